import { type Answers } from '@vizavi/domain';
import { canonicalJson } from '@vizavi/document-model';

/** Whether two answers say the same; the order of keys, which the database may change, does not count. */
export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

export interface Merged {
  readonly answers: Answers;
  /** Keys that both sides changed, each in its own way: a person has to choose. */
  readonly differing: readonly string[];
}

/** Joins two sets of answers that grew from one: what only one side changed is taken from that side. */
export function merge(kept: Answers, mine: Answers, theirs: Answers): Merged {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const differing = keys.filter(
    (key) => !isSame(mine[key], theirs[key]) && !isSame(mine[key], kept[key]) && !isSame(theirs[key], kept[key]),
  );
  const answerOf = (key: string): unknown => (isSame(mine[key], kept[key]) ? theirs[key] : mine[key]);
  return { answers: Object.fromEntries(keys.map((key) => [key, answerOf(key)])), differing };
}
