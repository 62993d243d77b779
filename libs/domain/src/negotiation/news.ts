import { otherSide, type Side } from '../people/actor';
import type { AnswerKind, Suggestion } from './suggestion';

/** What the other side has shown since a moment, for one reader. */
export interface News {
  readonly since: string;
  readonly suggested: number;
  readonly answered: Readonly<Partial<Record<AnswerKind, number>>>;
  /** Clauses that it concerns, each once. */
  readonly clauseIds: readonly string[];
}

/** Whether something became visible to the reader after the moment. */
const isNew = (publishedAt: string | null, since: string): boolean => publishedAt !== null && publishedAt > since;

/** What the other side suggested and answered since `since`; an answer to several changes of one suggestion counts once. Pure. */
export function newsFor(suggestions: readonly Suggestion[], reader: Side, since: string): News {
  const from = otherSide(reader);
  const suggested = suggestions.filter((one) => one.side === from && one.counterOf === null && isNew(one.publishedAt, since));
  const answers = suggestions.flatMap((one) => {
    const fresh = one.changes.flatMap((change) =>
      change.answers.filter((answer) => answer.side === from && isNew(answer.publishedAt, since)).slice(-1),
    );
    return [...new Set(fresh.map((answer) => answer.kind))].map((kind) => ({ kind, clauseId: one.clauseId }));
  });
  const answered: Partial<Record<AnswerKind, number>> = {};
  for (const { kind } of answers) answered[kind] = (answered[kind] ?? 0) + 1;
  const clauseIds = [...new Set([...suggested, ...answers].map((one) => one.clauseId))];
  return { since, suggested: suggested.length, answered, clauseIds };
}
