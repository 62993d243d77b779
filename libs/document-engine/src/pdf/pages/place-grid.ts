import type { Cell, GridBlock, Row } from '../blocks/block';
import { PAGE } from '../measures';
import type { Flow, Placed } from './flow';
import { Slicer, type Slice, headHeight, rowGroups, rowsThatFit } from './slices';

/** The part of a cell that lies on one page. */
interface Segment {
  readonly page: number;
  readonly top: number;
  readonly height: number;
}

/** Puts a table, or any columns side by side, on as many pages as it takes. */
export function placeGrid(block: GridBlock, flow: Flow): void {
  flow.space(block.before);
  const opening = openingHeight(block, flow);
  if (opening > flow.room && opening <= flow.fullRoom && !flow.atTop) flow.nextPage();
  const slices = new Slicer(block, flow).run();
  for (const cell of block.cells) placeCell(cell, block, slices, flow);
  flow.top += block.after;
}

/** The head and the first rows under it begin on one page. */
export function openingHeight(block: GridBlock, flow: Flow): number {
  const [first = []] = rowGroups(block);
  const height = first.reduce((sum, row) => sum + (block.heights[row] ?? 0), 0);
  return headHeight(block) + (height <= flow.fullRoom - headHeight(block) ? height : 0);
}

function placeCell(cell: Cell, block: GridBlock, slices: readonly Slice[], flow: Flow): void {
  const segments = segmentsOf(cell, slices);
  const head = cell.row < block.headRows;
  let rest = cell.rows;
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    const here = head || last ? rest : rest.slice(0, rowsThatFit({ rows: rest, padding: cell.padding }, segment.height));
    flow.pages[segment.page]?.placed.push(...box(cell, block, segment), ...placedRows(here, cell, block, segment, head && index > 0));
    if (!head) rest = rest.slice(here.length);
  });
}

function segmentsOf(cell: Cell, slices: readonly Slice[]): Segment[] {
  const segments: { page: number; top: number; height: number }[] = [];
  for (const slice of slices) {
    if (slice.row < cell.row || slice.row >= cell.row + cell.rowspan) continue;
    const last = segments.at(-1);
    if (last?.page === slice.page) last.height += slice.height;
    else segments.push({ page: slice.page, top: slice.top, height: slice.height });
  }
  return segments;
}

function placedRows(rows: readonly Row[], cell: Cell, block: GridBlock, segment: Segment, repeated: boolean): Placed[] {
  let top = segment.top + cell.padding.top;
  return rows.map((row) => {
    const placed: Placed = { kind: 'row', row, x: leftOf(cell, block) + cell.padding.side, top, repeated };
    top += row.height;
    return placed;
  });
}

function box(cell: Cell, block: GridBlock, { top, height }: Segment): Placed[] {
  if (!block.border) return [];
  const x = leftOf(cell, block);
  const right = x + widthOf(block, cell.column, cell.column + cell.colspan);
  const bottom = top + height;
  const shade: Placed[] = cell.head ? [{ kind: 'shade', x, top, width: right - x, height }] : [];
  const corners = [
    [x, top],
    [right, top],
    [right, bottom],
    [x, bottom],
    [x, top],
  ] as const;
  const edges = corners.slice(1).map((to, index): Placed => ({ kind: 'edge', from: corners[index] ?? to, to }));
  return [...shade, ...edges];
}

function leftOf(cell: Cell, block: GridBlock): number {
  return PAGE.left + widthOf(block, 0, cell.column);
}

function widthOf(block: GridBlock, from: number, to: number): number {
  return block.columns.slice(from, to).reduce((sum, width) => sum + width, 0);
}
