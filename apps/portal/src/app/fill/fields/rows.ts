import { type Column, numberText, partsOf, amountOf, type RowAnswer } from '@vizavi/domain';
import type { Language } from '@vizavi/words';
import { amountShown } from './typed-amount';

const isRow = (value: unknown): value is RowAnswer => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of an answer; a table that nobody has begun shows one row to begin with. */
export function rowsOf(value: unknown): readonly RowAnswer[] {
  const rows = Array.isArray(value) ? value.filter(isRow) : [];
  return rows.length > 0 ? rows : [{}];
}

/** The row at one place stands at another. */
export function moveRow(rows: readonly RowAnswer[], from: number, to: number): readonly RowAnswer[] {
  const moved = rows[from];
  if (!moved || to < 0 || to >= rows.length) return rows;
  const rest = rows.filter((_, index) => index !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

const MICRO = 1e6;

/** The sum of a column as its foot shows it; cells that are no numbers yet count as nothing. */
export function totalOf(column: Column, rows: readonly RowAnswer[], language: Language): string {
  const cells = rows.map((row) => row[column.key]);
  if (column.type === 'money') {
    const sum = cells.reduce((total: bigint, cell) => total + (typeof cell === 'string' ? (partsOf(cell) ?? 0n) : 0n), 0n);
    return amountShown(amountOf(sum), language);
  }
  const micro = cells.reduce((total: number, cell) => total + (typeof cell === 'number' ? Math.round(cell * MICRO) : 0), 0);
  return numberText(micro / MICRO, language);
}
