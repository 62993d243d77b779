import { checkEmail, checkPhone, faultAt } from '../requisites';
import { found, under, type AnswerFault } from './answer-fault';
import { bare, isRecord, PERSON_FIELDS } from './answers';
import { checkAmount, checkChoice, checkDate, checkNumber, checkText, LONGEST_LONG_TEXT, LONGEST_TEXT } from './check-simple';
import { isAnswered } from './conditions';
import type { Column } from './form';
import { assertNever } from '../assert-never';

type Faults = readonly AnswerFault[];

export const MOST_ROWS = 500;

const strangers = (value: Readonly<Record<string, unknown>>, keys: readonly string[]): Faults =>
  Object.keys(value)
    .filter((key) => !keys.includes(key))
    .map((key) => faultAt(key, 'unknown-key'));

/** A period of real days that does not end before it begins. */
export function checkPeriod(value: unknown): Faults {
  if (!isRecord(value)) return found('not-object');
  const ends = ['from', 'to'].flatMap((end) =>
    isAnswered(value[end]) ? under(end, checkDate(value[end])) : [faultAt(end, 'required' as const)],
  );
  const faults = [...ends, ...strangers(value, ['from', 'to'])];
  if (faults.length > 0) return faults;
  return String(value['to']) < String(value['from']) ? [faultAt('to', 'period-backwards')] : [];
}

function checkPersonField(field: (typeof PERSON_FIELDS)[number], value: unknown): Faults {
  if (!isAnswered(value)) return field === 'name' ? found('required') : [];
  const faults = checkText(value, { longest: LONGEST_TEXT, manyLines: false });
  if (faults.length > 0 || typeof value !== 'string') return faults;
  const code = field === 'email' ? checkEmail(value) : field === 'phone' ? checkPhone(value) : null;
  return code === null ? [] : found(code);
}

/** A person needs a name; the rest may be left out. */
export function checkPerson(value: unknown): Faults {
  if (!isRecord(value)) return found('not-object');
  return [...PERSON_FIELDS.flatMap((field) => under(field, checkPersonField(field, value[field]))), ...strangers(value, PERSON_FIELDS)];
}

function checkCell(value: unknown, column: Column): Faults {
  if (!isAnswered(value)) return column.required === true ? found('required') : [];
  switch (column.type) {
    case 'text':
      return checkText(value, { longest: LONGEST_LONG_TEXT, manyLines: true });
    case 'number':
      return checkNumber(value);
    case 'money':
      return checkAmount(value);
    case 'date':
      return checkDate(value);
    case 'choice':
      return checkChoice(value, column.choices);
    default:
      return assertNever(column.type);
  }
}

function checkRow(row: unknown, columns: readonly Column[]): Faults {
  if (!isRecord(row)) return found('not-object');
  const keys = columns.map((column) => column.key);
  const cells = bare(row);
  return [...columns.flatMap((column) => under(column.key, checkCell(cells[column.key], column))), ...strangers(row, keys)];
}

/** Rows of a table, at most 500, each cell by its column. */
export function checkRows(value: unknown, columns: readonly Column[] = []): Faults {
  if (!Array.isArray(value)) return found('not-rows');
  if (value.length > MOST_ROWS) return found('too-many-rows', { most: MOST_ROWS });
  return value.flatMap((row: unknown, index) => under(String(index), checkRow(row, columns)));
}
