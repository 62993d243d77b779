import { localDay, momentOf } from '../deadline/zone';
import type { NewsKind } from './kinds';
import type { LetterWay, LetterWishes } from './letter-wishes';
import { afterQuiet } from './quiet-hours';

/** By which way news goes, and when its letter may leave; no moment where there is no letter. */
export interface LetterPlan {
  readonly way: LetterWay;
  readonly at: string | null;
}

const DAYS_OF_WEEK = 7;
// 1 January 1970 was a Thursday.
const EPOCH_WEEKDAY = 4;
const isWeekend = (day: number): boolean => [0, 6].includes((((day + EPOCH_WEEKDAY) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK);

const iso = (moment: number): string => new Date(moment).toISOString();

/** The first time after this moment at which the reader's digest leaves, never in their quiet hours; ISO. */
export function nextDigest(wishes: LetterWishes, after: string): string {
  const { zone, digestAt, digestDays } = wishes;
  const moment = Date.parse(after);
  // From yesterday on: what was put off by quiet hours may still be to come. A week holds a working day.
  for (let day = localDay(zone, moment) - 1; ; day += 1) {
    if (digestDays === 'workdays' && isWeekend(day)) continue;
    const leaves = afterQuiet(wishes, momentOf(zone, day, digestAt));
    if (leaves > moment) return iso(leaves);
  }
}

/** How and when this person is written to of news of this kind that came at this moment. */
export function planLetter(kind: NewsKind, wishes: LetterWishes, at: string): LetterPlan {
  const way = wishes.ways[kind];
  if (way === 'bellOnly') return { way, at: null };
  return { way, at: way === 'digest' ? nextDigest(wishes, at) : iso(afterQuiet(wishes, Date.parse(at))) };
}
