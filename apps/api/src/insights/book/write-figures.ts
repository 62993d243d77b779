import type { Say } from '@vizavi/words';
import { harmless } from '../../exports/harmless';
import type { Cell, FigureSheet } from './figure-sheets';

/** What a workbook allows in the name of a sheet, and how long it may be. */
const FORBIDDEN = /[[\]*?:\\/]/g;
const LONGEST_NAME = 31;
const WIDTH = 18;
const FIRST_WIDTH = 40;

const written = (cell: Cell): Cell => (typeof cell === 'string' ? harmless(cell) : cell);

/** The figures as an Excel workbook, a sheet each; no text in it is run by a spreadsheet. */
export async function writeFigures(sheets: readonly FigureSheet[], say: Say): Promise<Buffer> {
  // The library takes half a second to load, and a start does not need it.
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  for (const { name, headings, more, rows } of sheets) {
    const sheet = workbook.addWorksheet(say(name).replace(FORBIDDEN, ' ').slice(0, LONGEST_NAME), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    sheet.addRow([...headings.map((key) => say(key)), ...more].map(written)).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map(written));
    sheet.columns.forEach((column, index) => (column.width = index === 0 ? FIRST_WIDTH : WIDTH));
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
