import fc from 'fast-check';
import {
  addWorkingMinutes,
  dayIn,
  dayKindOf,
  daysBetween,
  fullDayMinutes,
  hoursFault,
  isWorking,
  preliminaryYear,
  RUSSIAN_CALENDAR,
  withHours,
  withOwnDays,
  workingMinutesBetween,
  type OwnDay,
  type WorkingCalendar,
} from '.';
import { calendars, edgeMoment, ownDays, workingHours } from '../testing/random/calendars';
import { dayNumber } from './days';
import { stretchesOf } from './stretches';

/** Works through the hours at which clocks change. */
const NIGHT: WorkingCalendar = {
  ...RUSSIAN_CALENDAR,
  zone: 'America/New_York',
  dayStart: 0,
  dayEnd: 1440,
  breakStart: 150,
  breakEnd: 180,
};
const MINUTE = 60_000;
const DST_FREE = ['Europe/Moscow', 'Asia/Kathmandu', 'Asia/Kamchatka', 'UTC'];

const calendar = fc.oneof({ weight: 6, arbitrary: calendars }, { weight: 1, arbitrary: fc.constantFrom(RUSSIAN_CALENDAR, NIGHT) });
const some = fc.integer({ min: 1, max: 4_000 });
const any = fc.integer({ min: -4_000, max: 4_000 });
const later = (iso: string, minutes: number): string => new Date(Date.parse(iso) + minutes * MINUTE).toISOString();
const runs = { numRuns: 200 };

describe('laws of working time, over random calendars', () => {
  test('a term in two parts is the whole term', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, some, some, (c, from, a, b) =>
        expect(addWorkingMinutes(c, addWorkingMinutes(c, from, a), b)).toBe(addWorkingMinutes(c, from, a + b)),
      ),
      runs,
    ));
  test('measuring takes back what adding has given, forwards and backwards', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, any, (c, from, n) => expect(workingMinutesBetween(c, from, addWorkingMinutes(c, from, n))).toBe(n)),
      runs,
    ));
  test('no time is counted twice and none is lost between three moments', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, any, any, (c, x, b, d) => {
        const [y, z] = [later(x, b * 3), later(x, d * 5)];
        expect(workingMinutesBetween(c, x, y) + workingMinutesBetween(c, y, z)).toBe(workingMinutesBetween(c, x, z));
        expect(workingMinutesBetween(c, y, x)).toBe(0 - workingMinutesBetween(c, x, y));
      }),
      runs,
    ));
  test('working time is never longer than time', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, fc.nat(20_000), (c, from, length) =>
        expect(workingMinutesBetween(c, from, later(from, length))).toBeLessThanOrEqual(length),
      ),
      runs,
    ));
  test('a term ends within working hours, and so it begins when it is counted back', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, some, (c, from, n) => {
        expect(isWorking(c, later(addWorkingMinutes(c, from, n), -1))).toBe(true);
        expect(isWorking(c, addWorkingMinutes(c, from, -n))).toBe(true);
      }),
      runs,
    ));
  test('a later start or a longer term is never due earlier', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, fc.nat(10_000), some, fc.nat(500), (c, from, shift, n, more) =>
        expect(addWorkingMinutes(c, later(from, shift), n + more) >= addWorkingMinutes(c, from, n)).toBe(true),
      ),
      runs,
    ));
  test('minutes counted one by one agree', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, fc.nat(3_000), (c, from, length) => {
        const each = Array.from({ length }, (_, minute) => isWorking(c, later(from, minute)));
        expect(workingMinutesBetween(c, from, later(from, length))).toBe(each.filter(Boolean).length);
      }),
      { numRuns: 25 },
    ));
  test('the stretches of days follow one another and never meet', () =>
    fc.assert(
      fc.property(calendar, edgeMoment, (c, from) => {
        const first = dayNumber(from.slice(0, 10));
        const all = Array.from({ length: 14 }, (_, index) => stretchesOf(c, first + index)).flat();
        expect(all.every((one, index) => one.from < one.to && (index === 0 || all[index - 1]!.to <= one.from))).toBe(true);
      }),
      runs,
    ));
});

