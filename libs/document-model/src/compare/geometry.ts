import type { Node } from 'prosemirror-model';

/**
 * Whether two nodes of one type may be compared inside. Columns added or cells merged concern a whole row or table: accepted
 * in parts they would leave it ragged, so such a row or table changes as one.
 */
export function canCompareInside(a: Node, b: Node): boolean {
  if (a.type.name === 'tableRow') return rowShape(a) === rowShape(b);
  if (a.type.name !== 'table') return true;
  if (spansRows(a) || spansRows(b)) return a.children.map(rowShape).join('/') === b.children.map(rowShape).join('/');
  return new Set([...a.children, ...b.children].map(widthOf)).size === 1;
}

/** A row, or a table whose cells span rows: its children belong to their places. */
export function isGrid(node: Node): boolean {
  return node.type.name === 'tableRow' || (node.type.name === 'table' && spansRows(node));
}

function spansRows(table: Node): boolean {
  return table.children.some((row) => row.children.some(({ attrs }) => attrs['rowspan'] !== 1));
}

function widthOf(row: Node): number {
  return row.children.reduce((width, { attrs }) => width + Number(attrs['colspan']), 0);
}

function rowShape(row: Node): string {
  return row.children.map(({ type, attrs }) => `${type.name}:${attrs['colspan']}:${attrs['rowspan']}`).join(' ');
}
