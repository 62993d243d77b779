import type { ChangeKind, Range } from '../changes/change';
import { differences } from '../changes/diff';
import type { Body } from '../body/schema';
import { textOf } from './describe';

/** Something new, in positions of the proposed body. For kind `block` the range covers whole nodes. */
export interface InsertedSpan extends Range {
  readonly kind: ChangeKind;
}

/** Something that is gone: its words and the position of the proposed body where they stood. */
export interface DeletedSpan {
  readonly at: number;
  readonly text: string;
  readonly kind: ChangeKind;
}

/** What an editor draws over the proposed body while it is being written. */
export interface RedlineSpans {
  readonly insertions: readonly InsertedSpan[];
  readonly deletions: readonly DeletedSpan[];
  /** The same words in another format, or the same node with other attributes. */
  readonly restyled: readonly Range[];
}

/** The differences of two bodies as spans over the proposed one; the text itself stays clean. */
export function redlineSpans(base: Body, proposed: Body): RedlineSpans {
  const insertions: InsertedSpan[] = [];
  const deletions: DeletedSpan[] = [];
  const restyled: Range[] = [];
  for (const { kind, from, to, fromProposed, toProposed } of differences(base, proposed)) {
    const range = { from: fromProposed, to: toProposed };
    if (kind === 'format' || kind === 'attribute') {
      restyled.push(range);
      continue;
    }
    if (to > from) deletions.push({ at: range.from, text: textOf(base.slice(from, to).content), kind });
    if (range.to > range.from) insertions.push({ ...range, kind });
  }
  return { insertions, deletions, restyled };
}
