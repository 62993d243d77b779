import { dayNumber, dayOf, isWeekend } from './days';
import { yearOf } from './stretches';
import type { Day, WorkingCalendar } from './working-calendar';

export type DayKind = 'working' | 'short' | 'weekend' | 'holiday';

/** What a day is by a calendar: a worked weekend is `working`, a free day from Monday to Friday `holiday`. */
export function dayKindOf(calendar: WorkingCalendar, day: Day): DayKind {
  const year = yearOf(calendar, Number(day.slice(0, 4)));
  const weekend = isWeekend(dayNumber(day));
  const works = weekend ? year.workingDays.includes(day) : !year.daysOff.includes(day);
  if (!works) return weekend ? 'weekend' : 'holiday';
  return year.shortDays.includes(day) ? 'short' : 'working';
}

/** Every day from the first to the last. */
export const daysBetween = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, dayNumber(last) - dayNumber(first) + 1) }, (_, index) => dayOf(dayNumber(first) + index));
