import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { canJoin, canSplit, Transform } from 'prosemirror-transform';
import { type Body, bodySchema } from '../body/schema';
import { block, words } from './bodies';

/** Numbers from 0 to 1 say where an edit takes place, so that it makes sense in any body. */
interface Edit {
  readonly kind: keyof typeof EDITS;
  readonly where: number;
  readonly span: number;
  readonly text: string;
  readonly block: Node;
}

interface Place {
  readonly node: Node;
  readonly at: number;
}

function places(body: Node, type: string): readonly Place[] {
  const found: Place[] = [];
  body.descendants((node, at) => {
    if (node.type.name === type) found.push({ node, at });
  });
  return found;
}

function pick(body: Node, type: string, where: number): Place | undefined {
  const found = places(body, type);
  return found[Math.floor(where * found.length)];
}

/** A position inside a paragraph that cuts no surrogate pair. */
function inside({ node, at }: Place, share: number): number {
  const offset = Math.floor(share * node.content.size);
  const isHalf = /^[\uDC00-\uDFFF]/.test(node.textBetween(offset, Math.min(offset + 1, node.content.size), '', ' '));
  return at + 1 + (isHalf ? offset - 1 : offset);
}

function inParagraph(edit: Edit, body: Node, act: (from: number, to: number, whole: Place) => void): void {
  const place = pick(body, 'paragraph', edit.where);
  if (!place) return;
  const [from, to] = [inside(place, edit.where), inside(place, edit.span)].sort((x, y) => x - y);
  act(from!, to!, place);
}

function around(edit: Edit, body: Node, types: readonly string[], act: (place: Place) => void): void {
  const found = types.flatMap((type) => places(body, type));
  const place = found[Math.floor(edit.where * found.length)];
  if (place) act(place);
}

const BLOCKS = ['paragraph', 'bulletList', 'orderedList', 'table', 'rowsTable', 'parties', 'listItem', 'tableRow'];

/** What a person does in an editor, as plain transforms; one that does not fit the place fails and leaves the body as it is. */
const EDITS = {
  type: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from) => t.insert(from, bodySchema.text(` ${e.text} `))),
  erase: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from, to) => t.delete(from, to)),
  replace: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from, to) => t.replaceWith(from, to, bodySchema.text(e.text))),
  placeVariable: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from) => t.insert(from, bodySchema.node('variable', { key: 'fresh' }))),
  makeStrong: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from, to) => t.addMark(from, to, bodySchema.mark('strong'))),
  makePlain: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from, to) => t.removeMark(from, to)),
  split: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from) => canSplit(t.doc, from) && t.split(from)),
  splitItem: (t: Transform, e: Edit) => inParagraph(e, t.doc, (from) => canSplit(t.doc, from, 2) && t.split(from, 2)),
  join: (t: Transform, e: Edit) => around(e, t.doc, BLOCKS, ({ at }) => canJoin(t.doc, at) && t.join(at)),
  eraseAcross: (t: Transform, e: Edit) =>
    inParagraph(e, t.doc, (from, _, { node, at }) => {
      const next = t.doc.resolve(at + node.nodeSize).nodeAfter;
      if (next?.isTextblock) t.delete(from, inside({ node: next, at: at + node.nodeSize }, e.span));
    }),
  removeBlock: (t: Transform, e: Edit) => around(e, t.doc, BLOCKS, ({ node, at }) => t.delete(at, at + node.nodeSize)),
  addBlock: (t: Transform, e: Edit) =>
    around(e, t.doc, ['paragraph', 'table', 'rowsTable'], ({ node, at }) => t.insert(e.span < 0.5 ? at : at + node.nodeSize, e.block)),
  repeat: (t: Transform, e: Edit) => around(e, t.doc, BLOCKS, ({ node, at }) => t.insert(at, node)),
  moveDown: (t: Transform, e: Edit) =>
    around(e, t.doc, BLOCKS, ({ node, at }) => {
      const next = t.doc.resolve(at + node.nodeSize).nodeAfter;
      if (next) t.insert(at + node.nodeSize + next.nodeSize, node).delete(at, at + node.nodeSize);
    }),
  addColumn: (t: Transform, e: Edit) =>
    around(e, t.doc, ['table'], ({ at }) => {
      const rows = places(t.doc, 'tableRow').filter((row) => t.doc.resolve(row.at).before() === at);
      for (const row of [...rows].reverse()) t.insert(row.at + 1, row.node.child(0));
    }),
  widenCell: (t: Transform, e: Edit) => around(e, t.doc, ['tableCell', 'tableHeader'], ({ at }) => t.setNodeAttribute(at, 'colspan', 2)),
  renameRows: (t: Transform, e: Edit) => around(e, t.doc, ['rowsTable'], ({ at }) => t.setNodeAttribute(at, 'key', 'renamed')),
} satisfies Record<string, (transform: Transform, edit: Edit) => unknown>;

const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
  where: share,
  span: share,
  text: words,
  block: block.map((json) => bodySchema.nodeFromJSON(json)),
});

/** Several edits in a row, to be done to any body. */
export const editings = fc.array(edits, { minLength: 1, maxLength: 8 });

export function edited(body: Body, editing: readonly Edit[]): Body {
  return editing.reduce(editOnce, body);
}

function editOnce(body: Body, edit: Edit): Body {
  const transform = new Transform(body);
  try {
    EDITS[edit.kind](transform, edit);
    transform.doc.check();
    return transform.doc;
  } catch {
    return body;
  }
}
