import { Fragment, Slice } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { authorMark } from './author-mark';
import type { MarkedChange } from './marked-body';
import { markedSchema } from './marked-schema';

/** Only the outermost nodes are marked: what is inside comes and goes with them. */
export function markBlock(transform: Transform, change: MarkedChange): void {
  const inserted = authorMark('insertion', change);
  const blocks = Slice.fromJSON(markedSchema, change.slice).content.content.map((node) => node.mark(inserted.addToSet(node.marks)));
  if (blocks.length > 0) transform.replace(change.to, change.to, new Slice(Fragment.from(blocks), 0, 0));
  for (const at of wholeNodes(transform, change)) transform.addNodeMark(at, authorMark('deletion', change));
}

function wholeNodes({ doc }: Transform, { from, to }: MarkedChange): readonly number[] {
  const places: number[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    const isWhole = at >= from && at + node.nodeSize <= to;
    if (isWhole) places.push(at);
    return !isWhole;
  });
  return places;
}
