import { lastAnswer, standingOf, type Standing } from '../../negotiation/standing';
import type { SuggestedChange } from '../../negotiation/suggestion';
import { refuse } from '../../refusal';
import type { CommandOf, Context } from '../command';
import type { Contract } from '../contract';
import { answered } from './answering';
import { isBlank, memberOf, type Outcome } from './state';
import { checkWriting, hasOwnOpen } from './suggesting';

const CLOSED_BY_PROPOSER: readonly Standing[] = ['conceded', 'withdrawn'];

/**
 * Brings back to discussion what was settled against the proposal: a rejection that its side does not accept after all, or a proposal that it gave up.
 * The answers stay in the chain, and the reason says why it is open again. What was accepted is in the text: against that a new proposal is made.
 */
export function decideReopen(contract: Contract, command: CommandOf<'reopen'>, context: Context): Outcome {
  const actor = memberOf(context);
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  const one = contract.suggestions.find((candidate) => candidate.id === command.suggestionId);
  if (!one) return refuse('change-unknown', { field: 'suggestionId' });
  if (one.side !== actor.side) return refuse('not-the-proposer');
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  const reopenable: readonly Standing[] = one.counterOf === null ? ['rejected', ...CLOSED_BY_PROPOSER] : ['rejected'];
  // An answer that the other side has not seen is undone, not reopened.
  const fits = (change: SuggestedChange): boolean => reopenable.includes(standingOf(change)) && lastAnswer(change)?.publishedAt !== null;
  const picked = one.changes.filter((change) => (command.orders ? command.orders.includes(change.order) : fits(change)));
  if (picked.length === 0 || !picked.every(fits)) return refuse('change-already-answered');
  const wasClosed = picked.some((change) => CLOSED_BY_PROPOSER.includes(standingOf(change)));
  if (wasClosed && context.textOutcome.overlaps) return refuse('base-has-moved');
  if (wasClosed && hasOwnOpen(contract, actor, one.clauseId, one.id)) return refuse('clause-has-your-suggestion', { field: 'clauseId' });
  const orders = picked.map((change) => change.order);
  return [answered(context, one.id, orders, 'reopened', { reason: command.reason })];
}
