import { chainOf } from '../../negotiation/chain';
import { lastAnswer } from '../../negotiation/standing';
import { ANSWER_KINDS, type ChangeAnswer, type Suggestion } from '../../negotiation/suggestion';
import { refuse } from '../../refusal';
import type { Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import type { ContractFact } from '../facts';
import { factsOf, memberOf, type Outcome } from './state';
import { checkWriting } from './suggesting';

/** Takes back one's side's own answers while the other side has not seen them. */
export function decideUndo(contract: Contract, command: CommandOf<'undoAnswer'>, context: Context): Outcome {
  const actor = memberOf(context);
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  const one = contract.suggestions.find((candidate) => candidate.id === command.suggestionId);
  if (!one) return refuse('change-unknown', { field: 'suggestionId' });
  const answers = one.changes
    .filter((change) => command.orders === null || command.orders.includes(change.order))
    .flatMap((change) => change.answers.slice(-1))
    .filter((answer) => answer.side === actor.side);
  if (answers.length === 0) return refuse('change-already-answered');
  const fresh = answers.filter((answer) => answer.publishedAt === null);
  if (fresh.length === 0 || (command.orders && fresh.length < answers.length)) return refuse('answer-already-published');
  const latest = fresh.reduce((last, answer) => (answer.at > last.at ? answer : last));
  return undoFacts(contract, one, latest, command.orders, context);
}

/** An answer that came with others of its chain (a counter, a settled chain) goes back together with them; other points of the same act stay answered. */
function undoFacts(
  contract: Contract,
  one: Suggestion,
  answer: ChangeAnswer,
  wanted: readonly number[] | null,
  context: Context,
): readonly ContractFact[] {
  const chain = chainOf(one, contract.suggestions);
  const others = chain.filter((other) => other.id !== one.id).flatMap((other) => undone(other, answer, null, context));
  const whole = others.length > 0 || answer.counterId !== null;
  const counter = answer.counterId
    ? [factsOf(context)('SuggestionRemoved', answer.side, { shared: { suggestionId: answer.counterId } })]
    : [];
  return [...undone(one, answer, whole ? null : wanted, context), ...others, ...counter];
}

/** Takes the answers of one act off a suggestion, each kind by itself. */
const undone = (one: Suggestion, answer: ChangeAnswer, wanted: readonly number[] | null, context: Context): readonly ContractFact[] =>
  ANSWER_KINDS.flatMap((kind) => {
    const orders = one.changes
      .filter((change) => isTogether(lastAnswer(change), answer) && lastAnswer(change)!.kind === kind)
      .map((change) => change.order)
      .filter((order) => wanted === null || wanted.includes(order));
    return orders.length > 0 ? [factsOf(context)('AnswerUndone', answer.side, { shared: { suggestionId: one.id, orders, kind } })] : [];
  });

const isTogether = (other: ChangeAnswer | null, answer: ChangeAnswer): boolean =>
  other !== null && other.publishedAt === null && other.at === answer.at && other.memberId === answer.memberId;
