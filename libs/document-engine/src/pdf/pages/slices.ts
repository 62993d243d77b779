import { type Cell, type GridBlock, heightOf } from '../blocks/block';
import type { Flow } from './flow';

/** A part of a table's row on one page: the whole row unless it is higher than a page. */
export interface Slice {
  readonly row: number;
  readonly page: number;
  readonly top: number;
  readonly height: number;
}

/** Less than this at the foot of a page is not worth beginning a row that must be split. */
const LEAST_START = 72;

/**
 * Puts a grid's rows on pages. Rows bound by a cell over several of them stay together while a page can hold them;
 * a row higher than a page is split between lines. The head comes again on each page.
 */
export class Slicer {
  readonly slices: Slice[] = [];

  constructor(
    private readonly block: GridBlock,
    private readonly flow: Flow,
  ) {}

  run(): readonly Slice[] {
    if (this.block.headRows > 0) this.placeHead();
    for (const group of rowGroups(this.block)) this.placeGroup(group);
    return this.slices;
  }

  private placeGroup(group: readonly number[]): void {
    const height = group.reduce((sum, row) => sum + this.heightOf(row), 0);
    if (height > this.flow.room && height <= this.bodyRoom) this.nextPage();
    for (const row of group) this.placeRow(row);
  }

  private placeRow(row: number): void {
    const height = this.heightOf(row);
    if (height > this.flow.room && (height <= this.bodyRoom || this.flow.room < LEAST_START)) this.nextPage();
    if (height <= this.flow.room) this.add(row, height);
    else this.splitRow(row);
  }

  private splitRow(row: number): void {
    let left = this.block.cells.filter((cell) => cell.row === row && cell.rowspan === 1);
    while (left.length > 0) {
      const rest = left
        .map((cell) => ({ ...cell, rows: cell.rows.slice(rowsThatFit(cell, this.flow.room)) }))
        .filter((cell) => cell.rows.length > 0);
      this.add(row, rest.length > 0 ? this.flow.room : Math.max(...left.map(needOf)));
      if (rest.length > 0) this.nextPage();
      left = rest;
    }
  }

  private nextPage(): void {
    this.flow.nextPage();
    if (this.block.headRows > 0) this.placeHead();
  }

  private placeHead(): void {
    for (let row = 0; row < this.block.headRows; row++) this.add(row, this.heightOf(row));
  }

  private add(row: number, height: number): void {
    this.slices.push({ row, page: this.flow.page, top: this.flow.top, height });
    this.flow.top += height;
  }

  private get bodyRoom(): number {
    return this.flow.fullRoom - headHeight(this.block);
  }

  private heightOf(row: number): number {
    return this.block.heights[row] ?? 0;
  }
}

export function headHeight(block: GridBlock): number {
  return block.heights.slice(0, block.headRows).reduce((sum, height) => sum + height, 0);
}

/** Body rows that belong together; all of them when the grid is to stay whole. */
export function rowGroups(block: GridBlock): number[][] {
  const groups: number[][] = [];
  let end = block.headRows;
  for (let row = block.headRows; row < block.heights.length; row++) {
    if (row > block.headRows && (block.whole || row < end)) groups.at(-1)?.push(row);
    else groups.push([row]);
    end = Math.max(end, ...block.cells.filter((cell) => cell.row === row).map((cell) => cell.row + cell.rowspan));
  }
  return groups;
}

/** How many of the cell's rows of text fit into the height, at least one so that each page carries something. */
export function rowsThatFit(cell: Pick<Cell, 'rows' | 'padding'>, height: number): number {
  let used = cell.padding.top + cell.padding.bottom;
  const over = cell.rows.findIndex((row) => (used += row.height) > height + 0.01);
  return over < 0 ? cell.rows.length : Math.max(1, over);
}

function needOf(cell: Cell): number {
  return heightOf(cell.rows) + cell.padding.top + cell.padding.bottom;
}
