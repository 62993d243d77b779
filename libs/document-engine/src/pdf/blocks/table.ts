import type { Body } from '@vizavi/domain';
import { CELL_PADDING, SPACE, TYPE } from '../measures';
import { extentOf } from '../text/lines';
import { type Block, type Cell, type GridBlock, type Row, heightOf } from './block';
import { cellAlignment } from './cell-alignment';
import { type ColumnNeed, columnWidths } from './column-widths';
import { blankRow } from './paragraph';
import { changeOf, runsOf } from './runs';
import { type Setting, bold, withChange } from './setting';
import { type PlacedCell, type TableGrid, headRows, tableGrid } from '../../table-grid';
import { type Tag, addTag } from './tag';

type CellBlocks = (body: Body, setting: Setting) => Block[];

/** A table over the whole width of the text; `cellBlocks` sets what stands in a cell. */
export function tableBlock(table: Body, outer: Setting, cellBlocks: CellBlocks): GridBlock {
  const setting: Setting = { ...outer, x: 0, measure: outer.pageMeasure, type: TYPE.cell, align: 'left' };
  const grid = tableGrid(table);
  const columns = sharedWidths(table, grid, outer.pageMeasure) ?? columnWidths(columnNeeds(grid, setting), outer.pageMeasure);
  const tag = addTag(setting.parent, 'Table');
  const rowTags = Array.from({ length: grid.rows }, () => addTag(tag, 'TR'));
  const cells = grid.cells.map((cell) => setCell(cell, grid, columns, { ...setting, parent: rowTags[cell.row] ?? tag }, cellBlocks));
  const heights = rowHeights(cells, grid.rows);
  const middled = cells.map((cell) => (cell.head ? inTheMiddle(cell, heights) : cell));
  return {
    kind: 'grid',
    columns,
    cells: middled,
    heights,
    headRows: headRows(grid),
    border: true,
    whole: false,
    keepWithNext: false,
    ...SPACE.table,
  };
}

/** Widths that the table asks for itself, as parts of the whole. */
function sharedWidths({ attrs }: Body, { columns }: TableGrid, width: number): readonly number[] | null {
  const shares = attrs?.shares;
  if (!Array.isArray(shares) || shares.length !== columns || !shares.every((share) => typeof share === 'number' && share > 0)) return null;
  const sum = (shares as number[]).reduce((total, share) => total + share, 0);
  return (shares as number[]).map((share) => (share * width) / sum);
}

function setCell(cell: PlacedCell, grid: TableGrid, columns: readonly number[], setting: Setting, cellBlocks: CellBlocks): Cell {
  const width = columns.slice(cell.column, cell.column + cell.colspan).reduce((sum, each) => sum + each, 0);
  const tag = addTag(setting.parent, cell.head ? 'TH' : 'TD', { colspan: cell.colspan, rowspan: cell.rowspan });
  const own: Setting = { ...cellSetting(cell, setting, tag), measure: width - 2 * CELL_PADDING.side, align: cellAlignment(cell, grid) };
  const blocks = cellBlocks({ type: 'doc', content: cell.node.content ?? [] }, own);
  return {
    row: cell.row,
    column: cell.column,
    rowspan: cell.rowspan,
    colspan: cell.colspan,
    head: cell.head,
    padding: CELL_PADDING,
    rows: stacked(blocks),
  };
}

function cellSetting(cell: PlacedCell, setting: Setting, parent: Tag): Setting {
  const changed = withChange(setting, changeOf(cell.node) ?? changeOf(cell.rowNode));
  return { ...(cell.head ? bold(changed) : changed), parent };
}

function stacked(blocks: readonly Block[]): Row[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'text') throw new Error('A table cell holds paragraphs and lists only');
    return index > 0 ? [blankRow(2), ...block.rows] : block.rows;
  });
}

function columnNeeds(grid: TableGrid, setting: Setting): ColumnNeed[] {
  const needs = Array.from({ length: grid.columns }, () => ({ least: 12, most: 12 }));
  for (const cell of grid.cells) {
    const need = needs[cell.column];
    if (!need || cell.colspan > 1) continue;
    for (const node of cell.node.content ?? []) {
      const extent = extentOf(runsOf(node.content ?? [], (cell.head ? bold(setting) : setting).style), setting.type.size, setting.language);
      need.least = Math.max(need.least, extent.least);
      need.most = Math.max(need.most, extent.most);
    }
  }
  return needs.map(({ least, most }) => ({ least: least + PADDING_WIDTH, most: most + PADDING_WIDTH }));
}

/** With a hair more than the padding, so that rounding never breaks a word that just fits. */
const PADDING_WIDTH = 2 * CELL_PADDING.side + 0.1;

/** A row is as high as its highest cell; what a cell over several rows still needs goes to its last row. */
function rowHeights(cells: readonly Cell[], rows: number): number[] {
  const heights = Array.from({ length: rows }, () => CELL_PADDING.top + CELL_PADDING.bottom);
  for (const cell of [...cells].sort((left, right) => left.rowspan - right.rowspan)) {
    const need = heightOf(cell.rows) + CELL_PADDING.top + CELL_PADDING.bottom;
    const last = cell.row + cell.rowspan - 1;
    const above = heights.slice(cell.row, last).reduce((sum, height) => sum + height, 0);
    heights[last] = Math.max(heights[last] ?? 0, need - above);
  }
  return heights;
}

function inTheMiddle(cell: Cell, heights: readonly number[]): Cell {
  const height = heights.slice(cell.row, cell.row + cell.rowspan).reduce((sum, each) => sum + each, 0);
  const spare = height - heightOf(cell.rows) - cell.padding.top - cell.padding.bottom;
  return { ...cell, padding: { ...cell.padding, top: cell.padding.top + spare / 2 } };
}
