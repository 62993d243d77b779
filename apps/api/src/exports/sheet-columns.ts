import type { ContractRow } from '@vizavi/api-types';
import { dayIn } from '@vizavi/domain';
import type { Say, WordKey } from '@vizavi/words';
import type { Column } from 'exceljs';
import { harmless } from './harmless';

/** What the cells are written in: the reader's words, the supplier's days. */
export interface Hand {
  readonly say: Say;
  readonly zone: string;
}

export type Cell = string | number | Date | null;

export interface SheetColumn {
  readonly heading: WordKey;
  readonly width: number;
  readonly format?: string;
  cell(row: ContractRow, hand: Hand): Cell;
}

const DAY = 'dd.mm.yyyy';
const SUM = '#,##0.00';

const textColumn = (heading: WordKey, width: number, said: (row: ContractRow, hand: Hand) => string | null | undefined): SheetColumn => ({
  heading,
  width,
  cell: (row, hand) => harmless(said(row, hand) ?? ''),
});

// A cell's day has no zone: it is the day on the supplier's wall.
const dayColumn = (heading: WordKey, moment: (row: ContractRow) => string | null): SheetColumn => ({
  heading,
  width: 12,
  format: DAY,
  cell: (row, { zone }) => {
    const at = moment(row);
    return at === null ? null : new Date(`${dayIn(zone, at)}T00:00:00Z`);
  },
});

/** Columns of the export, for both sides alike: a row holds nothing that its reader may not see. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  textColumn('sheet.number', 20, (row) => row.number),
  textColumn('sheet.title', 40, (row) => row.title),
  textColumn('sheet.dealType', 22, (row, { say }) => say(`catalogue.${row.dealType}`)),
  textColumn('sheet.client', 32, (row) => row.client.name),
  textColumn('sheet.status', 18, (row, { say }) => say(`statuses.${row.state}`)),
  textColumn('sheet.stage', 28, (row, { say }) => row.column && say(`position.${row.column}`)),
  textColumn('sheet.holder', 32, (row) => row.position.holders.map((person) => person.name).join(', ')),
  dayColumn('sheet.heldSince', (row) => row.position.since),
  dayColumn('sheet.due', (row) => row.position.dueAt),
  { heading: 'sheet.amount', width: 18, format: SUM, cell: (row) => (row.amount === null ? null : Number(row.amount)) },
  textColumn('sheet.currency', 9, (row) => row.currency),
  textColumn('sheet.manager', 28, (row) => row.accountManager?.name),
  dayColumn('sheet.created', (row) => row.createdAt),
  dayColumn('sheet.changed', (row) => row.changedAt),
  dayColumn('sheet.executed', (row) => row.executedAt),
];

/** The columns as exceljs declares them. */
export const declared = (say: Say): Partial<Column>[] =>
  SHEET_COLUMNS.map(({ heading, width, format }) => ({ header: say(heading), width, ...(format ? { style: { numFmt: format } } : {}) }));
