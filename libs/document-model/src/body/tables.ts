import type { DOMOutputSpec, Node, NodeSpec } from 'prosemirror-model';

const WIDEST_SPAN = 100;

function checkSpan(value: unknown): void {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > WIDEST_SPAN) throw new RangeError('A span is 1 to 100');
}

function readSpan(cell: HTMLElement, name: string): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= WIDEST_SPAN ? span : 1;
}

const spans = { colspan: { default: 1, validate: checkSpan }, rowspan: { default: 1, validate: checkSpan } };
const readSpans = (cell: HTMLElement) => ({ colspan: readSpan(cell, 'colspan'), rowspan: readSpan(cell, 'rowspan') });
const drawCell = (tag: string, { attrs }: Node): DOMOutputSpec => [
  tag,
  { colspan: Number(attrs['colspan']), rowspan: Number(attrs['rowspan']) },
  0,
];

/** `tableRole` is what prosemirror-tables reads to find its way in the editor. */
export const tables = {
  table: {
    content: 'tableRow+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  tableRow: { content: '(tableHeader | tableCell)+', tableRole: 'row', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  tableHeader: {
    content: 'paragraph+',
    attrs: spans,
    tableRole: 'header_cell',
    isolating: true,
    parseDOM: [{ tag: 'th', getAttrs: readSpans }],
    toDOM: (node) => drawCell('th', node),
  },
  tableCell: {
    content: 'paragraph+',
    attrs: spans,
    tableRole: 'cell',
    isolating: true,
    parseDOM: [{ tag: 'td', getAttrs: readSpans }],
    toDOM: (node) => drawCell('td', node),
  },
} satisfies Record<string, NodeSpec>;
