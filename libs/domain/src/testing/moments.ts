import type { Iso } from '../deadline';

/** Monday 2 March 2026, ten in the morning in Moscow: a plain working day. */
export const START: Iso = '2026-03-02T07:00:00.000Z';

/** So many minutes after the start. */
export const minutesLater = (minutes: number, from: Iso = START): Iso => new Date(Date.parse(from) + minutes * 60_000).toISOString();
