const HOUR = 60;
const two = (part: number): string => String(part).padStart(2, '0');

/** Minutes after midnight as a time field writes them: 540 is `09:00`. */
export const clockOf = (minutes: number): string => `${two(Math.floor(minutes / HOUR))}:${two(minutes % HOUR)}`;

/** The other way round: `09:00` is 540. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * HOUR + minutes;
}
