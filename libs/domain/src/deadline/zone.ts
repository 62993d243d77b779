import { dayNumber, dayOf } from './days';
import type { Day } from './working-calendar';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Making a formatter costs a thousand times more than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...parts,
  });
  formats.set(zone, format);
  return format;
}

/** What clocks on the wall show at that moment, as if they showed UTC, in milliseconds. */
function wallClock(zone: string, moment: number): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Number of the local day at that moment. */
export const localDay = (zone: string, moment: number): number => Math.floor(wallClock(zone, moment) / DAY);

/**
 * The moment when clocks of the zone show so many minutes after midnight of that day. A time that clocks skip is read with the offset before
 * the change (so it falls after the gap), a time that they show twice is the first of the two.
 */
export function momentOf(zone: string, day: number, minutes: number): number {
  const wall = day * DAY + minutes * MINUTE;
  const offsetAt = (moment: number): number => wallClock(zone, moment) - moment;
  const before = offsetAt(wall - DAY);
  const early = wall - before;
  if (offsetAt(early) === before) return early;
  const late = wall - offsetAt(wall + DAY);
  return wallClock(zone, late) === wall ? late : early;
}

/** The day that a calendar on the wall of the zone shows at that moment, as `YYYY-MM-DD`. */
export const dayIn = (zone: string, iso: string): string => dayOf(localDay(zone, Date.parse(iso)));

/** The moment at which a day begins on the clocks of the zone, as many days later as are asked. */
export const startOfDay = (zone: string, day: Day, later = 0): string => new Date(momentOf(zone, dayNumber(day) + later, 0)).toISOString();
