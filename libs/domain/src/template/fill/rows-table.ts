import { bare, isRecord, type RowAnswer } from '../answers';
import { scaled, unscaled } from '../figures/decimal';
import { grouped, numberText } from '../figures/number';
import type { Body, Column, Language } from '../form';
import { cellText } from './answer-text';
import { BLANK, type FillOptions, type ReadyScope } from './scope';

const TOTAL = { ru: 'Итого', en: 'Total' } as const;
const STRONG = [{ type: 'strong' }] as const;
const PLACES = { number: 6, money: 2 } as const;

const isFigure = (column: Column): column is Column & { readonly type: 'number' | 'money' } =>
  column.type === 'number' || column.type === 'money';

const alignment = (column: Column): Body['attrs'] => (isFigure(column) ? { align: 'right' } : undefined);

const paragraph = (text: string, marks?: Body['marks']): Body =>
  text === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [marks === undefined ? { type: 'text', text } : { type: 'text', marks, text }] };

function cell(text: string, attrs: Body['attrs'], marks?: Body['marks']): Body {
  const content = text.split(/\s*\n\s*/).map((line) => paragraph(line, marks));
  return attrs === undefined ? { type: 'tableCell', content } : { type: 'tableCell', attrs, content };
}

const row = (content: readonly Body[]): Body => ({ type: 'tableRow', content });

const head = (columns: readonly Column[], language: Language): Body =>
  row(columns.map(({ label }) => ({ type: 'tableHeader', content: [paragraph(label[language])] })));

const partsOfCell = (value: unknown, places: number): bigint =>
  (typeof value === 'string' || typeof value === 'number' ? scaled(String(value), places) : null) ?? 0n;

/** The sum of a column without floating error; cells that are no numbers yet count as nothing. */
function totalText(column: Column, rows: readonly RowAnswer[], language: Language): string {
  if (!isFigure(column)) return '';
  const places = PLACES[column.type];
  const sum = rows.reduce((total, each) => total + partsOfCell(each[column.key], places), 0n);
  const text = unscaled(sum, places);
  return column.type === 'money' ? grouped(text, language) : numberText(Number(text), language);
}

/** The row of totals: its label spans the columns before the first total. */
function totalRow(columns: readonly Column[], rows: readonly RowAnswer[], language: Language): readonly Body[] {
  const first = columns.findIndex((column) => column.total === true);
  if (first < 0 || rows.length === 0) return [];
  const label = first === 0 ? [] : [cell(TOTAL[language], first === 1 ? undefined : { colspan: first }, STRONG)];
  const sums = columns
    .slice(first)
    .map((column) => cell(column.total === true ? totalText(column, rows, language) : '', alignment(column), STRONG));
  return [row([...label, ...sums])];
}

const emptyRow = (columns: readonly Column[]): Body => row(columns.map(() => cell(BLANK, undefined)));

/** The rows of an answer as a table: heads, a row each (a row of blanks when there is none) and totals of the columns that want them. */
export function rowsTable(key: string, scope: ReadyScope, { keepKeys = false }: FillOptions): Body {
  const columns = scope.variables.find((variable) => variable.key === key)?.columns ?? [];
  const answer = scope.inForce[key];
  const rows = Array.isArray(answer) ? answer.filter(isRecord).map(bare) : [];
  const drawn = rows.map((each) =>
    row(columns.map((column) => cell(cellText(column, each[column.key], scope.language), alignment(column)))),
  );
  const body = drawn.length > 0 ? drawn : [emptyRow(columns)];
  const content =
    columns.length === 0
      ? [row([cell(BLANK, undefined)])]
      : [head(columns, scope.language), ...body, ...totalRow(columns, rows, scope.language)];
  return keepKeys ? { type: 'table', attrs: { key }, content } : { type: 'table', content };
}
