import { portableSha256, type Sha256 } from '../hashing';
import { innerHash } from './nodes';

/** That a leaf stands at `index` in a tree of `size` leaves with this root; RFC 9162 §2.1.3.2. */
export interface InclusionClaim {
  readonly leaf: string;
  readonly index: number;
  readonly size: number;
  readonly root: string;
}

const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;

export function isIncluded(
  { leaf, index, size, root }: InclusionClaim,
  proof: readonly string[],
  sha256: Sha256 = portableSha256,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = innerHash(other, hash, sha256);
      for (; !isOdd(place) && place !== 0; last = half(last)) place = half(place);
    } else hash = innerHash(hash, other, sha256);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash === root;
}

/** That the tree of `size` leaves goes on from the one of `before` leaves: nothing in it was changed or taken out; RFC 9162 §2.1.4.2. */
export interface ConsistencyClaim {
  readonly before: number;
  readonly beforeRoot: string;
  readonly size: number;
  readonly root: string;
}

export function isConsistent(claim: ConsistencyClaim, proof: readonly string[], sha256: Sha256 = portableSha256): boolean {
  const { before, beforeRoot, size, root } = claim;
  if (!Number.isSafeInteger(before) || !Number.isSafeInteger(size) || before < 0 || before > size) return false;
  if (before === size) return proof.length === 0 && beforeRoot === root;
  if (before === 0) return proof.length === 0;
  const isWhole = Number.isInteger(Math.log2(before));
  const [first, ...rest] = isWhole ? [beforeRoot, ...proof] : proof;
  if (first === undefined || rest.length === 0) return false;
  let [place, last] = [before - 1, size - 1];
  for (; isOdd(place); place = half(place)) last = half(last);
  let [old, now] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [old, now] = [innerHash(other, old, sha256), innerHash(other, now, sha256)];
      for (; !isOdd(place) && place !== 0; last = half(last)) place = half(place);
    } else now = innerHash(now, other, sha256);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && old === beforeRoot && now === root;
}
