import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import type { ContractRow } from '@vizavi/api-types';
import { declared, type Hand, SHEET_COLUMNS } from './sheet-columns';

/** Rows in their order; the last word, if any, stands under them. */
export interface SheetRows {
  readonly batches: AsyncIterable<readonly ContractRow[]>;
  /** Asked once all batches are written. */
  readonly note: () => string | null;
}

/** Waits until the reader has taken what was written; throws when they have gone. */
async function keepPace(out: PassThrough): Promise<void> {
  if (out.destroyed) throw new Error('The reader of the export has gone');
  if (!out.writableNeedDrain) return;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  out.once('close', leave);
  try {
    await once(out, 'drain', { signal: gone.signal });
  } finally {
    out.off('close', leave);
  }
}

/** Writes an Excel workbook into a stream row by row, no faster than it is read. */
export async function writeSheet(out: PassThrough, { batches, note }: SheetRows, hand: Hand): Promise<void> {
  // The library takes half a second to load, and a start does not need it.
  const { stream } = await import('exceljs');
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet(hand.say('sheet.name'), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = declared(hand.say);
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  for await (const rows of batches) {
    for (const row of rows) sheet.addRow(SHEET_COLUMNS.map((column) => column.cell(row, hand))).commit();
    await keepPace(out);
  }
  const last = note();
  if (last !== null) sheet.addRow([last]).commit();
  sheet.commit();
  await workbook.commit();
}
