import type { Say } from './say';

export type Urgency = 'calm' | 'near' | 'late';

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 8;
const MINUTES_PER_DAY = HOURS_PER_DAY * MINUTES_PER_HOUR;

type Unit = 'Days' | 'Hours' | 'Minutes';

/** Whole units are rounded down: nobody is promised more time than there is. */
function largestUnit(minutes: number, minutesPerDay: number): { readonly unit: Unit; readonly count: number } {
  if (minutes >= minutesPerDay) return { unit: 'Days', count: Math.floor(minutes / minutesPerDay) };
  if (minutes >= MINUTES_PER_HOUR) return { unit: 'Hours', count: Math.floor(minutes / MINUTES_PER_HOUR) };
  return { unit: 'Minutes', count: Math.floor(minutes) };
}

/** «остался 1 рабочий день», «осталось 3 ч», «просрочено на 2 рабочих дня». Takes working minutes until the deadline, negative when past. */
export function timeLeft(say: Say, minutes: number, minutesPerDay: number = MINUTES_PER_DAY): string {
  const { unit, count } = largestUnit(Math.abs(minutes), minutesPerDay);
  return minutes < 0 ? say(`time.late${unit}`, { count }) : say(`time.left${unit}`, { count });
}

/** Near is one working day or less as people read it: fewer than two whole days. */
export function urgencyOf(minutes: number, minutesPerDay: number = MINUTES_PER_DAY): Urgency {
  if (minutes < 0) return 'late';
  return minutes < 2 * minutesPerDay ? 'near' : 'calm';
}

/** «2 ч 10 мин», «3 рабочих дня»: how long a stage took, or usually takes, in working minutes. */
export function duration(say: Say, minutes: number, minutesPerDay: number = MINUTES_PER_DAY): string {
  if (minutes >= minutesPerDay) return say('time.days', { count: Math.round(minutes / minutesPerDay) });
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = Math.round(minutes % MINUTES_PER_HOUR);
  if (hours === 0) return say('time.minutes', { count: Math.max(1, rest) });
  return rest === 0 ? say('time.hours', { count: hours }) : say('time.hoursAndMinutes', { hours, minutes: rest });
}
