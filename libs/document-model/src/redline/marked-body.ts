import type { MarkJson, NodeJson } from '../body/json';
import type { Change } from '../changes/change';

/** Whose proposal a change is. */
export type ChangeSide = 'supplier' | 'client';

export interface MarkedChange extends Change {
  readonly id: string;
  readonly side: ChangeSide;
}

export const REDLINE_MARKS = ['insertion', 'deletion', 'formatChange', 'insertedBreak', 'deletedBreak', 'attributeChange'] as const;
export type RedlineMarkName = (typeof REDLINE_MARKS)[number];

/**
 * A body as JSON that shows changes as marks, each `{ changeId, side }`.
 * - `insertion`, `deletion`: on text and atoms, or on a whole block, list item or table row.
 * - `formatChange`, with `was`, the names of the earlier marks: on text that keeps its words.
 * - `insertedBreak`, `deletedBreak`: on a paragraph whose break from the next one is new or gone, as Word does it.
 * - `attributeChange`, with `was`, the earlier values: on a node that shows the new ones.
 */
export interface MarkedBody extends NodeJson {
  readonly type: 'doc';
}

/** The marks of a node that show changes, without those of its format. */
export function redlineMarks(node: NodeJson): readonly MarkJson[] {
  return (node.marks ?? []).filter(({ type }) => isRedlineMark(type));
}

export function isRedlineMark(name: string): name is RedlineMarkName {
  return (REDLINE_MARKS as readonly string[]).includes(name);
}
