import type { JsonObject, SliceJson } from '../body/json';

export const CHANGE_KINDS = ['text', 'format', 'split', 'join', 'block', 'attribute'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A half-open range of positions in one body. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * One range of a body and what takes its place. The changes of one `diff` are disjoint and sorted, so any of them can be
 * accepted without the others.
 */
export interface Change extends Range {
  /** Place among the changes of its diff, from 0. */
  readonly order: number;
  readonly kind: ChangeKind;
  /** What stands there afterwards; null when nothing does, and for kind `attribute`. */
  readonly slice: SliceJson | null;
  /** Only for kind `attribute`: the new values. The range then covers the opening of the node. */
  readonly attr?: JsonObject;
}
