import { sliceToJson } from '../body/to-json';
import type { Body } from '../body/schema';
import { compareChildren } from '../compare/compare';
import type { Difference } from '../compare/difference';
import type { Change } from './change';

/**
 * The changes that turn `base` into `proposed`, in positions of `base`, disjoint and sorted; none when they are equal.
 * `apply(base, diff(base, proposed))` equals `proposed`.
 */
export function diff(base: Body, proposed: Body): readonly Change[] {
  return differences(base, proposed).map((found, order) => toChange(found, order, proposed));
}

/** The same with positions of both bodies, for whoever draws on the proposed one. */
export function differences(base: Body, proposed: Body): readonly Difference[] {
  if (base.eq(proposed)) return [];
  const sorted = [...compareChildren(base, proposed, 0, 0)].sort((x, y) => x.from - y.from || x.to - y.to);
  return joinInsertions(sorted);
}

/** Two insertions at one place have no order of their own without the other, so they are one. */
function joinInsertions(sorted: readonly Difference[]): readonly Difference[] {
  const joined: Difference[] = [];
  for (const found of sorted) {
    const last = joined.at(-1);
    const isSamePlace = last?.from === found.to && last.to === found.to;
    if (last && isSamePlace) joined.splice(-1, 1, { ...last, toProposed: found.toProposed });
    else joined.push(found);
  }
  return joined;
}

function toChange({ kind, from, to, fromProposed, toProposed, attr }: Difference, order: number, proposed: Body): Change {
  if (attr) return { order, kind, from, to, slice: null, attr };
  return { order, kind, from, to, slice: sliceToJson(proposed.slice(fromProposed, toProposed)) };
}
