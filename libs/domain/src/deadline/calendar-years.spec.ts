import { isDay, preliminaryYear, RUSSIAN_YEARS, yearOf, RUSSIAN_CALENDAR, type CalendarYear } from '.';
import { dayNumber, isWeekend } from './days';

const daysOfYear = (year: number): number[] => {
  const first = dayNumber(`${year}-01-01`);
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, index) => first + index);
};

const workingDayCount = (year: CalendarYear): number =>
  daysOfYear(year.year).filter((day) => !isWeekend(day)).length - year.daysOff.length + year.workingDays.length;

describe('the production calendar', () => {
  const year2026 = RUSSIAN_YEARS[2026] as CalendarYear;

  test('2026 has the published 247 working days and 1972 hours', () => {
    expect(workingDayCount(year2026)).toBe(247);
    expect(workingDayCount(year2026) * 8 - year2026.shortDays.length).toBe(1972);
  });
  test('2026 differs from the Labour Code alone by the two moved days, and the last of December is free instead of short', () => {
    const preliminary = preliminaryYear(2026);
    expect(year2026.daysOff.filter((day) => !preliminary.daysOff.includes(day))).toEqual(['2026-01-09', '2026-12-31']);
    expect(preliminary.shortDays.filter((day) => !year2026.shortDays.includes(day))).toEqual(['2026-12-31']);
  });
  test('2027 is preliminary: what falls on a weekend moves to the next working day', () =>
    expect(RUSSIAN_YEARS[2027]).toEqual({
      year: 2027,
      source: 'preliminary',
      daysOff: [
        ...['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-07', '2027-01-08', '2027-02-23', '2027-03-08'],
        ...['2027-05-03', '2027-05-10', '2027-06-14', '2027-11-04'],
      ],
      workingDays: [],
      shortDays: ['2027-02-22', '2027-04-30', '2027-06-11', '2027-11-03', '2027-12-31'],
    }));
  test('a year that is not loaded is preliminary', () => expect(yearOf(RUSSIAN_CALENDAR, 2031)).toEqual(preliminaryYear(2031)));
  test.each(Array.from({ length: 60 }, (_, index) => 2000 + index))(
    'in %i free and short days are weekdays, apart and in order',
    (number) => {
      const { daysOff, shortDays } = preliminaryYear(number);
      const days = [...daysOff, ...shortDays];
      expect(days.filter((day) => isWeekend(dayNumber(day)) || !day.startsWith(String(number)))).toEqual([]);
      expect(new Set(days).size).toBe(days.length);
      expect(daysOff.toSorted()).toEqual(daysOff);
      expect(shortDays.toSorted()).toEqual(shortDays);
      expect(daysOff.length).toBeGreaterThanOrEqual(10);
    },
  );
  test.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2100-02-29', false],
    ['2027-13-01', false],
    ['2027-04-31', false],
    ['27-04-30', false],
    ['0099-01-01', false],
  ])('%s is a day: %s', (day, real) => expect(isDay(day)).toBe(real));
});
