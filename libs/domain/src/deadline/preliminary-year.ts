import { dayNumber, dayOf, isWeekend } from './days';
import type { CalendarYear, Day } from './working-calendar';

const NEW_YEAR = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'];
const MOVING = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'];

const nextWorkingDay = (number: number, free: ReadonlySet<number>): number => {
  let next = number + 1;
  while (isWeekend(next) || free.has(next)) next += 1;
  return next;
};

/** Holidays that fall on a weekend free the next working day; those of 1 to 8 January are moved by the Government and by nobody else. */
function freeDays(year: number): { readonly holidays: readonly number[]; readonly free: ReadonlySet<number> } {
  const moving = MOVING.map((day) => dayNumber(`${year}-${day}`));
  const holidays = [...NEW_YEAR.map((day) => dayNumber(`${year}-${day}`)), ...moving];
  const free = new Set(holidays);
  for (const holiday of moving) if (isWeekend(holiday)) free.add(nextWorkingDay(holiday, free));
  return { holidays, free };
}

const inOrder = (numbers: Iterable<number>): readonly Day[] => [...numbers].sort((a, b) => a - b).map(dayOf);

/**
 * A year by weekends and the holidays of art. 112 of the Labour Code, for as long as the Government has not published the transfer of days off.
 * Eves of holidays are short by art. 95, the last day of December among them.
 */
export function preliminaryYear(year: number): CalendarYear {
  const { holidays, free } = freeDays(year);
  const daysOff = [...free].filter((day) => !isWeekend(day));
  const eves = [...holidays.slice(1), dayNumber(`${year + 1}-01-01`)].map((holiday) => holiday - 1);
  const shortDays = eves.filter((day) => !isWeekend(day) && !free.has(day));
  return { year, source: 'preliminary', daysOff: inOrder(daysOff), workingDays: [], shortDays: inOrder(shortDays) };
}
