import { bodySchema } from '../body/schema';
import { Slice } from 'prosemirror-model';
import type { Change, Range } from './change';

/** Whether two changes of one body touch the same text: their ranges cross, or both insert at one place. */
export function overlaps(a: Range, b: Range): boolean {
  if (a.from === b.from && a.to === b.to) return true;
  return a.from < b.to && b.from < a.to;
}

/** Changes in the order of the text; what is inserted at a position stands before what is replaced from there. */
export function byPlace(a: Range, b: Range): number {
  return a.from - b.from || a.to - b.to;
}

/**
 * The change in positions of the body that `applied` made, all of them changes of the same base.
 * Null when it overlaps one of them: then a person must decide. Several changes are moved one at a time, each over all that
 * were applied before it: moved together, two may meet where the text between them has gone, and their order would be lost.
 */
export function rebase(change: Change, applied: readonly Change[]): Change | null {
  if (applied.some((other) => overlaps(change, other))) return null;
  const shift = applied.filter((other) => byPlace(other, change) < 0).reduce((sum, other) => sum + growth(other), 0);
  return { ...change, from: change.from + shift, to: change.to + shift };
}

function growth({ kind, from, to, slice }: Change): number {
  return kind === 'attribute' ? 0 : Slice.fromJSON(bodySchema, slice).size - (to - from);
}
