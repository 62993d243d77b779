import { dayNumber, isWeekend } from './days';
import { yearOf } from './stretches';
import type { CalendarYear, Day, WorkingCalendar } from './working-calendar';

export const OWN_DAY_KINDS = ['off', 'working', 'short'] as const;
export type OwnDayKind = (typeof OWN_DAY_KINDS)[number];

/** A holiday of the region, or a day that the company itself has made free, worked or short. */
export const OWN_DAY_SCOPES = ['region', 'company'] as const;
export type OwnDayScope = (typeof OWN_DAY_SCOPES)[number];

/** A day on which a supplier departs from the calendar of the country. */
export interface OwnDay {
  readonly day: Day;
  readonly kind: OwnDayKind;
  readonly scope: OwnDayScope;
  readonly name: string;
}

const without = (days: readonly Day[], day: Day): readonly Day[] => days.filter((one) => one !== day);
const having = (days: readonly Day[], day: Day): readonly Day[] => (days.includes(day) ? days : [...days, day].sort());

function depart(year: CalendarYear, { day, kind }: OwnDay): CalendarYear {
  const weekend = isWeekend(dayNumber(day));
  const shortDays = kind === 'short' ? having(year.shortDays, day) : without(year.shortDays, day);
  if (kind === 'off')
    return { ...year, shortDays, daysOff: weekend ? year.daysOff : having(year.daysOff, day), workingDays: without(year.workingDays, day) };
  return {
    ...year,
    shortDays,
    daysOff: without(year.daysOff, day),
    workingDays: weekend ? having(year.workingDays, day) : year.workingDays,
  };
}

/** The calendar with a supplier's own days, which win over the country's. */
export function withOwnDays(calendar: WorkingCalendar, days: readonly OwnDay[]): WorkingCalendar {
  if (days.length === 0) return calendar;
  const years: Record<number, CalendarYear> = { ...calendar.years };
  for (const one of days) {
    const number = Number(one.day.slice(0, 4));
    years[number] = depart(years[number] ?? yearOf(calendar, number), one);
  }
  return { ...calendar, years };
}
