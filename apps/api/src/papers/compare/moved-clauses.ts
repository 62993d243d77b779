import type { ManifestEntry } from '@vizavi/domain';

/** The longest run that keeps its order, by patience: positions in `values` that belong to it. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const run = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) run.add(at);
  return run;
}

/** Clauses of both texts that stand in another section, or in another order among those that stayed; as few as explain the difference. */
export function movedClauses(from: readonly ManifestEntry[], to: readonly ManifestEntry[]): ReadonlySet<string> {
  const places = new Map(from.map((entry, index) => [entry.clauseId, { index, parentId: entry.parentId }]));
  const common = to.filter((entry) => places.has(entry.clauseId));
  const stayed = common.filter((entry) => places.get(entry.clauseId)!.parentId === entry.parentId);
  const rising = longestRising(stayed.map((entry) => places.get(entry.clauseId)!.index));
  const elsewhere = common.filter((entry) => places.get(entry.clauseId)!.parentId !== entry.parentId);
  return new Set([...elsewhere, ...stayed.filter((_, index) => !rising.has(index))].map((entry) => entry.clauseId));
}