describe('laws of calendars', () => {
  test('where clocks never change every working day is as long, a short one by an hour less', () =>
    fc.assert(
      fc.property(
        calendars.filter(({ zone }) => DST_FREE.includes(zone)),
        edgeMoment,
        (c, from) => {
          const day = dayIn(c.zone, from);
          const kind = dayKindOf(c, day);
          const worked = stretchesOf(c, dayNumber(day)).reduce((sum, one) => sum + one.to - one.from, 0) / MINUTE;
          const isWorked = kind === 'working' || kind === 'short';
          expect(worked).toBe(isWorked ? shortened(c, kind === 'short') : 0);
        },
      ),
      runs,
    ));
  test('a year that is not loaded is the preliminary one', () =>
    fc.assert(
      fc.property(workingHours, edgeMoment, some, (hours, from, n) => {
        const bare = { ...RUSSIAN_CALENDAR, ...hours, years: {} };
        const loaded = {
          ...bare,
          years: Object.fromEntries([2025, 2026, 2027, 2028, 2029, 2030].map((one) => [one, preliminaryYear(one)])),
        };
        expect(addWorkingMinutes(bare, from, n)).toBe(addWorkingMinutes(loaded, from, n));
      }),
      runs,
    ));
  test('a day that is made free brings no deadline nearer, a day that is worked puts none off', () =>
    fc.assert(
      fc.property(calendars, ownDays, edgeMoment, some, (c, days, from, n) => {
        const as = (kind: OwnDay['kind']): string =>
          addWorkingMinutes(
            withOwnDays(
              c,
              days.map((one) => ({ ...one, kind })),
            ),
            from,
            n,
          );
        const now = addWorkingMinutes(c, from, n);
        expect(as('off') >= now).toBe(true);
        expect(as('working') <= now).toBe(true);
        expect(as('working') <= as('short') && as('short') <= as('off')).toBe(true);
      }),
      runs,
    ));
  test('own days said twice are said once, and the day itself is what they say', () =>
    fc.assert(
      fc.property(calendars, ownDays, (c, days) => {
        const once = withOwnDays(c, days);
        expect(withOwnDays(once, days)).toEqual(once);
        const last = new Map(days.map((one) => [one.day, one.kind]));
        for (const [day, kind] of last) {
          const told = dayKindOf(once, day);
          expect(kind === 'off' ? told === 'weekend' || told === 'holiday' : told === kind).toBe(true);
        }
      }),
      runs,
    ));
  test('hours that pass the check give a deadline in any calendar, the same for the same hours', () =>
    fc.assert(
      fc.property(calendars, workingHours, edgeMoment, some, (c, hours, from, n) => {
        expect(hoursFault(hours)).toBeNull();
        const own = withHours(c, hours);
        expect(own).toBe(withHours(c, { ...hours }));
        expect(workingMinutesBetween(own, from, addWorkingMinutes(own, from, n))).toBe(n);
      }),
      runs,
    ));
  test('a year’s days are each of one kind, and its working days are what is left', () =>
    fc.assert(
      fc.property(calendars, fc.constantFrom(2026, 2027, 2028), (c, year) => {
        const kinds = daysBetween(`${year}-01-01`, `${year}-12-31`).map((day) => [day, dayKindOf(c, day)] as const);
        const worked = kinds.filter(([, kind]) => kind === 'working' || kind === 'short');
        expect(worked.every(([day]) => stretchesOf(c, dayNumber(day)).length > 0)).toBe(true);
        expect(
          kinds
            .filter(([, kind]) => kind === 'weekend' || kind === 'holiday')
            .every(([day]) => stretchesOf(c, dayNumber(day)).length === 0),
        ).toBe(true);
      }),
      { numRuns: 15 },
    ));
});

/** Minutes of a working day; an hour is cut off its end, break or not. */
function shortened(c: WorkingCalendar, isShort: boolean): number {
  if (!isShort) return fullDayMinutes(c);
  return fullDayMinutes({ ...c, dayEnd: c.dayEnd - 60 });
}
