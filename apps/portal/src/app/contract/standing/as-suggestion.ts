import type { SuggestionView } from '@vizavi/api-types';
import type { Suggestion } from '@vizavi/domain';

/** As much of a suggestion as its clause's standing is told from, so that one function tells it here and on the server. */
export const asSuggestion = (one: SuggestionView): Suggestion => ({
  ...one,
  authorId: one.author.memberId ?? '',
  baseHash: null,
  proposedHash: null,
  place: null,
  source: null,
  publishedAt: one.published ? one.createdAt : null,
  version: 1,
  changes: one.changes.map((change) => ({
    ...change,
    foldedIn: one.foldedIn,
    answers: change.answers.map((answer) => ({
      ...answer,
      id: '',
      side: answer.person.side,
      memberId: answer.person.memberId ?? '',
      publishedAt: answer.published ? answer.at : null,
    })),
  })),
});
