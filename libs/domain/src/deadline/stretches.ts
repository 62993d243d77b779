import { dayOf, isWeekend } from './days';
import { preliminaryYear } from './preliminary-year';
import { SHORT_DAY_MINUTES, type CalendarYear, type WorkingCalendar } from './working-calendar';
import { localDay, momentOf } from './zone';

/** Working time without a pause, from inclusive to exclusive, in milliseconds of UTC. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The year of the calendar that rules a day, loaded or reckoned. */
export const yearOf = (calendar: WorkingCalendar, year: number): CalendarYear => calendar.years[year] ?? preliminaryYear(year);

/** Local hours of a day, in minutes from midnight: none, one piece, or two around the break. */
function hoursOf(calendar: WorkingCalendar, day: number): readonly (readonly [number, number])[] {
  const date = dayOf(day);
  const year = yearOf(calendar, Number(date.slice(0, 4)));
  const isWorked = isWeekend(day) ? year.workingDays.includes(date) : !year.daysOff.includes(date);
  if (!isWorked) return [];
  const end = calendar.dayEnd - (year.shortDays.includes(date) ? SHORT_DAY_MINUTES : 0);
  const pieces = [
    [calendar.dayStart, Math.min(calendar.breakStart, end)],
    [Math.max(calendar.breakEnd, calendar.dayStart), end],
  ] as const;
  return pieces.filter(([from, to]) => from < to);
}

/** A day that the zone skipped altogether (Samoa, 30 December 2011) would fall upon the next one. */
const existsIn = (zone: string, day: number): boolean => localDay(zone, momentOf(zone, day, 720)) === day;

function reckonDay(calendar: WorkingCalendar, day: number): readonly Stretch[] {
  const hours = hoursOf(calendar, day);
  if (hours.length === 0 || !existsIn(calendar.zone, day)) return [];
  const stretches: Stretch[] = [];
  for (const [from, to] of hours) {
    // Hours that clocks skip fall after the gap, where later hours may stand already.
    const start = Math.max(momentOf(calendar.zone, day, from), stretches.at(-1)?.to ?? -Infinity);
    const end = momentOf(calendar.zone, day, to);
    if (start < end) stretches.push({ from: start, to: end });
  }
  return stretches;
}

/** Asking Intl is slow and a calendar is a value, so each day of it is reckoned once; the memory goes with the calendar. */
const reckoned = new WeakMap<WorkingCalendar, Map<number, readonly Stretch[]>>();

/** Working time of a local day, in order. */
export function stretchesOf(calendar: WorkingCalendar, day: number): readonly Stretch[] {
  const days = reckoned.get(calendar) ?? new Map<number, readonly Stretch[]>();
  reckoned.set(calendar, days);
  const known = days.get(day);
  if (known) return known;
  const stretches = reckonDay(calendar, day);
  days.set(day, stretches);
  return stretches;
}
