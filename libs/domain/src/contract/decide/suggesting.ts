import { isOpen } from '../../negotiation/standing';
import type { Suggestion, SuggestionSource } from '../../negotiation/suggestion';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { Actor } from '../../people/actor';
import { isFinal, type Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import { factsOf, memberOf, type Outcome } from './state';

/** Only the side whose turn it is writes to the text, and never once the text is frozen. */
export function checkWriting(contract: Contract, actor: Actor): Refusal | null {
  if (isFinal(contract.state) || contract.state === 'awaitingSignature')
    return refuse('action-not-available', { values: { action: 'suggest', state: contract.state } });
  return contract.holder?.side === actor.side ? null : refuse('not-your-turn');
}

/** One author has one open proposal for a clause; colleagues may each have their own, and then somebody decides between them. */
export const hasOwnOpen = (contract: Contract, { memberId }: Actor, clauseId: string, besidesId: string | null = null): boolean =>
  contract.suggestions.some((one) => one.authorId === memberId && one.clauseId === clauseId && one.id !== besidesId && isOpen(one));

export function decideSuggest(contract: Contract, command: CommandOf<'suggest'>, context: Context): Outcome {
  const actor = memberOf(context);
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  if (hasOwnOpen(contract, actor, command.clauseId)) return refuse('clause-has-your-suggestion', { field: 'clauseId' });
  const made = draftSuggestion(command, context, {
    counterOf: null,
    place: command.place,
    heading: command.heading,
    kind: command.kind,
    clauseId: command.clauseId,
  });
  return isRefusal(made) ? made : [factsOf(context)('SuggestionMade', actor.side, { shared: { suggestion: made } })];
}

type Origin = Pick<Suggestion, 'counterOf' | 'place' | 'heading' | 'kind' | 'clauseId'>;

interface Drafted {
  readonly reason: string;
  readonly source?: SuggestionSource | null;
}

/** A suggestion as the server computed it; refuses what the form forbids and what changes nothing. */
export function draftSuggestion(command: Drafted, context: Context, origin: Origin): Suggestion | Refusal {
  const { proposal } = context.textOutcome;
  if (!proposal) return refuse('clause-unknown', { field: 'clauseId' });
  if (proposal.negotiability === 'fixed' && origin.counterOf === null) return refuse('clause-fixed', { field: 'clauseId' });
  if (proposal.changes.length === 0) return refuse('nothing-changed', { field: 'body' });
  const actor = memberOf(context);
  const { counterOf, place, heading, kind, clauseId } = origin;
  return {
    id: context.newIds[0]!,
    counterOf,
    place,
    heading,
    kind,
    clauseId,
    side: actor.side,
    authorId: actor.memberId,
    createdAt: context.now,
    reason: command.reason,
    baseHash: proposal.baseHash,
    proposedHash: proposal.proposedHash,
    proposed: proposal.proposed,
    changes: proposal.changes.map((change) => ({ ...change, answers: [], foldedIn: null })),
    publishedAt: null,
    source: command.source ?? null,
    version: 1,
  };
}

/** A suggestion of one's own side that the other side has not seen yet. */
function ownUnpublished(contract: Contract, suggestionId: string, actor: Actor): Suggestion | Refusal {
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  const one = contract.suggestions.find((candidate) => candidate.id === suggestionId);
  if (!one) return refuse('change-unknown', { field: 'suggestionId' });
  if (one.side !== actor.side) return refuse('not-the-proposer');
  if (one.publishedAt !== null) return refuse('suggestion-already-published');
  return isOpen(one) ? one : refuse('suggestion-already-closed');
}

export function decideRevise(contract: Contract, command: CommandOf<'reviseSuggestion'>, context: Context): Outcome {
  const actor = memberOf(context);
  const one = ownUnpublished(contract, command.suggestionId, actor);
  if (isRefusal(one)) return one;
  const made = draftSuggestion(command, context, one);
  if (isRefusal(made)) return made;
  const source = made.source ?? relabelled(one.source, made);
  const suggestion: Suggestion = { ...made, id: one.id, createdAt: one.createdAt, source, version: one.version + 1 };
  return [factsOf(context)('SuggestionRevised', actor.side, { shared: { suggestion } })];
}

/** What came in silence keeps its label when its author words it anew. */
const relabelled = (source: SuggestionSource | null, { changes }: Suggestion): SuggestionSource | null =>
  source && { ...source, undeclared: source.undeclared.length > 0 ? changes.map(({ order }) => order) : [] };

export function decideRemove(contract: Contract, command: CommandOf<'removeSuggestion'>, context: Context): Outcome {
  const actor = memberOf(context);
  const one = ownUnpublished(contract, command.suggestionId, actor);
  if (isRefusal(one)) return one;
  const fact = factsOf(context);
  const removed = fact('SuggestionRemoved', actor.side, { shared: { suggestionId: one.id } });
  const original = contract.suggestions.find((candidate) => candidate.id === one.counterOf);
  if (!original) return [removed];
  const orders = original.changes.filter((change) => change.answers.at(-1)?.counterId === one.id).map((change) => change.order);
  return [removed, fact('AnswerUndone', actor.side, { shared: { suggestionId: original.id, orders, kind: 'countered' } })];
}
