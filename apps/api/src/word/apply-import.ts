import { Injectable } from '@nestjs/common';
import type { ApplyImportRequest, ImportView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Finding } from '@vizavi/document-engine';
import type { Body, Contract, ContractCommand } from '@vizavi/domain';
import { contractEtag } from '@vizavi/policies';
import { suggestionEtag } from '../contracts/acts/etags';
import { ContractDesk } from '../contracts/contract-desk';
import { CommentsQuery } from '../contracts/comments.query';
import { PerformContractAction } from '../contracts/perform-contract-action';
import { Clock } from '../platform/clock/clock';
import type { Act, Answer } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { Imports } from './imports';
import { ImportsRepository, type KeptImport } from './imports.repository';
import { planFinding } from './plan-finding';

/** Makes of an import what the person decided: suggestions, answers and comments of theirs, in one transaction, each through the line of acts. */
@Injectable()
export class ApplyImport {
  private readonly kept = new ImportsRepository();

  constructor(
    private readonly writes: Writes,
    private readonly desk: ContractDesk,
    private readonly line: PerformContractAction,
    private readonly comments: CommentsQuery,
    private readonly imports: Imports,
    private readonly clock: Clock,
  ) {}

  run(act: Act, contractId: string, importId: string, request: ApplyImportRequest): Promise<Answer<ImportView>> {
    return this.writes.perform(act, async (transaction) => {
      const contract = await this.desk.find(transaction, act.actor, contractId);
      const one = await this.desk.asWorker(transaction, act.actor, () => this.imports.held(transaction, act, contract, importId));
      const suggestions = await this.takeFindings(transaction, act, contract, one, request);
      await this.takeComments(transaction, act, contract, one, request);
      const settled = { state: 'applied', suggestions, at: this.clock.now() } as const;
      await this.desk.asWorker(transaction, act.actor, () => this.kept.settle(transaction, contract, one.id, settled));
      return this.imports.answer(transaction, act.actor, contractId, importId, 200);
    });
  }

  private async takeFindings(
    transaction: Transaction,
    act: Act,
    contract: Contract,
    one: KeptImport,
    request: ApplyImportRequest,
  ): Promise<number> {
    let count = 0;
    for (const { finding, clauseId } of decided(one, request)) {
      const now = await this.desk.find(transaction, act.actor, contract.id);
      const plan = planFinding(finding, clauseId, await this.imports.ground(transaction, act.actor, now, one));
      if (plan.kind !== 'act') continue;
      await this.perform(transaction, act, now, plan.command, plan.body);
      count += 1;
    }
    return count;
  }

  private async takeComments(
    transaction: Transaction,
    act: Act,
    contract: Contract,
    one: KeptImport,
    request: ApplyImportRequest,
  ): Promise<void> {
    const known = await this.comments.of(transaction, contract);
    for (const { key, clauseId, author, text } of one.returned.comments) {
      const words = `${author}: ${text}`;
      const isKnown = known.some((each) => each.side === act.actor.side && each.clauseId === clauseId && each.text === words);
      if (isKnown || !request.comments.includes(key)) continue;
      await this.perform(
        transaction,
        act,
        contract,
        { type: 'comment', clauseId, threadId: null, audience: request.audience, range: null, mentionIds: [], text: words },
        null,
      );
    }
  }

  private async perform(
    transaction: Transaction,
    act: Act,
    contract: Contract,
    command: ContractCommand,
    body: Body | null,
  ): Promise<void> {
    const { actor } = act;
    const tag = 'suggestionId' in command ? suggestionEtag(contract, command.suggestionId, actor.side) : contractEtag(contract, actor);
    await this.line.run(transaction, { actor, ifMatch: tag }, { contractId: contract.id, command, body });
  }
}

interface Decided {
  readonly finding: Finding;
  /** The clause that a person says a stranger is. */
  readonly clauseId: string | null;
}

/** The findings to take: those that the person took, and no clause twice. @throws ProblemError when one still waits for a decision */
function decided({ returned }: KeptImport, { decisions }: ApplyImportRequest): readonly Decided[] {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const undecided = returned.findings.find(({ key, needsDecision }) => needsDecision && !byKey.has(key));
  if (undecided) throw new ProblemError(422, 'import-undecided', { field: `decisions.${undecided.key}` });
  const named = new Set(decisions.flatMap(({ take, clauseId }) => (take && clauseId ? [clauseId] : [])));
  return returned.findings.flatMap((finding) => {
    const decision = byKey.get(finding.key);
    if (!decision?.take) return [];
    if (finding.kind === 'delete' && finding.clauseId !== null && named.has(finding.clauseId)) return [];
    return [{ finding, clauseId: finding.kind === 'insert' ? (decision.clauseId ?? null) : null }];
  });
}
