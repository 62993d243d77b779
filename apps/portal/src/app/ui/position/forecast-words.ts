import type { ExpectedView, ForecastView, PromiseView } from '@vizavi/api-types';
import { dateInWords, duration, type Say } from '@vizavi/words';

/** What may be told of the time to come or of the time that it took: a name, and words. */
export interface ForecastLine {
  readonly key: 'stage' | 'end' | 'promise';
  readonly text: string;
  readonly tone: 'calm' | 'good' | 'late';
}

const WORKING_DAY = 8 * 60;

/** Times of a forecast in whole days are rounded up: nobody is told of less than it takes. */
const roughly = (say: Say, minutes: number): string =>
  duration(say, minutes >= WORKING_DAY ? Math.ceil(minutes / WORKING_DAY) * WORKING_DAY : Math.ceil(minutes / 60) * 60);

function expected(say: Say, { minutes, likelyMinutes, at, likelyAt }: ExpectedView, now: Date): string {
  if (at === null || likelyAt === null) {
    const [usually, likely] = [roughly(say, minutes), roughly(say, likelyMinutes)];
    return usually === likely
      ? say('forecast.afterAnswerSure', { duration: usually })
      : say('forecast.afterAnswer', { duration: usually, likely });
  }
  const [date, likely] = [at, likelyAt].map((one) => dateInWords(say, new Date(one), now)) as [string, string];
  return date === likely ? say('forecast.surelyBy', { date }) : say('forecast.usuallyBy', { date, likely });
}

function promised(say: Say, { minutes, at }: ExpectedView, now: Date): string {
  if (minutes === 0) return say('forecast.promisedOver');
  return at === null
    ? say('forecast.promisedAfter', { duration: roughly(say, minutes) })
    : say('forecast.promisedBy', { date: dateInWords(say, new Date(at), now) });
}

function against(say: Say, promise: PromiseView, isEnded: boolean): ForecastLine {
  const days = say('time.days', { count: promise.days });
  const spent = duration(say, promise.spentMinutes);
  const isLate = promise.isKept === false;
  const tone = isLate ? 'late' : isEnded ? 'good' : 'calm';
  if (isEnded && isLate)
    return {
      key: 'promise',
      text: say('forecast.broken', { days, spent, over: duration(say, promise.spentMinutes - promise.minutes) }),
      tone,
    };
  if (isEnded) return { key: 'promise', text: say('forecast.kept', { days, spent }), tone };
  if (promise.spentMinutes === 0) return { key: 'promise', text: say('forecast.spentNothing', { days }), tone };
  return { key: 'promise', text: say(isLate ? 'forecast.over' : 'forecast.spent', { days, spent }), tone };
}

/** When to expect the next stage and the signatures, and what was promised against what it takes: each shown as what it is. */
export function forecastLines(say: Say, forecast: ForecastView | null, promise: PromiseView | null, now: Date): readonly ForecastLine[] {
  const end = forecast && (forecast.from === 'promise' ? promised(say, forecast.end, now) : expected(say, forecast.end, now));
  return [
    ...(forecast?.stage ? [{ key: 'stage' as const, text: expected(say, forecast.stage, now), tone: 'calm' as const }] : []),
    ...(end ? [{ key: 'end' as const, text: end, tone: 'calm' as const }] : []),
    ...(promise ? [against(say, promise, forecast === null)] : []),
  ];
}

/** What a forecast rests on, or why there is none; what the client took, after the end. */
export function forecastBasis(say: Say, forecast: ForecastView | null, promise: PromiseView | null): string | null {
  if (forecast) return forecast.from === 'past' ? say('forecast.basis', { count: forecast.contracts }) : say('forecast.noBasis');
  return promise && promise.clientMinutes > 0 ? say('forecast.client', { duration: duration(say, promise.clientMinutes) }) : null;
}
