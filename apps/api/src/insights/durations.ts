import type { InsightsView } from '@vizavi/api-types';
import { fullDayMinutes, median, percentile, STAGE_KINDS, workingMinutesBetween, type WorkingCalendar } from '@vizavi/domain';
import type { Passage } from './figures.query';

type Durations = Pick<InsightsView, 'medianDaysToExecute' | 'medianDaysToExecuteBefore' | 'stageDays'>;

const toTenths = (days: number): number => Math.round(days * 10) / 10;

/** How long contracts and their stages took, in working days of the supplier. */
export function durationsOf(passages: readonly Passage[], calendar: WorkingCalendar): Durations {
  const day = fullDayMinutes(calendar);
  const daysOf = (some: readonly Passage[]): readonly number[] =>
    some.map((one) => workingMinutesBetween(calendar, one.startedAt.toISOString(), one.passedAt.toISOString()) / day);
  const medianOf = (before: boolean): number | null => {
    const days = daysOf(passages.filter((one) => one.kind === null && one.before === before));
    return days.length === 0 ? null : toTenths(median(days));
  };
  const stages = STAGE_KINDS.map((kind) => ({ kind, days: daysOf(passages.filter((one) => one.kind === kind)) }));
  return {
    medianDaysToExecute: medianOf(false),
    medianDaysToExecuteBefore: medianOf(true),
    stageDays: stages
      .filter(({ days }) => days.length > 0)
      .map(({ kind, days }) => ({ kind, median: toTenths(median(days)), ninetieth: toTenths(percentile(days, 90)), count: days.length })),
  };
}
