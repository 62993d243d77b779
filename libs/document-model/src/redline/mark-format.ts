import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { authorMark } from './author-mark';
import type { MarkedChange } from './marked-body';
import { markedSchema } from './marked-schema';

/** The words in their new format, cut wherever the old or the new one changes, so that each piece has one earlier format. */
export function markFormat(transform: Transform, change: MarkedChange): void {
  const before = transform.doc.slice(change.from, change.to).content;
  const after = Slice.fromJSON(markedSchema, change.slice).content;
  const pieces: Node[] = [];
  before.forEach((old, offset) => {
    const was = old.marks.map(({ type }) => type.name);
    const renewed = authorMark('formatChange', change, was);
    after.cut(offset, offset + old.nodeSize).forEach((node) => pieces.push(node.mark(renewed.addToSet(node.marks))));
  });
  transform.replace(change.from, change.to, new Slice(Fragment.from(pieces), 0, 0));
}
