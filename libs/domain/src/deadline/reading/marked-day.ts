import { dayNumber, dayOf, isDay, isWeekend } from '../days';
import type { CalendarYear, Day } from '../working-calendar';
import { faultAt, type CalendarFault } from './calendar-fault';

/** A day as a file marks it: `day` is text that may be no day. */
export interface MarkedDay {
  readonly line: number;
  readonly day: Day;
  readonly kind: 'off' | 'working' | 'short';
}

/** A year of fewer working days is a mistake of the file, not a calendar. */
const FEWEST_WORKING_DAYS = 200;

const byDay = (marked: readonly MarkedDay[], kind: MarkedDay['kind'], wants: (day: Day) => boolean): readonly Day[] =>
  marked
    .filter((one) => one.kind === kind && wants(one.day))
    .map((one) => one.day)
    .sort();

const onWeekend = (day: Day): boolean => isWeekend(dayNumber(day));

function faultOf(one: MarkedDay, year: number, seen: ReadonlySet<Day>): CalendarFault | null {
  if (!isDay(one.day)) return faultAt(one.line, 'noSuchDay', one.day);
  if (!one.day.startsWith(`${year}-`)) return faultAt(one.line, 'wrongYear', one.day);
  return seen.has(one.day) ? faultAt(one.line, 'twice', one.day) : null;
}

const workingDaysOf = ({ year, daysOff, workingDays }: CalendarYear): number => {
  let count = workingDays.length - daysOff.length;
  for (let day = dayNumber(`${year}-01-01`); dayOf(day).startsWith(`${year}-`); day += 1) if (!isWeekend(day)) count += 1;
  return count;
};

/** The year that marked days tell of, or every fault in them. A marked weekend that is free as ever says nothing. */
export function yearFrom(year: number, marked: readonly MarkedDay[]): CalendarYear | readonly CalendarFault[] {
  const seen = new Set<Day>();
  const faults: CalendarFault[] = [];
  for (const one of marked) {
    const fault = faultOf(one, year, seen);
    if (fault) faults.push(fault);
    seen.add(one.day);
  }
  if (faults.length > 0) return faults;
  const short = byDay(marked, 'short', () => true);
  const made: CalendarYear = {
    year,
    source: 'official',
    daysOff: byDay(marked, 'off', (day) => !onWeekend(day)),
    workingDays: [...byDay(marked, 'working', onWeekend), ...short.filter(onWeekend)].sort(),
    shortDays: short,
  };
  const count = workingDaysOf(made);
  return count < FEWEST_WORKING_DAYS ? [faultAt(0, 'tooFewWorkingDays', String(count))] : made;
}
