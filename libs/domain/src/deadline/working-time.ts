import { stretchesOf, type Stretch } from './stretches';
import type { Iso, WorkingCalendar } from './working-calendar';
import { localDay } from './zone';

const MINUTE = 60_000;

/** No real calendar is closed for so long; a calendar without any working time must not be searched for ever. */
const DAYS_WITHOUT_WORK = 400;

/** Deadlines are kept to the minute, so seconds are dropped before anything is counted. */
function minuteOf(iso: Iso): number {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) throw new RangeError(`Not a moment: ${iso}`);
  return Math.floor(moment / MINUTE) * MINUTE;
}

const isoOf = (moment: number): Iso => new Date(moment).toISOString();

const nothingFound = (): never => {
  throw new RangeError('The calendar has no working time');
};

function forward(calendar: WorkingCalendar, start: number, minutes: number): number {
  let left = minutes * MINUTE;
  let idle = 0;
  for (let day = localDay(calendar.zone, start); idle < DAYS_WITHOUT_WORK; day += 1, idle += 1) {
    for (const stretch of stretchesOf(calendar, day)) {
      const from = Math.max(stretch.from, start);
      if (from >= stretch.to) continue;
      if (left <= stretch.to - from) return from + left;
      left -= stretch.to - from;
      idle = 0;
    }
  }
  return nothingFound();
}

function backward(calendar: WorkingCalendar, start: number, minutes: number): number {
  let left = minutes * MINUTE;
  let idle = 0;
  for (let day = localDay(calendar.zone, start); idle < DAYS_WITHOUT_WORK; day -= 1, idle += 1) {
    for (const stretch of stretchesOf(calendar, day).toReversed()) {
      const to = Math.min(stretch.to, start);
      if (to <= stretch.from) continue;
      if (left <= to - stretch.from) return to - left;
      left -= to - stretch.from;
      idle = 0;
    }
  }
  return nothingFound();
}

/**
 * The moment by which so many working minutes have passed since `from`: the end of the last of them, so that a day's work begun at nine is due at
 * six of the same day. Negative minutes go back (a reminder before a deadline) and give the beginning of the first of them; zero gives `from`
 * to the minute. Throws RangeError for a text that is no moment, minutes that are not whole, or a calendar without working time.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Iso, minutes: number): Iso {
  if (!Number.isSafeInteger(minutes)) throw new RangeError(`Not whole minutes: ${minutes}`);
  const start = minuteOf(from);
  if (minutes === 0) return isoOf(start);
  return isoOf(minutes > 0 ? forward(calendar, start, minutes) : backward(calendar, start, -minutes));
}

/** Working minutes from one moment to another, negative when the second comes first; seconds are dropped from both. */
export function workingMinutesBetween(calendar: WorkingCalendar, a: Iso, b: Iso): number {
  const [start, end] = [minuteOf(a), minuteOf(b)];
  if (end < start) return 0 - workingMinutesBetween(calendar, b, a);
  let total = 0;
  // Asked once: the zone costs more than all the sums of a day.
  const last = localDay(calendar.zone, end);
  for (let day = localDay(calendar.zone, start); day <= last; day += 1) {
    for (const { from, to } of stretchesOf(calendar, day)) total += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return total / MINUTE;
}

/** The stretches of working time that begin between two moments and the one that goes on at the first, whole, in order. */
export function workingStretches(calendar: WorkingCalendar, from: Iso, until: Iso): readonly Stretch[] {
  const [start, end] = [minuteOf(from), minuteOf(until)];
  const first = localDay(calendar.zone, start);
  const days = Array.from({ length: localDay(calendar.zone, end) - first + 1 }, (_, index) => first + index);
  return days.flatMap((day) => stretchesOf(calendar, day)).filter((one) => one.to > start && one.from <= end);
}

/** Whether work goes on at that moment: from the first minute of the day inclusive to its end exclusive, the break left out. */
export function isWorking(calendar: WorkingCalendar, at: Iso): boolean {
  const moment = minuteOf(at);
  return stretchesOf(calendar, localDay(calendar.zone, moment)).some(({ from, to }) => from <= moment && moment < to);
}

/** Minutes of a full working day: turns a promise in working days into minutes. */
export function fullDayMinutes(calendar: WorkingCalendar): number {
  const breakMinutes = Math.max(0, Math.min(calendar.breakEnd, calendar.dayEnd) - Math.max(calendar.breakStart, calendar.dayStart));
  return calendar.dayEnd - calendar.dayStart - breakMinutes;
}
