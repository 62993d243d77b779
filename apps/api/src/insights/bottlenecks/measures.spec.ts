import fc from 'fast-check';
import { RUSSIAN_CALENDAR } from '@vizavi/domain';
import { ageOf, AGES, inDays, minutesOfAge, spreadOf } from './measures';

it.each([
  [0, 0],
  [1, 0],
  [1.1, 1],
  [10, 3],
  [10.1, 4],
])('puts %d working days at the age of place %d', (days, place) => expect(ageOf(days)).toBe(place));

it('asks the database for the very minutes that the age shows', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (minutes) => {
      const place = ageOf(inDays(RUSSIAN_CALENDAR, minutes));
      const holding = AGES.map((_, one) => minutesOfAge(RUSSIAN_CALENDAR, one)!).map(({ from, to }) => from <= minutes && minutes < to);
      expect(holding).toEqual(AGES.map((_, one) => one === place));
    }),
  ));

it.each([-1, 5, 1.5, NaN])('knows no age of place %d', (place) => expect(minutesOfAge(RUSSIAN_CALENDAR, place)).toBeNull());

it('spreads nothing as nothing', () => {
  expect(spreadOf(RUSSIAN_CALENDAR, [])).toBeNull();
  expect(spreadOf(RUSSIAN_CALENDAR, [480, 960, 1440, 1920])).toEqual({ count: 4, median: 2.5, ninetieth: 4 });
});
