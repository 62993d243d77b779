import type { WorkingCalendar } from './working-calendar';

/** When somebody works, in minutes from midnight of their zone; no break when it starts where it ends. */
export type WorkingHours = Pick<WorkingCalendar, 'zone' | 'dayStart' | 'dayEnd' | 'breakStart' | 'breakEnd'>;

export const HOURS_FAULTS = ['zone', 'day', 'break', 'tooShort'] as const;
export type HoursFault = (typeof HOURS_FAULTS)[number];

const DAY = 1_440;
/** Less than this a day and a deadline in working hours would never come. */
const LEAST = 60;

/** Whether `Europe/Moscow` is a zone that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with somebody's hours, or null. */
export function hoursFault({ zone, dayStart, dayEnd, breakStart, breakEnd }: WorkingHours): HoursFault | null {
  const all = [dayStart, dayEnd, breakStart, breakEnd];
  if (!isZone(zone)) return 'zone';
  if (all.some((one) => !Number.isSafeInteger(one) || one < 0 || one > DAY) || dayStart >= dayEnd) return 'day';
  if (breakStart > breakEnd || breakStart < dayStart || breakEnd > dayEnd) return 'break';
  return dayEnd - dayStart - (breakEnd - breakStart) < LEAST ? 'tooShort' : null;
}

/** Calendars by the hours in them: the days of a calendar are remembered by its object, so it must not be made anew. */
const made = new WeakMap<WorkingCalendar, Map<string, WorkingCalendar>>();

/** The calendar in somebody's own hours; the same object for the same hours. */
export function withHours(calendar: WorkingCalendar, hours: WorkingHours | null | undefined): WorkingCalendar {
  if (!hours) return calendar;
  const { zone, dayStart, dayEnd, breakStart, breakEnd } = hours;
  const key = [zone, dayStart, dayEnd, breakStart, breakEnd].join();
  const known = made.get(calendar) ?? new Map<string, WorkingCalendar>();
  made.set(calendar, known);
  const own = known.get(key) ?? { ...calendar, zone, dayStart, dayEnd, breakStart, breakEnd };
  known.set(key, own);
  return own;
}
