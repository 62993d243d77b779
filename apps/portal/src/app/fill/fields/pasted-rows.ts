import type { Column, RowAnswer } from '@vizavi/domain';
import { assertNever, MOST_ROWS } from '@vizavi/domain';
import type { Language } from '@vizavi/words';
import { readAmount } from './typed-amount';
import { readDay } from './typed-day';
import { readFigure } from './typed-figure';

type Cells = readonly string[];

/** What a spreadsheet puts on the clipboard: tabs between cells, quotes around a cell that holds a tab, a line break or a quote. */
export function readCells(text: string): readonly Cells[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) return [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== '\t' && end !== '') rows.push([]);
    if (end === '\t' && cell.lastIndex === text.length) rows.at(-1)?.push('');
  }
  return rows.filter((row) => row.some((each) => each !== ''));
}

/** Whether a paste is a table rather than a word for one cell. */
export const isTable = (text: string): boolean => /\t|\r?\n[^\r\n]/.test(text.replace(/^"[^"]*"$/, ''));

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function choiceOf(text: string, { choices = [] }: Column): string {
  const named = choices.find(({ value, label }) => [value, label.ru, label.en].some((name) => plain(name) === plain(text)));
  return named?.value ?? text;
}

/** The answer that a cell's text means; what means none is kept as it is, so that its fault can be seen and corrected. */
function answerOf(text: string, column: Column, language: Language): unknown {
  if (text === '') return null;
  switch (column.type) {
    case 'text':
      return text;
    case 'number':
      return readFigure(text, language);
    case 'money':
      return readAmount(text) ?? text;
    case 'date':
      return readDay(text) ?? text;
    case 'choice':
      return choiceOf(text, column);
    default:
      return assertNever(column.type);
  }
}

/** A first row that repeats the names of the columns is no answer. */
function isHead(cells: Cells, columns: readonly Column[]): boolean {
  const names = columns.flatMap(({ label }) => [plain(label.ru), plain(label.en)]);
  return cells.filter((cell) => cell !== '' && names.includes(plain(cell))).length >= Math.max(1, Math.ceil(columns.length / 2));
}

/** Writes copied cells over the table from one cell on, to the right and down; rows are added as needed. */
export function pasteRows(
  rows: readonly RowAnswer[],
  from: { readonly row: number; readonly column: number },
  text: string,
  columns: readonly Column[],
  language: Language,
): readonly RowAnswer[] {
  const all = readCells(text);
  const cells = all[0] && isHead(all[0], columns) ? all.slice(1) : all;
  const into = columns.slice(from.column);
  const written = cells.map((row, index) => {
    const answers = into.slice(0, row.length).map((column, at) => [column.key, answerOf(row[at] ?? '', column, language)] as const);
    return { ...rows[from.row + index], ...Object.fromEntries(answers) };
  });
  return [...rows.slice(0, from.row), ...written, ...rows.slice(from.row + written.length)].slice(0, MOST_ROWS);
}
