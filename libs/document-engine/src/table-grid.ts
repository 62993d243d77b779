import type { Body } from '@vizavi/domain';

/** A table cell with its place, spans resolved. */
export interface PlacedCell {
  readonly node: Body;
  readonly rowNode: Body;
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly head: boolean;
}

export interface TableGrid {
  readonly cells: readonly PlacedCell[];
  readonly rows: number;
  readonly columns: number;
}

/** Where each cell stands: a cell that spans rows pushes those of the next rows to the right. */
export function tableGrid(table: Body): TableGrid {
  const rows = table.content ?? [];
  const taken = new Set<string>();
  const cells = rows.flatMap((rowNode, row) => rowCells(rowNode, row, rows.length, taken));
  const columns = Math.max(1, ...cells.map((cell) => cell.column + cell.colspan));
  return { cells, rows: rows.length, columns };
}

/** Rows of nothing but head cells at the top: they are repeated on each page. */
export function headRows({ cells, rows }: TableGrid): number {
  let count = 0;
  while (count < rows - 1 && cells.some((cell) => cell.row === count) && cells.every((cell) => cell.row !== count || cell.head)) count++;
  const spansBody = cells.some((cell) => cell.row < count && cell.row + cell.rowspan > count);
  return spansBody ? 0 : count;
}

function rowCells(rowNode: Body, row: number, rows: number, taken: Set<string>): PlacedCell[] {
  let column = 0;
  return (rowNode.content ?? []).map((node) => {
    while (taken.has(`${row} ${column}`)) column++;
    const rowspan = Math.min(span(node.attrs?.rowspan), rows - row);
    const colspan = span(node.attrs?.colspan);
    const cell = { node, rowNode, row, column, rowspan, colspan, head: node.type === 'tableHeader' };
    for (let down = 0; down < rowspan; down++) for (let right = 0; right < colspan; right++) taken.add(`${row + down} ${column + right}`);
    column += colspan;
    return cell;
  });
}

function span(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? Math.min(value, 100) : 1;
}
