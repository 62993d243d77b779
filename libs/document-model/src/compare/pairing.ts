import { similarity } from './similarity';
import type { Unit } from './unit';

export type Pair = readonly [a: number, b: number];

/** Nodes with less in common are not the same node changed, but one deleted and one inserted. */
const ALIKE = 0.35;
/** Past this many comparisons the table of similarities would cost more than a better pairing is worth. */
const MOST_COMPARISONS = 40_000;

/** Which units are the same thing before and after, in order: the most alike first, then those left between them by their place. */
export function pairUnits(a: readonly Unit[], b: readonly Unit[]): readonly Pair[] {
  const alike = a.length * b.length > MOST_COMPARISONS ? [] : bestPairs(a, b);
  const pairs: Pair[] = [];
  let from: Pair = [0, 0];
  for (const [i, j] of [...alike, [a.length, b.length] as const]) {
    pairs.push(...pairByPlace(a, b, from, [i, j]));
    if (i < a.length && j < b.length) pairs.push([i, j]);
    from = [i + 1, j + 1];
  }
  return pairs;
}

/** Two stretches of the same kinds of nodes are taken for the same nodes, however much their words changed. */
function pairByPlace(a: readonly Unit[], b: readonly Unit[], from: Pair, to: Pair): readonly Pair[] {
  const left = a.slice(from[0], to[0]);
  const right = b.slice(from[1], to[1]);
  if (left.length !== right.length || left.some(({ type }, index) => type !== right[index]?.type)) return [];
  return left.map((_, index) => [from[0] + index, from[1] + index]);
}

/** The order-keeping pairs with the greatest sum of likeness: the longest common subsequence with weights. */
function bestPairs(a: readonly Unit[], b: readonly Unit[]): readonly Pair[] {
  const likeness = a.map((left) => Float64Array.from(b, (right) => likenessOf(left, right)));
  const weight = (i: number, j: number): number => likeness[i]?.[j] ?? 0;
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), weight(i, j) + at(i + 1, j + 1));
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (weight(i, j) > 0 && at(i, j) === weight(i, j) + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return pairs;
}

function likenessOf(a: Unit, b: Unit): number {
  if (a.type !== b.type) return 0;
  const share = similarity(a.nodes, b.nodes);
  return share >= ALIKE ? share : 0;
}
