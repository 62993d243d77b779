import type { Day } from './working-calendar';

const DAY = 86_400_000;

/** Number of a day counted from 1 January 1970, so that days can be added and compared. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY;

export const dayOf = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10);

/** 0 is Monday, 6 is Sunday. */
export const weekday = (number: number): number => (((number + 3) % 7) + 7) % 7;

export const isWeekend = (number: number): boolean => weekday(number) >= 5;

/** Whether the text is a day that exists, in years 1900 to 2199. */
export const isDay = (text: string): boolean => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const number = dayNumber(text);
  return Number.isFinite(number) && dayOf(number) === text;
};
