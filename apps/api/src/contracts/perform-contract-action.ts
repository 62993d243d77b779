import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import {
  decide,
  evolve,
  evolveAll,
  isRefusal,
  isSystemCommand,
  type Actor,
  type AssigneeRule,
  type Stage,
  type Body,
  type Context,
  type Contract,
  type ContractCommand,
  type ContractFact,
  type SystemActor,
} from '@vizavi/domain';
import { abilityOfCommand, contractEtag, contractFactsOf, reasonOf, reasonOfReassigning } from '@vizavi/policies';
import type { FactsRepository } from '../audit/facts.repository';
import type { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act } from '../platform/http/act';
import { forbidden, notFound, ProblemError, refused } from '../platform/http/problem-error';
import { isCurrent, needsIfMatch } from './acts/etags';
import type { ContextLoader } from './acts/load-context';
import { namesHiddenPart } from './acts/names-hidden-part';
import type { CommentsWanted } from './contract-columns';
import type { ContractsRepository } from './contracts.repository';
import { currentText, type CurrentText } from './text/current-text';
import type { FormStore } from './text/form-store';
import { NO_TEXT, textOutcome } from './text/text-outcome';
import type { TextRepository } from './text/text.repository';

/** A command of a member upon one contract; `body` is a clause's wording as it came. */
export interface WantedAct {
  readonly contractId: string;
  readonly command: ContractCommand;
  readonly body?: Body | null;
}

export interface Performed {
  readonly contract: Contract;
  readonly facts: readonly ContractFact[];
  readonly text: CurrentText | null;
}

/** A contract with everything that an act upon it would be judged by. */
export interface Prepared {
  readonly contract: Contract;
  readonly context: Context;
}

/** What else happens in the same transaction when a contract has changed: search words, remembered answers, the relay's wake-up. */
export interface ContractListener {
  afterAct(transaction: Transaction, performed: Performed): Promise<void>;
}

const COMMENTS: Partial<Record<ContractCommand['type'], CommentsWanted>> = {
  comment: 'all',
  resolveComment: 'all',
  reopenComment: 'all',
  submit: 'unpublished',
  handOff: 'unpublished',
  approve: 'unpublished',
  approveWithRemarks: 'unpublished',
  returnForRework: 'unpublished',
  passOver: 'unpublished',
  migrateRoute: 'unpublished',
  recall: 'unpublished',
};
const WITHOUT_TEXT: readonly ContractCommand['type'][] = [
  'comment',
  'resolveComment',
  'reopenComment',
  'inviteReviewer',
  'dismissReviewer',
  'check',
  'reassign',
  'delegate',
  'addApprover',
  'ask',
  'answerQuestion',
  'takeQuestionBack',
  'recall',
  'closeRemark',
  'withdraw',
  'decline',
  'terminate',
  'execute',
  'recordPaperSigning',
  'attach',
  'detach',
  'reject',
  'concede',
  'withdrawSuggestion',
  'undoAnswer',
  'removeSuggestion',
];

/** The product's own acts ask for the text only where a rule looks for the owner of a touched clause. */
const needsNoText = ({ route }: Contract, { type }: ContractCommand): boolean =>
  isSystemCommand(type) && !(route?.stages ?? []).some((stage) => rulesOf(stage).some(({ rule }) => rule === 'clauseOwner'));

const rulesOf = ({ assignees, silence }: Stage): readonly AssigneeRule[] =>
  silence.then === 'reassign' ? [...assignees, silence.to] : assignees;

