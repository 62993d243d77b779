import type { AttachmentView, AvailableAction, ContractView, SignatureView, TurnView } from '@vizavi/api-types';
import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import { numbering } from '@vizavi/document-model';
import {
  circumstancesOf,
  fill,
  inLanguage,
  clauseStandings,
  conflictsOf,
  countClauseStates,
  isOpenAssignment,
  unpublished,
  workingMinutesBetween,
  type Actor,
  type Context,
  type Contract,
  type ContractCommand,
  type FillScope,
} from '@vizavi/domain';
import { availableActions, contractEtag, hasPermission, type PossibleAction } from '@vizavi/policies';
import type { Clock } from '../../platform/clock/clock';
import type { ContextLoader } from '../acts/load-context';
import { ContractsRepository } from '../contracts.repository';
import { currentText, type CurrentText } from '../text/current-text';
import type { FormStore } from '../text/form-store';
import { textOutcome } from '../text/text-outcome';
import type { TextRepository } from '../text/text.repository';
import { clauseViews, fillScope } from './clauses';
import { type People, peopleOf } from './people';
import type { NewsQuery } from './news.query';
import { positionOf } from './position';
import { questionTo, remarkViews } from './remarks';
import type { ReadingRepository } from './reading.repository';
import { sideViews } from './sides';
import { suggestionViews } from './suggestions';
import type { PastQuery } from './past.query';

/** Gives the contract page: what this member may see, and what they may do now. */
export class PresentContract {
  private readonly contracts = new ContractsRepository();

  constructor(
    private readonly forms: FormStore,
    private readonly texts: TextRepository,
    private readonly contexts: ContextLoader,
    private readonly readings: ReadingRepository,
    private readonly pasts: PastQuery,
    private readonly news: NewsQuery,
    private readonly clock: Clock,
  ) {}

  /** `contract` is what the member's scope has read; the transaction is in that scope. */
  async present(transaction: Transaction, actor: Actor, contract: Contract): Promise<ContractView> {
    const text = await currentText(transaction, contract, this.forms, this.texts);
    const { context, past, ruled } = await this.asked(transaction, actor, contract, text);
    const parties = await this.readings.parties(transaction, contract);
    const people = await peopleOf(transaction, actor.tenantId, actor.side, namedIn(contract, context));
    const numberOf = numbering(text.manifest);
    const moment = {
      now: context.now,
      calendar: context.calendar,
      people,
      past,
      reader: actor.side,
      circumstances: circumstancesOf(ruled, context),
      clauses: new Map(text.manifest.map((one) => [one.clauseId, { number: numberOf.get(one.clauseId) ?? '', heading: one.heading }])),
    };
    const bodies = await this.readings.bodies(transaction, contract, basesOf(contract, text));
    const baseOf = (hash: string) => bodies.get(hash) ?? text.bodies.get(hash) ?? text.form.bodyOf(hash);
    const conflicts = conflictsOf(contract.suggestions);
    const suggestions = suggestionViews({ contract, actor, context, text, people, numberOf, baseOf, conflicts });
    const standings = clauseStandings(contract.suggestions);
    const scope = fillScope(contract, text, parties);
    const extras = {
      standings,
      suggestionIdsOf: idsByClause(contract),
      commentsOf: await this.readings.comments(transaction, contract),
      fallbacks: await this.readings.fallbacks(transaction, contract, actor),
    };
    return {
      ...plain(contract),
      client: { id: contract.clientCompanyId, name: parties.client_name },
      responsible: contract.responsibleId ? people.view(contract.responsibleId) : null,
      position: positionOf(ruled, moment, text.form.form.promisedDays),
      revisionHash: context.textOutcome.revisionHash,
      preamble: fill(inLanguage(text.form.form.preamble, contract.language), scope),
      clauses: clauseViews(contract, text, scope, extras),
      suggestions,
      attachments: attachments(contract, actor, people, scope),
      signatures: signatures(contract, people),
      turns: turns(contract, people, context),
      sides: sideViews(contract.turns, context),
      clauseCounts: countClauseStates(
        standings,
        text.manifest.filter((entry) => entry.bodyHash !== null).map((entry) => entry.clauseId),
      ),
      news: await this.news.of(transaction, actor, contract, numberOf),
      panels: panelsOf(actor),
      remarks: remarkViews(contract, actor, people),
      availableActions: availableActions(actor, ruled, context).map((one) => drawn(one, actor, ruled, people)),
      unpublished: countOf(unpublished(contract, actor.side)),
      changedAt: contract.changedAt[actor.side],
      etag: contractEtag(contract, actor),
    };
  }

  /** The context in which the rules judge what is possible now, rules of the route included that the reader is not told; people are looked up only for whoever decides. */
  private async asked(transaction: Transaction, actor: Actor, contract: Contract, text: CurrentText) {
    const outcome = textOutcome(contract, { type: 'handOff', note: null }, text, null);
    const who = { actor, now: this.clock.now() };
    await transaction.enter(workerScope(actor.tenantId));
    const ruled = await this.contracts.withRules(transaction, contract);
    const context = await this.contexts.load(transaction, ruled, probeFor(ruled, actor), who, text, outcome, 'reading');
    const past = await this.pasts.of(transaction, actor.tenantId, contract.formKey, contract.route?.key ?? null);
    await transaction.enter(scopeOf(actor));
    return { context, past, ruled };
  }
}

const isAsked = (contract: Contract, { memberId }: Actor): boolean =>
  contract.assignments.some((one) => one.memberId === memberId && one.stageIndex === contract.stageIndex && isOpenAssignment(one));

