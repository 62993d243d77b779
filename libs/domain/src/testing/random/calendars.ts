import * as fc from 'fast-check';
import {
  daysBetween,
  preliminaryYear,
  RUSSIAN_CALENDAR,
  RUSSIAN_YEARS,
  withOwnDays,
  type CalendarYear,
  type OwnDay,
  type WorkingCalendar,
  type WorkingHours,
} from '../../deadline';
import { isWeekend, dayNumber } from '../../deadline/days';

/** Without changes of clocks, with them in both hemispheres, by half an hour, and with a day that was skipped. */
export const ZONES = [
  'Europe/Moscow',
  'Asia/Kathmandu',
  'Asia/Kamchatka',
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const;

/** Where calendars are least regular: New Year, May holidays, changes of clocks, the year that nobody has loaded. */
const EDGES = ['2026-12-28', '2026-04-28', '2027-02-20', '2026-03-27', '2026-10-23', '2026-03-06', '2027-12-29', '2029-12-30'] as const;

/** A moment near one of the edges, in whole minutes. */
export const edgeMoment: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...EDGES), fc.nat(20 * 1_440))
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString());

const minutesOfDay = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from / 15, max: to / 15 }).map((one) => one * 15);

/** A day of work, the night shift among them; with a break or without. */
export const workingHours: fc.Arbitrary<WorkingHours> = fc
  .record({ zone: fc.constantFrom(...ZONES), dayStart: minutesOfDay(0, 900), long: minutesOfDay(180, 540), rest: minutesOfDay(0, 60) })
  .map(({ zone, dayStart, long, rest }) => {
    const breakStart = dayStart + 120;
    return { zone, dayStart, dayEnd: dayStart + long, breakStart, breakEnd: breakStart + rest };
  });

/** A year as the Government might publish it: some weekdays free, some weekends worked, some days short. */
const publishedYear = (year: number): fc.Arbitrary<CalendarYear> => {
  const days = daysBetween(`${year}-01-01`, `${year}-12-31`);
  const some = (wanted: boolean): fc.Arbitrary<readonly string[]> =>
    fc.uniqueArray(fc.constantFrom(...days.filter((day) => isWeekend(dayNumber(day)) === wanted)), { maxLength: 8 });
  return fc.record({ off: some(false), worked: some(true), short: some(false) }).map(({ off, worked, short }) => {
    const daysOff = [...new Set([...preliminaryYear(year).daysOff, ...off])].sort();
    return {
      year,
      source: 'official' as const,
      daysOff,
      workingDays: [...worked].sort(),
      shortDays: [...short, ...worked.slice(0, 1)].filter((day) => !daysOff.includes(day)).sort(),
    };
  });
};

/** Days on which a supplier departs from its country. */
export const ownDays: fc.Arbitrary<readonly OwnDay[]> = fc.array(
  fc.record({
    day: edgeMoment.map((at) => at.slice(0, 10)),
    kind: fc.constantFrom('off', 'working', 'short'),
    scope: fc.constantFrom('region', 'company'),
    name: fc.constant('Свой день'),
  }),
  { maxLength: 6 },
);

const years = fc
  .tuple(fc.option(publishedYear(2026), { nil: RUSSIAN_YEARS[2026]! }), fc.option(publishedYear(2027), { nil: null }))
  .map(([first, second]): WorkingCalendar['years'] => Object.fromEntries([first, second].flatMap((one) => (one ? [[one.year, one]] : []))));

/** Any hours in any zone, years that are published and years that are not, with days of the supplier's own. */
export const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({ hours: workingHours, years, own: ownDays })
  .map(({ hours, years: loaded, own }) => withOwnDays({ ...RUSSIAN_CALENDAR, ...hours, years: loaded }, own));
