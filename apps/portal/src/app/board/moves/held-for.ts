import type { Say } from '@vizavi/words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** «в руках 2 дня»: how long the present holder has had it, by the clock on the wall. */
export function heldFor(say: Say, since: Date, now: Date): string {
  const passed = Math.max(now.getTime() - since.getTime(), MINUTE);
  if (passed >= DAY) return say('board.heldDays', { count: Math.floor(passed / DAY) });
  return passed >= HOUR
    ? say('board.heldHours', { count: Math.floor(passed / HOUR) })
    : say('board.heldMinutes', { count: Math.floor(passed / MINUTE) });
}
