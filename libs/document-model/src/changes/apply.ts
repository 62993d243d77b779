import { Fragment, Slice } from 'prosemirror-model';
import { type Body, bodySchema } from '../body/schema';
import type { Change } from './change';
import { byPlace, overlaps } from './rebase';

/** Changes that cannot be in one text together: they overlap, or what they leave is no clause body. */
export class ChangeConflict extends Error {
  constructor(
    readonly reason: 'overlap' | 'unfit',
    readonly change: Change,
  ) {
    super(`Change ${change.order} (${change.kind}) at ${change.from}: ${reason}`);
    this.name = 'ChangeConflict';
  }
}

/**
 * The body with the given changes made, in whatever order they are given. Any subset of one `diff` fits; changes of several
 * authors fit as long as they do not overlap and leave something in every list and table.
 * @throws ChangeConflict naming the change that does not fit
 */
export function apply(base: Body, changes: readonly Change[]): Body {
  const sorted = inOrder(changes);
  // From the end, so that the positions of those still to come stay those of the base.
  return sorted.reduceRight(make, base);
}

/** The changes sorted by place. @throws ChangeConflict when two of them overlap */
export function inOrder<T extends Change>(changes: readonly T[]): readonly T[] {
  const sorted = [...changes].sort(byPlace);
  let furthest = sorted[0];
  for (const change of sorted.slice(1)) {
    if (furthest && overlaps(furthest, change)) throw new ChangeConflict('overlap', change);
    if (!furthest || change.to >= furthest.to) furthest = change;
  }
  return sorted;
}

function make(body: Body, change: Change): Body {
  try {
    return body.replace(change.from, change.to, change.attr ? reopened(body, change) : Slice.fromJSON(bodySchema, change.slice));
  } catch {
    throw new ChangeConflict('unfit', change);
  }
}

/** The opening of the node at the change's place with its new attributes; what is inside stays. */
function reopened(body: Body, { from, attr }: Change): Slice {
  const node = body.nodeAt(from);
  if (!node) throw new RangeError(`No node opens at ${from}`);
  const opening = node.type.create({ ...node.attrs, ...attr }, null, node.marks);
  return new Slice(Fragment.from(opening), 0, node.isLeaf ? 0 : 1);
}
