import type { Change, ChangeAnswer, Suggestion } from '../negotiation/suggestion';
import type { TextOutcome } from '../contract/command';
import { START } from './moments';

export const aChange = (order: number): Change => ({ order, kind: 'text', from: order * 10, to: order * 10 + 5, slice: null });

/** An answer to a change, published unless said otherwise. */
export const anAnswer = (more: Partial<ChangeAnswer> & Pick<ChangeAnswer, 'kind' | 'side'>): ChangeAnswer => ({
  id: `${more.kind} by ${more.side}`,
  memberId: more.side === 'client' ? 'client' : 'lawyer',
  at: START,
  reason: null,
  counterId: null,
  publishedAt: START,
  ...more,
});

/** A published proposal of the client with one change, unless said otherwise; `answers` stand on its every change. */
export function aSuggestion(
  more: Partial<Suggestion> & { readonly answers?: readonly ChangeAnswer[]; readonly changeCount?: number } = {},
): Suggestion {
  const { answers = [], changeCount = 1, ...rest } = more;
  const side = rest.side ?? 'client';
  return {
    id: 'proposal',
    clauseId: 'clause',
    kind: 'replace',
    side,
    authorId: side === 'client' ? 'client' : 'lawyer',
    createdAt: START,
    reason: 'it is dear',
    baseHash: 'base',
    proposedHash: 'proposed',
    proposed: null,
    heading: null,
    place: null,
    counterOf: null,
    source: null,
    changes: Array.from({ length: changeCount }, (_, order) => ({ ...aChange(order), answers, foldedIn: null })),
    publishedAt: START,
    version: 1,
    ...rest,
  };
}

/** What `diff` found for a new wording of a clause that may be changed. */
export const aProposal = (more: Partial<NonNullable<TextOutcome['proposal']>> = {}, changeCount = 1): TextOutcome['proposal'] => ({
  baseHash: 'base',
  proposedHash: 'proposed',
  proposed: null,
  changes: Array.from({ length: changeCount }, (_, order) => aChange(order)),
  negotiability: 'negotiable',
  ...more,
});
