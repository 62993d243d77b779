import { innerHash, type TreeNode } from './nodes';
import { portableSha256, type Sha256 } from '../hashing';

/** Leaves from `from` up to but not including `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two below `size`, where RFC 6962 cuts a tree of more than one leaf. */
export function cutOf(size: number): number {
  let cut = 1;
  while (cut * 2 < size) cut *= 2;
  return cut;
}

const isPowerOfTwo = (size: number): boolean => size > 0 && Number.isInteger(Math.log2(size));

/** Whole subtrees that a range consists of, from left to right: what must be read to know its hash. */
export function nodesOf({ from, to }: LeafRange): readonly Omit<TreeNode, 'hash'>[] {
  const size = to - from;
  if (size <= 0) return [];
  if (isPowerOfTwo(size)) return [{ level: Math.log2(size), index: from / size }];
  const middle = from + cutOf(size);
  return [...nodesOf({ from, to: middle }), ...nodesOf({ from: middle, to })];
}

/** Hash over a range, from the hashes of its whole subtrees in the order of `nodesOf`. */
export const hashOfNodes = (hashes: readonly string[], sha256: Sha256 = portableSha256): string =>
  hashes.reduceRight((right, left) => innerHash(left, right, sha256));

/** Ranges whose hashes prove that the leaf at `index` stands in a tree of `size` leaves; RFC 6962 §2.1.1. Throws RangeError for a leaf that is not there. */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (index < 0 || index >= size) throw new RangeError(`No leaf ${index} in a tree of ${size}`);
  const path = (from: number, to: number): readonly LeafRange[] => {
    if (to - from === 1) return [];
    const middle = from + cutOf(to - from);
    return index < middle ? [...path(from, middle), { from: middle, to }] : [...path(middle, to), { from, to: middle }];
  };
  return path(0, size);
}

/** Ranges whose hashes prove that a tree of `size` leaves goes on from one of `before` leaves; RFC 6962 §2.1.2. Throws RangeError unless 0 < before ≤ size. */
export function consistencyRanges(before: number, size: number): readonly LeafRange[] {
  if (before <= 0 || before > size) throw new RangeError(`A tree of ${size} leaves does not go on from one of ${before}`);
  const path = (from: number, to: number, isWhole: boolean): readonly LeafRange[] => {
    if (before === to) return isWhole ? [] : [{ from, to }];
    const middle = from + cutOf(to - from);
    return before <= middle ? [...path(from, middle, isWhole), { from: middle, to }] : [...path(middle, to, false), { from, to: middle }];
  };
  return path(0, size, true);
}
