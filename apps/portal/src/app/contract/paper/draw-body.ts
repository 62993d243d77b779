import { type MarkedBody, type MarkJson, type NodeJson, redlineMarks } from '@vizavi/document-model';
import type { Say } from '@vizavi/words';
import { drawParties } from './draw-parties';
import type { Places } from './places';
import { suggestionOf } from './shown-changes';

/** What the drawing of one clause needs besides its body. */
export interface Pen {
  readonly document: Document;
  readonly places: Places;
  readonly say: Say;
}

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};
const formats: Readonly<Record<string, string>> = { strong: 'strong', em: 'em', underline: 'u' };
const CHANGES: Readonly<Record<string, 'ins' | 'del'>> = {
  insertion: 'ins',
  insertedBreak: 'ins',
  deletion: 'del',
  deletedBreak: 'del',
};

/** Draws a marked body as plain DOM: text never becomes HTML on the way. */
export function drawBody(marked: MarkedBody, pen: Pen): DocumentFragment {
  const fragment = pen.document.createDocumentFragment();
  fragment.append(...(marked.content ?? []).map((node) => drawBlock(node, pen)));
  return fragment;
}

function drawBlock(node: NodeJson, pen: Pen): HTMLElement {
  if (node.type === 'rowsTable') return wrapped(drawTable(node, pen), node, pen);
  if (node.type === 'parties') return wrapped(drawParties(pen.places.parties, pen.document), node, pen);
  const element = pen.document.createElement(blocks[node.type] ?? 'div');
  spanned(element, node);
  if (node.type === 'paragraph') element.append(...drawLine(node.content ?? [], pen), ...breaks(node, pen));
  else element.append(...(node.content ?? []).map((child) => drawBlock(child, pen)));
  return node.type === 'table' ? framed(wrapped(element, node, pen), pen) : wrapped(element, node, pen);
}

/** Wide tables scroll by themselves on a narrow page; the keyboard reaches them too. */
function framed(table: HTMLElement, { document }: Pen): HTMLElement {
  const frame = document.createElement('div');
  frame.className = 'table-frame';
  frame.tabIndex = 0;
  frame.append(table);
  return frame;
}

const attribute = ({ attrs }: NodeJson | MarkJson, name: string): string => {
  const value = attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

function spanned(element: HTMLElement, node: NodeJson): void {
  for (const name of ['colspan', 'rowspan']) if (Number(attribute(node, name)) > 1) element.setAttribute(name, attribute(node, name));
  if (attribute(node, 'align') === 'right') element.classList.add('end');
}

function drawTable(node: NodeJson, pen: Pen): HTMLElement {
  const table = pen.places.table(attribute(node, 'key'));
  if (table) return drawBlock(table, pen);
  return pen.document.createElement('div');
}

/** A whole block that comes or goes; inside lists and tables the mark goes into the item, since only items may stand there. */
function wrapped(element: HTMLElement, node: NodeJson, pen: Pen): HTMLElement {
  const change = redlineMarks(node).find(({ type }) => type === 'insertion' || type === 'deletion');
  if (!change) return element;
  const inner = element.matches('tr') ? [...element.children] : element.matches('li, td, th') ? [element] : [];
  if (inner.length === 0) {
    const around = changeElement(change, pen);
    around.classList.add('whole');
    around.append(element);
    return said(around, change, pen);
  }
  for (const place of inner) {
    const around = changeElement(change, pen);
    around.append(...place.childNodes);
    place.append(said(around, change, pen));
  }
  return element;
}

/** Neighbours of one change are drawn, and read aloud, as one. */
function drawLine(nodes: readonly NodeJson[], pen: Pen): readonly Node[] {
  const drawn: Node[] = [];
  let open: { readonly name: string; readonly element: HTMLElement } | null = null;
  nodes.forEach((node, index) => {
    const change = redlineMarks(node).find(({ type }) => type in CHANGES || type === 'formatChange');
    const inline = drawInline(node, nodes[index - 1], pen);
    if (!change) {
      open = null;
      return drawn.push(inline);
    }
    const name = `${change.type}:${attribute(change, 'changeId')}`;
    if (open?.name !== name) {
      open = { name, element: changeElement(change, pen) };
      drawn.push(said(open.element, change, pen));
    }
    return open.element.insertBefore(inline, open.element.lastChild);
  });
  return drawn;
}

function drawInline(node: NodeJson, before: NodeJson | undefined, pen: Pen): Node {
  const inner = node.type === 'text' ? pen.document.createTextNode(withoutSecondStop(node.text ?? '', before, pen)) : drawPlace(node, pen);
  return (node.marks ?? []).reduceRight<Node>((child, { type }) => {
    const tag = formats[type];
    if (!tag) return child;
    const element = pen.document.createElement(tag);
    element.append(child);
    return element;
  }, inner);
}

const textOfPlace = ({ type, attrs }: NodeJson, { places }: Pen): string => {
  const named = (name: string): string | null => (typeof attrs?.[name] === 'string' ? attrs[name] : null);
  if (type === 'footnote') return ` [${named('text') ?? ''}]`;
  if (type === 'reference') return places.fill({ type: 'reference', clauseId: named('clauseId') ?? '' });
  return places.fill({ type: 'variable', key: named('key') ?? '', field: named('field'), format: named('format') });
};

function drawPlace(node: NodeJson, pen: Pen): HTMLElement {
  const place = pen.document.createElement('span');
  place.className = node.type === 'variable' ? 'answer' : node.type;
  place.textContent = textOfPlace(node, pen);
  return place;
}

/** «2027 г.» ends its own sentence. */
function withoutSecondStop(text: string, before: NodeJson | undefined, pen: Pen): string {
  const isBehindPlace = before !== undefined && before.type !== 'text' && /^\.(?!\.)/.test(text);
  return isBehindPlace && textOfPlace(before, pen).endsWith('.') ? text.slice(1) : text;
}

function breaks(node: NodeJson, pen: Pen): readonly Node[] {
  return redlineMarks(node)
    .filter(({ type }) => type === 'insertedBreak' || type === 'deletedBreak')
    .map((change) => {
      const sign = changeElement(change, pen);
      sign.append('¶');
      return said(sign, change, pen);
    });
}

function changeElement(change: MarkJson, { document }: Pen): HTMLElement {
  const element = document.createElement(CHANGES[change.type] ?? 'span');
  element.className = `change by-${attribute(change, 'side')}${change.type === 'formatChange' ? ' format' : ''}`;
  element.dataset['suggestion'] = suggestionOf(attribute(change, 'changeId'));
  return element;
}

/** Words before and after, for those who hear the text. */
function said(element: HTMLElement, { type }: MarkJson, { document, say }: Pen): HTMLElement {
  const word =
    CHANGES[type] === 'del' ? 'negotiation.readDeleted' : type === 'formatChange' ? 'negotiation.readFormat' : 'negotiation.readInserted';
  const hidden = (text: string): HTMLElement => {
    const span = document.createElement('span');
    span.className = 'vz-hidden';
    span.textContent = ` ${text} `;
    return span;
  };
  element.prepend(hidden(say(word)));
  element.append(hidden(say('negotiation.readEnd')));
  return element;
}
