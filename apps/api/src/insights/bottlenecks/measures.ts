import { fullDayMinutes, median, percentile, workingMinutesBetween, type WorkingCalendar } from '@vizavi/domain';
import type { ClockedDuty, HeldContract, KeptPromise, StagePassage } from './duties.query';

/** A contract, and how many working days of the supplier a figure counts of it. */
export interface Measured {
  readonly contractId: string;
  readonly days: number;
}

/** Upper edges of the ages in working days; the last age has none. */
export const AGES = [1, 3, 5, 10, null] as const;

const toTenths = (days: number): number => Math.round(days * 10) / 10;

const between = (calendar: WorkingCalendar, from: Date, to: Date | string): number =>
  workingMinutesBetween(calendar, from.toISOString(), typeof to === 'string' ? to : to.toISOString());

const inDays = (calendar: WorkingCalendar, minutes: number): number => toTenths(Math.max(0, minutes) / fullDayMinutes(calendar));

/** What somebody took for a duty: the clock stood while the other side held or a colleague was asked. */
export function dutyDays(duty: ClockedDuty, calendar: WorkingCalendar, now: string): Measured {
  const until = duty.decidedAt ?? now;
  const hasClock = duty.clockFrom !== null && duty.clockMinutes !== null;
  const minutes = hasClock
    ? Math.max(0, duty.minutes - duty.clockMinutes) + between(calendar, duty.clockFrom, until)
    : between(calendar, duty.assignedAt, until);
  return { contractId: duty.contractId, days: inDays(calendar, minutes) };
}

export const heldDays = ({ contractId, since }: HeldContract, calendar: WorkingCalendar, now: string): Measured => ({
  contractId,
  days: inDays(calendar, between(calendar, since, now)),
});

export const stageDays = ({ contractId, startedAt, passedAt }: StagePassage, calendar: WorkingCalendar): Measured => ({
  contractId,
  days: inDays(calendar, between(calendar, startedAt, passedAt)),
});

/** Working days beyond the promise, below zero when it was kept with time to spare. */
export const daysOver = ({ contractId, passage, promisedMinutes }: KeptPromise, calendar: WorkingCalendar): Measured => ({
  contractId,
  days: toTenths((passage.supplier - promisedMinutes) / fullDayMinutes(calendar)),
});

/** The place of an age among the ages. */
export const ageOf = (days: number): number => AGES.findIndex((edge) => edge === null || days <= edge);

export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly ninetieth: number;
}

/** The middle and what nine of ten stay within; null of nothing. */
export function spreadOf(measured: readonly Measured[]): Spread | null {
  if (measured.length === 0) return null;
  const days = measured.map((one) => one.days);
  return { count: days.length, median: toTenths(median(days)), ninetieth: percentile(days, 90) };
}
