import type { InsightsView } from '@vizavi/api-types';
import { number, type Say } from '@vizavi/words';

export interface Comparison {
  readonly text: string;
  readonly tone: 'calm' | 'good' | 'near' | 'bad';
}

const rounded = (days: number): number => Math.round(days * 10) / 10;
const inDays = (say: Say, count: number): string => say('board.daysNumber', { count: rounded(count) });

/** What the latest week brought. */
export function flowOf(say: Say, { weekly }: InsightsView): Comparison | null {
  const week = weekly.at(-1);
  return week ? { text: say('board.inWorkFlow', { started: week.submitted, finished: week.executed }), tone: 'calm' } : null;
}

export function overdueShare(say: Say, { overdue, inWork }: InsightsView): Comparison {
  if (overdue === 0) return { text: say('board.overdueNone'), tone: 'good' };
  const share = number(say.language, inWork === 0 ? 1 : Math.min(overdue / inWork, 1), { style: 'percent', maximumFractionDigits: 0 });
  return { text: say('board.overdueShare', { share }), tone: 'bad' };
}

/** The median against the same stretch before. */
export function paceOf(say: Say, { medianDaysToExecute: now, medianDaysToExecuteBefore: before }: InsightsView): Comparison {
  if (now === null) return { text: say('board.medianUnknown'), tone: 'calm' };
  if (before === null) return { text: '', tone: 'calm' };
  const difference = rounded(now - before);
  if (difference === 0) return { text: say('board.medianSame'), tone: 'calm' };
  const days = inDays(say, Math.abs(difference));
  return difference < 0
    ? { text: say('board.medianFaster', { days }), tone: 'good' }
    : { text: say('board.medianSlower', { days }), tone: 'near' };
}

export const medianOf = (say: Say, { medianDaysToExecute: days }: InsightsView): string =>
  days === null ? '—' : number(say.language, rounded(days));

export const executedBefore = (say: Say, { executedLastMonth: count }: InsightsView): Comparison => ({
  text: say('board.executedBefore', { count }),
  tone: 'calm',
});
