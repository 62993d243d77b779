import type { ExpectedRow } from '@vizavi/api-types';
import { duration, type Say, shortDate } from '@vizavi/words';

/** What a card says of its end: expected or promised, and whether the expected goes past the promise. */
export interface ExpectedWords {
  readonly text: string;
  readonly isLate: boolean;
}

/** Null where nothing is told: before the submission and after the end. */
export function expectedWords(say: Say, { forecast, promise }: ExpectedRow): ExpectedWords | null {
  if (!forecast) return null;
  const promised = promise?.dueAt ? shortDate(say, new Date(promise.dueAt)) : null;
  const isLate = promise?.isKept === false || (promise !== null && forecast.end.minutes > promise.minutes - promise.spentMinutes);
  const { at, minutes } = forecast.end;
  if (forecast.from === 'promise') return promised ? { text: say('bottlenecks.cardPromised', { promised }), isLate } : null;
  if (at === null) return { text: say('bottlenecks.cardAfter', { duration: duration(say, minutes) }), isLate };
  const expected = shortDate(say, new Date(at));
  return { text: promised ? say('bottlenecks.cardBoth', { expected, promised }) : say('bottlenecks.cardExpected', { expected }), isLate };
}
