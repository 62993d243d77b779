import { dayNumber, dayOf, isDay, isWeekend } from '../days';
import type { CalendarYear } from '../working-calendar';
import { faultAt, type CalendarFault } from './calendar-fault';
import { yearFrom, type MarkedDay } from './marked-day';

export type ReadCalendar = CalendarYear | readonly CalendarFault[];

export const isCalendarYear = (read: ReadCalendar): read is CalendarYear => !Array.isArray(read);

/** Longer than any calendar of a year. */
const LONGEST = 100_000;

/**
 * Reads the production calendar of a year from a file: lines `day;kind;name` (kinds `off`, `working`, `short` or their Russian words), the JSON
 * of xmlcalendar.ru, or the digits of isdayoff.ru (`getdata?year=…&pre=1`). Gives the year, or every fault with its line.
 */
export function readCalendar(text: string, year: number): ReadCalendar {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain === '' || plain.length > LONGEST) return [faultAt(0, 'notReadable')];
  if (plain.startsWith('{')) return readMonths(plain, year);
  return /^[\d\s]+$/.test(plain) ? readDigits(plain.replace(/\s/g, ''), year) : readLines(plain, year);
}

const KINDS: Readonly<Record<string, MarkedDay['kind']>> = {
  off: 'off',
  выходной: 'off',
  праздник: 'off',
  working: 'working',
  рабочий: 'working',
  short: 'short',
  сокращённый: 'short',
  сокращенный: 'short',
};

const HEADER = /^(day|дата|день)\s*[;,\t]/i;

const inOrder = (day: string): string => day.replace(/^(\d\d)\.(\d\d)\.(\d{4})$/, '$3-$2-$1');

function lineFault(one: MarkedDay): CalendarFault | null {
  if (!isDay(one.day)) return null;
  const weekend = isWeekend(dayNumber(one.day));
  if (one.kind === 'off' && weekend) return faultAt(one.line, 'weekendOff', one.day);
  return one.kind === 'working' && !weekend ? faultAt(one.line, 'weekdayWorking', one.day) : null;
}

function readLines(text: string, year: number): ReadCalendar {
  const faults: CalendarFault[] = [];
  const marked: MarkedDay[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#') || HEADER.test(line)) continue;
    const [day = '', kind = ''] = line.split(/[;,\t]/).map((part) => part.trim());
    const known = KINDS[kind.toLowerCase()];
    if (!known) faults.push(faultAt(index + 1, 'unknownKind', line));
    else marked.push({ line: index + 1, day: inOrder(day), kind: known });
  }
  const all = [...faults, ...marked.flatMap((one) => lineFault(one) ?? [])];
  const read = yearFrom(year, marked);
  const found = isCalendarYear(read) ? all : [...all, ...read];
  return found.length > 0 ? found.toSorted((a, b) => a.line - b.line) : read;
}

/** One digit a day: 0 works, 1 is free, 2 is short. */
function readDigits(digits: string, year: number): ReadCalendar {
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year + 1}-01-01`) - first;
  if (digits.length !== length) return [faultAt(1, 'wrongLength', String(digits.length))];
  const odd = [...digits].findIndex((digit) => !'012'.includes(digit));
  if (odd >= 0) return [faultAt(1, 'unknownKind', `${dayOf(first + odd)}: ${digits[odd]}`)];
  const kinds = { 0: 'working', 1: 'off', 2: 'short' } as const;
  return yearFrom(
    year,
    [...digits].map((digit, index) => ({ line: 1, day: dayOf(first + index), kind: kinds[digit as '0'] })),
  );
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return record(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Free days of each month, `*` after a short one, `+` after one that is free by transfer; weekends that are not named are worked. */
function readMonths(text: string, year: number): ReadCalendar {
  const { year: told, months } = parsed(text);
  if (!Array.isArray(months)) return [faultAt(0, 'notReadable')];
  if (Number(told) !== year) return [faultAt(0, 'wrongYear', String(told))];
  const faults: CalendarFault[] = [];
  const marked: MarkedDay[] = [];
  for (const one of months.map(record)) {
    const month = Number(one['month']);
    if (!Number.isInteger(month) || month < 1 || month > 12 || typeof one['days'] !== 'string') {
      faults.push(faultAt(0, 'notReadable', JSON.stringify(one)));
      continue;
    }
    for (const day of one['days'].split(',').map((part) => part.trim())) {
      const [, number, mark] = /^(\d{1,2})([*+]?)$/.exec(day) ?? [];
      if (!number) faults.push(faultAt(month, 'unknownKind', day));
      else marked.push({ line: month, day: isoOf(year, month, number), kind: mark === '*' ? 'short' : 'off' });
    }
  }
  if (months.length !== 12) faults.push(faultAt(0, 'wrongLength', String(months.length)));
  const read = faults.length > 0 ? faults : yearFrom(year, [...marked, ...workedWeekends(year, marked)]);
  return read;
}

const isoOf = (year: number, month: number, day: string): string => `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

function workedWeekends(year: number, marked: readonly MarkedDay[]): readonly MarkedDay[] {
  const named = new Set(marked.map((one) => one.day));
  const worked: MarkedDay[] = [];
  for (let day = dayNumber(`${year}-01-01`); day < dayNumber(`${year + 1}-01-01`); day += 1)
    if (isWeekend(day) && !named.has(dayOf(day))) worked.push({ line: 0, day: dayOf(day), kind: 'working' });
  return worked;
}
