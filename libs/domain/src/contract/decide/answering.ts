import { isChangeOpen, isOpen, standingOf, type Standing } from '../../negotiation/standing';
import {
  ANSWER_KINDS,
  counterKind,
  type AnswerKind,
  type ChangeAnswer,
  type SuggestedChange,
  type Suggestion,
} from '../../negotiation/suggestion';
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

export function answered(
  context: Context,
  suggestionId: string,
  orders: readonly number[],
  kind: AnswerKind,
  more: Partial<ChangeAnswer> = {},
): ContractFact {
  const { side, memberId } = memberOf(context);
  const answer: ChangeAnswer = {
    id: context.newIds[1 + ANSWER_KINDS.indexOf(kind)]!,
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

const openOrders = (suggestion: Suggestion): readonly number[] => suggestion.changes.filter(isChangeOpen).map((change) => change.order);

/** Counters fall with what they answer, and with them the counters against them; what they answered besides is open again. */
function dropCounters(contract: Contract, one: Suggestion, orders: readonly number[], context: Context): readonly ContractFact[] {
  const { side } = memberOf(context);
  return liveCounters(contract, one, orders).flatMap((counter) => {
    const rest = counteredBy(one, counter.id).filter((order) => !orders.includes(order));
    return [
      answered(context, counter.id, openOrders(counter), counter.side === side ? 'withdrawn' : 'superseded'),
      ...dropCounters(contract, counter, openOrders(counter), context),
      ...(rest.length > 0 ? [answered(context, one.id, rest, 'reopened')] : []),
    ];
  });
}

/** An accepted counter settles what it answered, and so on to the first proposal. */
function settleChain(contract: Contract, counter: Suggestion, context: Context): readonly ContractFact[] {
  const original = originalOf(contract, counter);
  const orders = original ? counteredBy(original, counter.id) : [];
  return orders.length > 0 ? [answered(context, original!.id, orders, 'superseded'), ...settleChain(contract, original!, context)] : [];
}

export function decideAccept(contract: Contract, command: CommandOf<'accept'>, context: Context): Outcome {
  const found = targets(contract, command, context, false);
  if (isRefusal(found)) return found;
  if (context.textOutcome.overlaps) return refuse('accepted-changes-overlap');
  return [
    answered(context, found.one.id, found.orders, 'accepted'),
    ...dropCounters(contract, found.one, found.orders, context),
    ...settleChain(contract, found.one, context),
  ];
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
  const kind = counterKind(found.one.kind);
  const place = kind === found.one.kind ? found.one.place : null;
  const made = draftSuggestion(command, context, { ...found.one, kind, place, counterOf: found.one.id });
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
  return [
    answered(context, found.one.id, found.orders, 'withdrawn'),
    ...dropCounters(contract, found.one, found.orders, context),
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
