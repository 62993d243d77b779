import type { Body as ModelBody, Range } from '@vizavi/document-model';
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import type { PlacedAtom } from './plain';

/** The words and places of a range in the format that the same words have in the returned text. */
export function restyled(base: ModelBody, range: Range, after: ModelBody, fromProposed: number, atoms: readonly PlacedAtom[]): Slice {
  const pieces: Node[] = [];
  let at = fromProposed;
  base.slice(range.from, range.to).content.forEach((node, offset) => {
    const place = atoms.find((atom) => atom.at === range.from + offset);
    const length = place ? place.to - place.from : node.nodeSize;
    if (node.isText) pieces.push(...inFormats(node, after, at));
    else pieces.push(node.mark(marksAt(after, at)));
    at += length;
  });
  return new Slice(Fragment.fromArray(pieces), 0, 0);
}

function inFormats(node: Node, after: ModelBody, start: number): readonly Node[] {
  const pieces: Node[] = [];
  const end = start + node.nodeSize;
  for (let at = start; at < end;) {
    const { node: found, offset } = childAt(after, at);
    const length = Math.max(1, Math.min(end - at, (found?.nodeSize ?? 1) - offset));
    pieces.push(node.cut(at - start, at - start + length).mark(found?.marks ?? []));
    at += length;
  }
  return pieces;
}

const marksAt = (body: ModelBody, at: number): readonly Mark[] => childAt(body, at).node?.marks ?? [];

function childAt(body: ModelBody, at: number): { readonly node: Node | null; readonly offset: number } {
  const place = body.resolve(at);
  const found = place.parent.childAfter(place.parentOffset);
  return { node: found.node, offset: place.parentOffset - found.offset };
}
