import { localeOf } from './language';
import type { Say } from './say';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Contracts live in the supplier's time zone, wherever the reader sits. */
export interface Place {
  readonly timeZone?: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(say: Say, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = say.language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(localeOf(say.language), options)));
  return format;
}

/** Days between two moments as a calendar on the wall counts them. */
function calendarDays(from: Date, to: Date, place: Place): number {
  const parts = (date: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: place.timeZone }).format(date);
  return Math.round((Date.parse(parts(to)) - Date.parse(parts(from))) / (24 * HOUR));
}

/** «18 ноября 2026 г.» → «18 ноября 2026»; the year is left out when it is the current one. */
export function dateInWords(say: Say, date: Date, now: Date, place: Place = {}): string {
  const sameYear = date.getFullYear() === now.getFullYear();
  const text = formatOf(say, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }), ...place }).format(date);
  return text.replace(/\s?г\.$/, '');
}

/** «18 ноя». */
export const shortDate = (say: Say, date: Date, place: Place = {}): string =>
  formatOf(say, { day: 'numeric', month: 'short', ...place })
    .format(date)
    .replace(/\.$/, '');

/** «ноябрь 2026» of `2026-11`, or «ноя». */
export function monthName(say: Say, month: string, length: 'long' | 'short' = 'long'): string {
  const options = length === 'long' ? ({ month: 'long', year: 'numeric' } as const) : ({ month: 'short' } as const);
  return formatOf(say, { ...options, timeZone: 'UTC' })
    .format(new Date(`${month}-01T00:00:00Z`))
    .replace(length === 'long' ? /\s?г\.$/ : /\.$/, '');
}

/** «12:04». */
export const clockTime = (say: Say, date: Date, place: Place = {}): string =>
  formatOf(say, { hour: '2-digit', minute: '2-digit', ...place }).format(date);

/** «18 ноября 2026, 12:04»: what stands behind a relative date on hover. */
export function fullMoment(say: Say, date: Date, place: Place = {}): string {
  const day = formatOf(say, { day: 'numeric', month: 'long', year: 'numeric', ...place })
    .format(date)
    .replace(/\s?г\.$/, '');
  return `${day}, ${clockTime(say, date, place)}`;
}

/** «только что», «12 минут назад», «сегодня, 9:05», «вчера, 18:40», «18 ноября». */
export function ago(say: Say, date: Date, now: Date, place: Place = {}): string {
  const passed = now.getTime() - date.getTime();
  if (passed < MINUTE) return say('time.justNow');
  if (passed < HOUR) return say('time.minutesAgo', { count: Math.floor(passed / MINUTE) });
  const days = calendarDays(date, now, place);
  if (days === 0) return say('time.todayAt', { time: clockTime(say, date, place) });
  if (days === 1) return say('time.yesterdayAt', { time: clockTime(say, date, place) });
  return dateInWords(say, date, now, place);
}

/** «до 18:00», «до завтра, 18:00», «до 28 ноября»: a deadline to come or past. */
export function until(say: Say, due: Date, now: Date, place: Place = {}): string {
  const days = calendarDays(now, due, place);
  if (days === 0) return say('time.untilToday', { time: clockTime(say, due, place) });
  if (days === 1) return say('time.untilTomorrow', { time: clockTime(say, due, place) });
  return say('time.untilDate', { date: dateInWords(say, due, now, place) });
}
