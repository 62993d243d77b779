import { fullDayMinutes, median, percentile, type WorkingCalendar } from '@vizavi/domain';

/** Upper edges of the ages in working days; the last age has none. */
export const AGES = [1, 3, 5, 10, null] as const;

const TENTHS = 10;
const HALF = 0.5;

const toTenths = (days: number): number => Math.round(days * TENTHS) / TENTHS;

/** Working minutes as days of the supplier, in tenths. */
export const inDays = (calendar: WorkingCalendar, minutes: number): number => toTenths(minutes / fullDayMinutes(calendar));

/** The place of an age among the ages. */
export const ageOf = (days: number): number => AGES.findIndex((edge) => edge === null || days <= edge);

/** The minutes that an age holds, from inclusive to exclusive, as `inDays` rounds them; null for a place that is none. */
export function minutesOfAge(calendar: WorkingCalendar, place: number): { readonly from: number; readonly to: number } | null {
  if (!Number.isInteger(place) || place < 0 || place >= AGES.length) return null;
  const beyond = (edge: number): number => ((edge * TENTHS + HALF) * fullDayMinutes(calendar)) / TENTHS;
  const [before, edge] = [AGES[place - 1], AGES[place]];
  return { from: before ? beyond(before) : Number.MIN_SAFE_INTEGER, to: edge ? beyond(edge) : Number.MAX_SAFE_INTEGER };
}

export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly ninetieth: number;
}

/** The middle and what nine of ten stay within, in days; null of nothing. */
export function spreadOf(calendar: WorkingCalendar, minutes: readonly number[]): Spread | null {
  if (minutes.length === 0) return null;
  return { count: minutes.length, median: inDays(calendar, median(minutes)), ninetieth: inDays(calendar, percentile(minutes, 90)) };
}