/** The one straight line of every act on a contract: lock, authorise, decide, save with the facts. Adds nothing of its own. */
export class PerformContractAction {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly facts: FactsRepository,
    private readonly forms: FormStore,
    private readonly texts: TextRepository,
    private readonly contexts: ContextLoader,
    private readonly clock: Clock,
    private readonly listeners: readonly ContractListener[],
  ) {}

  /** Runs inside the transaction of the idempotent write, entered in the actor's scope; leaves it there again. */
  async run(transaction: Transaction, act: Pick<Act, 'actor' | 'ifMatch'>, wanted: WantedAct): Promise<Performed> {
    const { actor } = act;
    if (!(await this.contracts.isVisible(transaction, actor.tenantId, wanted.contractId))) throw notFound();
    await transaction.enter(workerScope(actor.tenantId));
    const contract = await this.lock(transaction, actor.tenantId, wanted);
    await this.authorise(transaction, actor, contract, wanted.command);
    this.compare(contract, wanted.command, act);
    const performed = await this.judge(transaction, contract, wanted, actor);
    await transaction.enter(scopeOf(actor));
    return performed;
  }

  /** What an act would be judged by, with the rights that it takes and without a lock; nothing is written. */
  async prepare(transaction: Transaction, actor: Actor, wanted: WantedAct): Promise<Prepared> {
    if (!(await this.contracts.isVisible(transaction, actor.tenantId, wanted.contractId))) throw notFound();
    await transaction.enter(workerScope(actor.tenantId));
    const contract = await this.contracts.read(transaction, 'worker', actor.tenantId, wanted.contractId);
    if (!contract) throw notFound();
    await this.authorise(transaction, actor, contract, wanted.command);
    const { context } = await this.surroundings(transaction, contract, wanted, actor);
    await transaction.enter(scopeOf(actor));
    return { contract, context };
  }

  /** The product's own act: a deadline that fires. */
  async runAsSystem(transaction: Transaction, tenantId: string, contractId: string, command: ContractCommand): Promise<Performed> {
    const wanted = { contractId, command };
    return this.judge(transaction, await this.lock(transaction, tenantId, wanted), wanted, { kind: 'system', tenantId });
  }

  /** Begins the chain of a new contract. */
  async start(transaction: Transaction, actor: Actor, command: Extract<ContractCommand, { type: 'start' }>): Promise<Performed> {
    await transaction.enter(workerScope(actor.tenantId));
    const blank = { tenantId: actor.tenantId, clientCompanyId: command.clientCompanyId } as Contract;
    const context = await this.contexts.load(transaction, blank, command, { actor, now: this.clock.now() }, null);
    const facts = decide(null, command, context);
    if (isRefusal(facts)) throw refused(facts);
    const contract = evolveAll(evolve(null, facts[0]!), facts.slice(1));
    const performed = await this.keep(transaction, null, { contract, facts, text: null });
    await transaction.enter(scopeOf(actor));
    return performed;
  }

  private async lock(transaction: Transaction, tenantId: string, { contractId, command }: WantedAct): Promise<Contract> {
    const contract = await this.contracts.forUpdate(transaction, tenantId, contractId, COMMENTS[command.type] ?? 'none');
    if (!contract) throw notFound();
    return contract;
  }

  private async authorise(transaction: Transaction, actor: Actor, contract: Contract, command: ContractCommand): Promise<void> {
    const record = contractFactsOf(contract);
    if (command.type === 'reassign') {
      const headId = await this.contexts.headOfAssignee(transaction, contract, command.assignmentId);
      if (!reasonOfReassigning(actor, record, headId)) return;
    }
    // Whoever moves contracts from route to route does not read them.
    if (reasonOf(actor, command.type === 'migrateRoute' ? command.type : 'read', record)) throw notFound();
    if (namesHiddenPart(contract, command, actor.side)) throw notFound();
    if (command.type === 'start' || isSystemCommand(command.type)) throw forbidden();
    const reason = reasonOf(actor, abilityOfCommand(command.type), record);
    if (reason) throw forbidden(reason);
  }

  private compare(contract: Contract, command: ContractCommand, { actor, ifMatch }: Pick<Act, 'actor' | 'ifMatch'>): void {
    if (!needsIfMatch(command)) return;
    if (ifMatch === null) throw new ProblemError(428, 'if-match-required');
    if (!isCurrent(contract, command, actor, ifMatch))
      throw new ProblemError(412, 'stale', { extra: { etag: contractEtag(contract, actor) } });
  }

  private async judge(transaction: Transaction, contract: Contract, wanted: WantedAct, actor: Actor | SystemActor): Promise<Performed> {
    const { context, text } = await this.surroundings(transaction, contract, wanted, actor);
    const facts = decide(contract, wanted.command, context);
    if (isRefusal(facts)) throw refused(facts);
    return this.keep(transaction, contract, { contract: evolveAll(contract, facts), facts, text });
  }

  private async surroundings(
    transaction: Transaction,
    contract: Contract,
    { command, body = null }: WantedAct,
    actor: Actor | SystemActor,
  ): Promise<{ readonly context: Context; readonly text: CurrentText | null }> {
    const text =
      WITHOUT_TEXT.includes(command.type) || needsNoText(contract, command)
        ? null
        : await currentText(transaction, contract, this.forms, this.texts);
    const outcome = text ? textOutcome(contract, command, text, body) : NO_TEXT;
    return { context: await this.contexts.load(transaction, contract, command, { actor, now: this.clock.now() }, text, outcome), text };
  }

  private async keep(transaction: Transaction, before: Contract | null, performed: Performed): Promise<Performed> {
    const { contract, facts } = performed;
    if (facts.length === 0) return performed;
    await this.contracts.save(transaction, before, contract);
    const subject = { kind: 'contract' as const, id: contract.id, tenantId: contract.tenantId, clientCompanyId: contract.clientCompanyId };
    await this.facts.append(transaction, subject, facts, newId);
    for (const listener of this.listeners) await listener.afterAct(transaction, performed);
    return performed;
  }
}
