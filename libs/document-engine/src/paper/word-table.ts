import type { Body } from '@vizavi/domain';
import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Room, WordBlock } from './word-room';
import { type Look, lookOf } from './word-runs';

type CellBlocks = (body: Body, room: Room, look: Look) => readonly WordBlock[];
type SizedBlocks = (cell: Body, room: Omit<Room, 'language'>, look: Look) => readonly WordBlock[];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '4D4D4D' } as const;
const MARGINS = { top: 60, bottom: 70, left: 90, right: 90 } as const;
const SHADE = { type: ShadingType.CLEAR, fill: 'F1F1F1', color: 'auto' } as const;

const span = (node: Body, name: 'colspan' | 'rowspan'): number => (typeof node.attrs?.[name] === 'number' ? node.attrs[name] : 1);

const isHead = (row: Body): boolean => (row.content ?? []).every((cell) => cell.type === 'tableHeader');

/** A table over the given width; rows of head cells are repeated on each page and no row is torn. */
export function wordTable(table: Body, { width, language }: Room, look: Look, cellBlocks: CellBlocks): Table {
  const rows = table.content ?? [];
  const columns = columnsOf(table, width);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...columns],
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: MARGINS,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          // A stated "false" is a head as well to some readers.
          ...(rows.slice(0, index + 1).every(isHead) ? { tableHeader: true } : {}),
          children: wordCells(row, columns, lookOf(row, look), (cell, room, own) => cellBlocks(cell, { ...room, language }, own)),
        }),
    ),
  });
}

function wordCells(row: Body, columns: readonly number[], outer: Look, cellBlocks: SizedBlocks): readonly TableCell[] {
  let column = 0;
  return (row.content ?? []).map((cell) => {
    const wide = span(cell, 'colspan');
    const size = columns.slice(column, column + wide).reduce((sum, each) => sum + each, 0);
    column += wide;
    const head = cell.type === 'tableHeader';
    const blocks = cellBlocks(cell, { width: size, style: head ? 'HeadCell' : 'Cell' }, lookOf(cell, outer));
    return new TableCell({
      width: { size, type: WidthType.DXA },
      columnSpan: wide,
      rowSpan: span(cell, 'rowspan'),
      ...(head ? { shading: SHADE } : {}),
      children: blocks.length > 0 ? [...blocks] : [new Paragraph({ style: 'Cell' })],
    });
  });
}

/** As the table asks by `shares`, else all alike; the last column takes what rounding leaves. */
function columnsOf(table: Body, width: number): readonly number[] {
  const [first] = table.content ?? [];
  const count = (first?.content ?? []).reduce((sum, cell) => sum + span(cell, 'colspan'), 0);
  const asked = table.attrs?.['shares'];
  const shares = Array.isArray(asked) && asked.length === count ? (asked as readonly number[]) : Array.from({ length: count }, () => 1);
  const sum = shares.reduce((total, share) => total + share, 0);
  const widths = shares.slice(0, -1).map((share) => Math.round((share * width) / sum));
  return [...widths, width - widths.reduce((total, each) => total + each, 0)];
}
