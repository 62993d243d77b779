import { placeOf } from '@vizavi/document-model';
import type { Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';
import { drawParties } from '../paper/draw-parties';
import type { Places } from '../paper/places';

/** A place of the form: it stands as one chip with its answer, may be moved or removed, and not typed into. */
function chip(node: Node, places: Places): NodeView {
  const dom = document.createElement('span');
  const place = placeOf(node);
  dom.className = `place ${node.type.name}`;
  dom.contentEditable = 'false';
  dom.textContent = place ? places.fill(place) : '';
  return { dom };
}

function block(node: Node, places: Places): NodeView {
  const dom = document.createElement('div');
  dom.className = 'place block';
  dom.contentEditable = 'false';
  if (node.type.name === 'parties') dom.append(drawParties(places.parties, document));
  else dom.textContent = tableText(places.table(String(node.attrs['key'])));
  return { dom };
}

interface TextNode {
  readonly text?: string;
  readonly content?: readonly TextNode[];
}

/** The rows of an answer in short: they are changed in the form's fields, not here. */
const tableText = (node: TextNode | null): string => node?.text ?? node?.content?.map(tableText).filter(Boolean).join(' · ') ?? '';

export const placeViews = (places: Places): Record<string, NodeViewConstructor> => ({
  variable: (node) => chip(node, places),
  reference: (node) => chip(node, places),
  rowsTable: (node) => block(node, places),
  parties: (node) => block(node, places),
});
