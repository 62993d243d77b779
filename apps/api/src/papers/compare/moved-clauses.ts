import { longestRising, type ManifestEntry } from '@vizavi/domain';

/** Clauses of both texts that stand in another section, or in another order among those that stayed; as few as explain the difference. */
export function movedClauses(from: readonly ManifestEntry[], to: readonly ManifestEntry[]): ReadonlySet<string> {
  const places = new Map(from.map((entry, index) => [entry.clauseId, { index, parentId: entry.parentId }]));
  const common = to.filter((entry) => places.has(entry.clauseId));
  const stayed = common.filter((entry) => places.get(entry.clauseId)!.parentId === entry.parentId);
  const rising = longestRising(stayed.map((entry) => places.get(entry.clauseId)!.index));
  const elsewhere = common.filter((entry) => places.get(entry.clauseId)!.parentId !== entry.parentId);
  return new Set([...elsewhere, ...stayed.filter((_, index) => !rising.has(index))].map((entry) => entry.clauseId));
}
