import { localDay, momentOf } from '../deadline/zone';
import type { LetterWishes } from './letter-wishes';

/**
 * The first moment, not before the given one, at which the reader may be disturbed; both in milliseconds. Each night is a stretch between two
 * moments on the reader's clock, so that a night in which clocks change is an hour shorter or longer and still one night.
 */
export function afterQuiet({ zone, quiet }: Pick<LetterWishes, 'zone' | 'quiet'>, moment: number): number {
  if (quiet === null) return moment;
  const today = localDay(zone, moment);
  const wraps = quiet.until <= quiet.from ? 1 : 0;
  for (const day of [today - 1, today]) {
    const end = momentOf(zone, day + wraps, quiet.until);
    if (momentOf(zone, day, quiet.from) <= moment && moment < end) return end;
  }
  return moment;
}
