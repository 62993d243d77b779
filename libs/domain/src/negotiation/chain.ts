import type { Suggestion } from './suggestion';

/** The id of the first proposal of a suggestion's chain. */
export const rootOf = (one: Suggestion, byId: ReadonlyMap<string, Suggestion>): string => {
  const parent = one.counterOf === null ? undefined : byId.get(one.counterOf);
  return parent ? rootOf(parent, byId) : one.id;
};

/** A suggestion with everything that it answers and that answers it. */
export function chainOf(one: Suggestion, all: readonly Suggestion[]): readonly Suggestion[] {
  const byId = new Map(all.map((other) => [other.id, other]));
  const root = rootOf(one, byId);
  return all.filter((other) => rootOf(other, byId) === root);
}
