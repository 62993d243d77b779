import { isChangeOpen, isOpen, standingOf, type Standing } from '../../negotiation/standing';
import type { AnswerKind, ChangeAnswer, SuggestedChange, Suggestion } from '../../negotiation/suggestion';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import type { ContractFact } from '../facts';
import { factsOf, isBlank, memberOf, type Outcome } from './state';
import { checkWriting, decideRemove, draftSuggestion } from './suggesting';

type Answering = CommandOf<'accept'> | CommandOf<'reject'> | CommandOf<'counter'> | CommandOf<'concede'> | CommandOf<'withdrawSuggestion'>;

/** From which standings a change may be given each answer. */
const ANSWERABLE: Readonly<Record<Answering['type'], readonly Standing[]>> = {
  accept: ['open', 'rejected', 'countered'],
  reject: ['open'],
  counter: ['open', 'rejected'],
  concede: ['rejected'],
  withdrawSuggestion: ['open', 'rejected', 'countered'],
};

function targets(
  contract: Contract,
  command: Answering,
  context: Context,
  mine: boolean,
): { one: Suggestion; orders: readonly number[] } | Refusal {
  const actor = memberOf(context);
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  const one = contract.suggestions.find((candidate) => candidate.id === command.suggestionId);
  if (!one) return refuse('change-unknown', { field: 'suggestionId' });
  if (!mine && one.side === actor.side) return refuse('own-suggestion');
  if (mine && one.side !== actor.side) return refuse('not-the-proposer');
  if (!isOpen(one)) return refuse('suggestion-already-closed');
  const wanted = 'orders' in command && command.orders ? command.orders : null;
  if (wanted?.some((order) => !one.changes.some((change) => change.order === order))) return refuse('change-unknown', { field: 'orders' });
  const fits = (change: SuggestedChange): boolean => ANSWERABLE[command.type].includes(standingOf(change));
  const picked = one.changes.filter((change) => (wanted ? wanted.includes(change.order) : isChangeOpen(change) && fits(change)));
  if (picked.length === 0 || !picked.every(fits)) return refuse('change-already-answered');
  return { one, orders: picked.map((change) => change.order) };
}

function answered(
  context: Context,
  suggestionId: string,
  orders: readonly number[],
  kind: AnswerKind,
  more: Partial<ChangeAnswer> = {},
): ContractFact {
  const { side, memberId } = memberOf(context);
  const index = ['accepted', 'rejected', 'countered', 'conceded', 'withdrawn', 'superseded', 'reopened'].indexOf(kind);
  const answer: ChangeAnswer = {
    id: context.newIds[1 + index]!,
    kind,
    side,
    memberId,
    at: context.now,
    reason: null,
    counterId: null,
    publishedAt: null,
    ...more,
  };
  return factsOf(context)('ChangesAnswered', side, { shared: { suggestionId, orders, answer } });
}

const counteredBy = (original: Suggestion, counterId: string): readonly number[] =>
  original.changes
    .filter((change) => change.answers.at(-1)?.counterId === counterId && standingOf(change) === 'countered')
    .map((change) => change.order);

const originalOf = (contract: Contract, one: Suggestion): Suggestion | null =>
  contract.suggestions.find((candidate) => candidate.id === one.counterOf) ?? null;

/** Counters that stand against some changes of a suggestion and are still open. */
const liveCounters = (contract: Contract, one: Suggestion, orders: readonly number[]): readonly Suggestion[] =>
  contract.suggestions.filter(
    (candidate) =>
      candidate.counterOf === one.id && isOpen(candidate) && counteredBy(one, candidate.id).some((order) => orders.includes(order)),
  );

const closeAll = (context: Context, suggestion: Suggestion, kind: AnswerKind): ContractFact =>
  answered(
    context,
    suggestion.id,
    suggestion.changes.filter(isChangeOpen).map((change) => change.order),
    kind,
  );

export function decideAccept(contract: Contract, command: CommandOf<'accept'>, context: Context): Outcome {
  const found = targets(contract, command, context, false);
  if (isRefusal(found)) return found;
  if (context.textOutcome.overlaps) return refuse('accepted-changes-overlap');
  const dropped = liveCounters(contract, found.one, found.orders).map((counter) => closeAll(context, counter, 'withdrawn'));
  const facts = [answered(context, found.one.id, found.orders, 'accepted'), ...dropped];
  const original = originalOf(contract, found.one);
  const settled = original ? counteredBy(original, found.one.id) : [];
  return settled.length > 0 ? [...facts, answered(context, original!.id, settled, 'superseded')] : facts;
}

