import { preliminaryYear } from './preliminary-year';
import type { CalendarYear, WorkingCalendar } from './working-calendar';

/**
 * 2026: art. 112 of the Labour Code and the Government's resolution of September 2025 on the transfer of days off, by which Saturday 3 January
 * moves to Friday 9 January and Sunday 4 January to Thursday 31 December. 247 working days, 1972 hours of a 40-hour week.
 */
const RUSSIA_2026: CalendarYear = {
  year: 2026,
  source: 'official',
  daysOff: [
    '2026-01-01',
    '2026-01-02',
    '2026-01-05',
    '2026-01-06',
    '2026-01-07',
    '2026-01-08',
    '2026-01-09',
    '2026-02-23',
    '2026-03-09',
    '2026-05-01',
    '2026-05-11',
    '2026-06-12',
    '2026-11-04',
    '2026-12-31',
  ],
  workingDays: [],
  shortDays: ['2026-04-30', '2026-05-08', '2026-06-11', '2026-11-03'],
};

/** Years delivered with the product; 2027 stays preliminary until the resolution that moves 2 and 3 January 2027 is imported. */
export const RUSSIAN_YEARS: Readonly<Record<number, CalendarYear>> = { 2026: RUSSIA_2026, 2027: preliminaryYear(2027) };

/** Moscow hours, nine to six with an hour's break at one, a 40-hour week. */
export const RUSSIAN_CALENDAR: WorkingCalendar = {
  zone: 'Europe/Moscow',
  dayStart: 540,
  dayEnd: 1080,
  breakStart: 780,
  breakEnd: 840,
  years: RUSSIAN_YEARS,
};