/** The widest command that this member could give now: whom its rules need is looked up. */
function probeFor(contract: Contract, actor: Actor): ContractCommand {
  if (contract.state === 'awaitingSignature')
    return { type: 'execute', revisionHash: '', authority: { kind: 'charter', number: null, date: null }, consent: '' };
  if (contract.state === 'draft') return { type: 'submit' };
  if (isAsked(contract, actor)) return { type: 'approve', revisionHash: '' };
  if (contract.responsibleId === actor.memberId) return { type: 'reassign', assignmentId: '', toMemberId: '', reason: '' };
  return { type: 'handOff', note: null };
}

const panelsOf = (actor: Actor): ContractView['panels'] => [
  ...(hasPermission(actor, 'contract.team') ? (['team'] as const) : []),
  ...(hasPermission(actor, 'contract.playbook') ? (['playbook'] as const) : []),
];

const plain = (contract: Contract) => ({
  id: contract.id,
  number: contract.number,
  title: contract.title,
  formKey: contract.formKey,
  dealType: contract.dealType,
  language: contract.language,
  state: contract.state,
  deal: contract.deal,
  base: contract.base,
  revision: contract.revision,
  createdAt: contract.createdAt,
  executedAt: contract.executedAt,
  endReason: contract.endReason,
});

const countOf = (publication: ReturnType<typeof unpublished>): number =>
  publication.suggestions.length + publication.answers.length + publication.comments.length + publication.attachments.length;

const namedIn = (contract: Contract, context: Context): readonly (string | null)[] => [
  contract.responsibleId,
  ...(contract.holder?.memberIds ?? []),
  ...contract.assignments.flatMap((one) => [one.memberId, one.delegatedFrom, one.inPlaceOf]),
  ...contract.remarks.flatMap((one) => [one.byId, one.closedById]),
  ...contract.turns.flatMap((one) => one.memberIds),
  ...contract.suggestions.flatMap((one) => [
    one.authorId,
    ...one.changes.flatMap((change) => change.answers.map((answer) => answer.memberId)),
  ]),
  ...contract.attachments.map((one) => one.addedBy),
  ...contract.signatures.map((one) => one.memberId),
  ...context.assignableIds,
];

const basesOf = (contract: Contract, text: CurrentText): readonly string[] => [
  ...new Set(
    contract.suggestions.flatMap((one) =>
      one.baseHash && !text.bodies.has(one.baseHash) && !text.form.bodyOf(one.baseHash) ? [one.baseHash] : [],
    ),
  ),
];

function idsByClause(contract: Contract): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const one of contract.suggestions) {
    const clauseId = one.kind === 'insert' ? (one.place?.afterClauseId ?? one.place?.parentId ?? '') : one.clauseId;
    found.set(clauseId, [...(found.get(clauseId) ?? []), one.id]);
  }
  return found;
}

/** Generated appendices come first; their files are made when they are printed. */
function attachments(contract: Contract, actor: Actor, people: People, { appendices = [] }: FillScope): readonly AttachmentView[] {
  const generated = appendices.map(({ number, key, title }) => ({
    id: `generated:${key}`,
    number,
    title,
    kind: 'generated' as const,
    fileName: null,
    type: null,
    size: null,
    addedBy: null,
    at: null,
    removable: false,
  }));
  const writable = contract.holder?.side === actor.side && contract.state !== 'awaitingSignature';
  const added = contract.attachments.map((one, index) => ({
    id: one.id,
    number: generated.length + index + 1,
    title: one.title,
    kind: 'uploaded' as const,
    fileName: one.fileName,
    type: one.type,
    size: one.size,
    addedBy: people.view(one.addedBy),
    at: one.at,
    removable: writable && one.side === actor.side,
  }));
  return [...generated, ...added];
}

const signatures = (contract: Contract, people: People): readonly SignatureView[] =>
  contract.signatures.map(({ side, memberId, at, method, authority, revisionHash }) => ({
    side,
    person: people.view(memberId),
    at,
    method,
    authority,
    revisionHash,
  }));

const turns = (contract: Contract, people: People, { calendar, now }: Context): readonly TurnView[] =>
  contract.turns.map((one) => {
    const stage = one.stageIndex === null ? null : (contract.route?.stages[one.stageIndex] ?? null);
    return {
      side: one.side,
      people: one.memberIds.map((id) => people.view(id, stage)),
      stage: stage?.name ?? null,
      startedAt: one.startedAt,
      endedAt: one.endedAt,
      workingMinutes: workingMinutesBetween(calendar, one.startedAt, one.endedAt ?? now),
    };
  });

function drawn(one: PossibleAction, actor: Actor, contract: Contract, people: People): AvailableAction {
  const { targets, assignmentIds, candidateIds, ...action } = one;
  const nameOf = (key: string) => contract.route?.stages.find((stage) => stage.key === key)?.name ?? { ru: 'Клиенту', en: 'To the client' };
  const holderOf = (id: string) => contract.assignments.find((candidate) => candidate.id === id)!.memberId;
  return {
    ...action,
    ...(action.action === 'answerQuestion' ? { question: questionTo(contract, actor, people) } : {}),
    ...(targets ? { targets: targets.map((key) => ({ key, name: nameOf(key) })) } : {}),
    ...(assignmentIds ? { assignments: assignmentIds.map((id) => ({ id, person: people.view(holderOf(id)) })) } : {}),
    ...(candidateIds ? { candidates: candidateIds.map((id) => people.view(id)) } : {}),
  };
}
