import type { Body } from '@vizavi/domain';
import { type PlacedCell, headRows, tableGrid } from '../../table-grid';
import { TEXT_WIDTH } from '../measures';
import { STYLE } from '../styles';
import { cellParagraphs } from './cell';
import { columnWidths } from './table-columns';
import { trackedBy, trackedRow, type Tracked } from './tracked';
import type { Writing } from './writing';
import { el, val, type Xml } from './xml';

export interface TableLook {
  readonly border: boolean;
  /** Distance from the text's edge: a table inside an item of a list. */
  readonly left: number;
}

/** A table with its merged cells; whole rows come and go, cells never alone. */
export function table(writing: Writing, node: Body, look: TableLook, outer: Tracked): Xml {
  const grid = tableGrid(node);
  const width = TEXT_WIDTH - look.left;
  const columns = columnWidths(grid, width);
  const head = headRows(grid);
  const rows = (node.content ?? []).map((row, index) => {
    const tracked = trackedBy(row, trackedBy(node, outer));
    const properties = (index < head ? el('w:tblHeader', null) : '') + trackedRow(writing, tracked);
    const cells = placesIn(grid.cells, index).map((place) => cell(writing, place, index, columns, tracked));
    return el('w:tr', null, el('w:trPr', null, el('w:cantSplit', null), properties), ...cells);
  });
  const columnElements = columns.map((each) => el('w:gridCol', { 'w:w': each }));
  return el('w:tbl', null, propertiesOf(look, width), el('w:tblGrid', null, ...columnElements), ...rows);
}

function propertiesOf({ border, left }: TableLook, width: number): Xml {
  return el(
    'w:tblPr',
    null,
    el('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    left === 0 ? '' : el('w:tblInd', { 'w:w': left, 'w:type': 'dxa' }),
    el('w:tblBorders', null, ...SIDES.map((side) => el(`w:${side}`, border ? LINE : NO_LINE))),
    el('w:tblLayout', { 'w:type': 'fixed' }),
  );
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const LINE = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '808080' } as const;
const NO_LINE = { 'w:val': 'nil' } as const;

/** The cells of a row with those that reach down into it, by column. */
const placesIn = (cells: readonly PlacedCell[], row: number): readonly PlacedCell[] =>
  cells.filter((each) => each.row <= row && row < each.row + each.rowspan).sort((a, b) => a.column - b.column);

function cell(writing: Writing, place: PlacedCell, row: number, columns: readonly number[], tracked: Tracked): Xml {
  const { node, column, colspan, rowspan, head } = place;
  const width = columns.slice(column, column + colspan).reduce((sum, each) => sum + each, 0);
  const properties = el(
    'w:tcPr',
    null,
    el('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    colspan > 1 ? val('w:gridSpan', colspan) : '',
    rowspan > 1 ? (row === place.row ? val('w:vMerge', 'restart') : el('w:vMerge', null)) : '',
    head ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F2F2F2' }) : '',
  );
  const look = { style: head ? STYLE.headCell : STYLE.cell, ...alignment(node) };
  const content = row === place.row ? (node.content ?? []) : [{ type: 'paragraph' }];
  return el('w:tc', null, properties, cellParagraphs(writing, content, look, trackedBy(node, tracked)));
}

const alignment = ({ attrs }: Body): { readonly align?: 'right' } => (attrs?.['align'] === 'right' ? { align: 'right' } : {});