export function decideReject(contract: Contract, command: CommandOf<'reject'>, context: Context): Outcome {
  const found = targets(contract, command, context, false);
  if (isRefusal(found)) return found;
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  return [answered(context, found.one.id, found.orders, 'rejected', { reason: command.reason })];
}

export function decideCounter(contract: Contract, command: CommandOf<'counter'>, context: Context): Outcome {
  const found = targets(contract, command, context, false);
  if (isRefusal(found)) return found;
  const kind = found.one.kind === 'delete' ? ('replace' as const) : found.one.kind;
  const made = draftSuggestion(command, context, { ...found.one, kind, counterOf: found.one.id });
  if (isRefusal(made)) return made;
  const { side } = memberOf(context);
  return [
    factsOf(context)('SuggestionMade', side, { shared: { suggestion: made } }),
    answered(context, found.one.id, found.orders, 'countered', { reason: command.reason || null, counterId: made.id }),
  ];
}

export function decideConcede(contract: Contract, command: CommandOf<'concede'>, context: Context): Outcome {
  const found = targets(contract, command, context, true);
  if (isRefusal(found)) return found;
  return [answered(context, found.one.id, found.orders, 'conceded'), ...reopenOriginal(contract, found.one, found.orders, context)];
}

export function decideWithdrawSuggestion(contract: Contract, command: CommandOf<'withdrawSuggestion'>, context: Context): Outcome {
  const found = targets(contract, command, context, true);
  if (isRefusal(found)) return found;
  if (found.one.publishedAt === null) return decideRemove(contract, { type: 'removeSuggestion', suggestionId: found.one.id }, context);
  const dropped = liveCounters(contract, found.one, found.orders).map((counter) => closeAll(context, counter, 'superseded'));
  return [
    answered(context, found.one.id, found.orders, 'withdrawn'),
    ...dropped,
    ...reopenOriginal(contract, found.one, found.orders, context),
  ];
}

/** A counter that is given up leaves the proposal it answered open again. */
function reopenOriginal(contract: Contract, counter: Suggestion, closing: readonly number[], context: Context): readonly ContractFact[] {
  const original = originalOf(contract, counter);
  const stays = counter.changes.some((change) => isChangeOpen(change) && !closing.includes(change.order));
  if (!original || stays) return [];
  const orders = counteredBy(original, counter.id);
  return orders.length > 0 ? [answered(context, original.id, orders, 'reopened')] : [];
}

/** Takes back one's side's own answers while the other side has not seen them. */
export function decideUndo(contract: Contract, command: CommandOf<'undoAnswer'>, context: Context): Outcome {
  const actor = memberOf(context);
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  const one = contract.suggestions.find((candidate) => candidate.id === command.suggestionId);
  if (!one) return refuse('change-unknown', { field: 'suggestionId' });
  const answers = one.changes
    .filter((change) => command.orders === null || command.orders.includes(change.order))
    .flatMap((change) => change.answers.slice(-1).map((answer) => ({ order: change.order, answer })))
    .filter(({ answer }) => answer.side === actor.side);
  if (answers.length === 0) return refuse('change-already-answered');
  if (answers.some(({ answer }) => answer.publishedAt !== null)) return refuse('answer-already-published');
  const together = answers
    .map(({ answer }) => answer.at)
    .sort()
    .at(-1)!;
  const latest = answers.filter(({ answer }) => answer.at === together);
  return undoFacts(
    contract,
    one,
    latest[0]!.answer,
    latest.map(({ order }) => order),
    context,
  );
}

/** An answer that came with others in one act (a counter, a settled chain) goes back together with them. */
function undoFacts(contract: Contract, one: Suggestion, answer: ChangeAnswer, orders: readonly number[], context: Context): Outcome {
  const fact = factsOf(context);
  const undone = fact('AnswerUndone', answer.side, { shared: { suggestionId: one.id, orders, kind: answer.kind } });
  const together = contract.suggestions
    .filter((other) => other.id !== one.id)
    .flatMap((other) => {
      const same = other.changes.filter((change) => isTogether(change.answers.at(-1), answer));
      if (same.length === 0) return [];
      const shared = { suggestionId: other.id, orders: same.map((change) => change.order), kind: same[0]!.answers.at(-1)!.kind };
      return [fact('AnswerUndone', answer.side, { shared })];
    });
  const counter = answer.counterId ? [fact('SuggestionRemoved', answer.side, { shared: { suggestionId: answer.counterId } })] : [];
  return [undone, ...together, ...counter];
}

const isTogether = (other: ChangeAnswer | undefined, answer: ChangeAnswer): boolean =>
  other !== undefined && other.publishedAt === null && other.at === answer.at && other.memberId === answer.memberId;
