import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { authorMark } from './author-mark';
import type { MarkedChange } from './marked-body';
import { markedSchema } from './marked-schema';

/** Words that go or come inside paragraphs, with the breaks among them. */
export function markText(transform: Transform, change: MarkedChange): void {
  const slice = Slice.fromJSON(markedSchema, change.slice);
  if (slice.openStart > 0) insertParagraphs(transform, change, slice);
  else if (slice.size > 0) transform.replace(change.to, change.to, new Slice(insertedWords(slice.content, change), 0, 0));
  strike(transform, change);
}

/**
 * Inserted breaks cut the paragraph in two. The break that the paragraph already had belongs to its second half from then on,
 * and so do the marks of that break; the first half ends with the first inserted one.
 */
function insertParagraphs(transform: Transform, change: MarkedChange, { content, openStart, openEnd }: Slice): void {
  const place = transform.doc.resolve(change.to);
  const ownBreak = place.parent.marks;
  const newBreak = authorMark('insertedBreak', change).addToSet([]);
  const paragraphs = content.content.map((node, index) =>
    node.copy(insertedWords(node.content, change)).mark(index < content.childCount - 1 ? newBreak : ownBreak),
  );
  transform.replace(change.to, change.to, new Slice(Fragment.from(paragraphs), openStart, openEnd));
  transform.setNodeMarkup(place.before(), null, place.parent.attrs, newBreak);
}

function insertedWords(content: Fragment, change: MarkedChange): Fragment {
  const inserted = authorMark('insertion', change);
  return Fragment.from(content.content.map((node) => node.mark(inserted.addToSet(node.marks))));
}

function strike(transform: Transform, change: MarkedChange): void {
  if (change.from === change.to) return;
  transform.addMark(change.from, change.to, authorMark('deletion', change));
  for (const at of brokenBetween(transform.doc, change)) transform.addNodeMark(at, authorMark('deletedBreak', change));
}

/** The paragraphs that end inside the range: the change takes away their breaks. */
function brokenBetween(doc: Node, { from, to }: MarkedChange): readonly number[] {
  const places: number[] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isTextblock && at + node.nodeSize <= to) places.push(at);
  });
  return places;
}
