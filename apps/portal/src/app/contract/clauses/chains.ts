import type { ClauseView, SuggestionView } from '@vizavi/api-types';

/** A proposal with the counters that answered it, oldest first: one point of the negotiation. */
export interface Chain {
  readonly id: string;
  readonly clauseId: string;
  readonly clauseNumber: string;
  readonly entries: readonly SuggestionView[];
  /** The entry that is being talked about: the newest open one, else the newest. */
  readonly current: SuggestionView;
  readonly open: boolean;
}

function chainOf(root: SuggestionView, all: readonly SuggestionView[]): Chain {
  const entries: SuggestionView[] = [root];
  for (const entry of entries) entries.push(...all.filter((one) => one.counterOf === entry.id).sort(byAge));
  const current = entries.findLast((one) => one.open) ?? entries.at(-1) ?? root;
  return { id: root.id, clauseId: root.clauseId, clauseNumber: root.clauseNumber, entries, current, open: entries.some((one) => one.open) };
}

const byAge = (a: SuggestionView, b: SuggestionView): number => a.createdAt.localeCompare(b.createdAt);

/** All points in the order of the text. */
export function chainsOf(clauses: readonly ClauseView[], suggestions: readonly SuggestionView[]): readonly Chain[] {
  const known = new Set(suggestions.map((one) => one.id));
  const place = new Map(clauses.map((clause, index) => [clause.clauseId, index]));
  const placeOf = ({ entries: [first], clauseId }: Chain): number =>
    place.get(clauseId) ?? (place.get(first?.afterClauseId ?? '') ?? clauses.length) + 0.5;
  return suggestions
    .filter((one) => one.counterOf === null || !known.has(one.counterOf))
    .sort(byAge)
    .map((root) => chainOf(root, suggestions))
    .sort((a, b) => placeOf(a) - placeOf(b));
}
