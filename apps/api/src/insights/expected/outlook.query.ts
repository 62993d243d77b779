import { Injectable } from '@nestjs/common';
import { type ExpectedRow, type OutlookBucket, type OutlookView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { addDecimals, dayIn, type Actor, type WorkingCalendar } from '@vizavi/domain';
import { MomentQuery } from '../../contracts/present/moment.query';
import { ExpectedQuery, type WorthRow } from './expected.query';

/** Each is forecast by itself: of more than so many the screen says that it tells of the latest. */
export const MOST_TOLD = 2_000;
const WEEKS = 8;
const DAY = 86_400_000;

/** A contract on its way with where it falls in the outlook. */
export interface Placed extends WorthRow {
  readonly bucket: string;
  readonly beyondPromise: boolean;
  readonly at: string | null;
}

/** When a manager's contracts on their way are expected to be signed, week by week, and for how much. */
@Injectable()
export class OutlookQuery {
  constructor(
    private readonly expected: ExpectedQuery,
    private readonly moments: MomentQuery,
  ) {}

  async outlook(transaction: Transaction, actor: Actor): Promise<OutlookView> {
    const { now, calendar } = await this.moments.get(transaction, actor.tenantId);
    const { placed, isCapped } = await this.placed(transaction, actor);
    return {
      buckets: [...weeksFrom(calendar, now), 'later', 'afterClient', 'unknown'].map((bucket) => bucketOf(bucket, placed)),
      contracts: placed.length,
      isCapped,
    };
  }

  /** Every contract with its bucket: what the outlook adds up, and what stands behind each of its figures. */
  async placed(transaction: Transaction, actor: Actor): Promise<{ readonly placed: readonly Placed[]; readonly isCapped: boolean }> {
    const { now, calendar } = await this.moments.get(transaction, actor.tenantId);
    const rows = await this.expected.onTheirWay(transaction, actor, MOST_TOLD + 1);
    const told = rows.slice(0, MOST_TOLD);
    const expected = await this.expected.of(
      transaction,
      actor,
      told.map((one) => one.id),
    );
    const byId = new Map(expected.map((one) => [one.id, one]));
    const weeks = weeksFrom(calendar, now);
    return {
      placed: told.map((one) => ({ ...one, ...placeOf(byId.get(one.id) ?? null, weeks, calendar) })),
      isCapped: rows.length > MOST_TOLD,
    };
  }
}

/** The Monday of the week in which a moment falls, on the supplier's wall. */
function mondayOf(zone: string, at: string): string {
  const day = Date.parse(`${dayIn(zone, at)}T00:00:00Z`);
  return new Date(day - ((new Date(day).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

function weeksFrom({ zone }: WorkingCalendar, now: string): readonly string[] {
  const first = Date.parse(`${mondayOf(zone, now)}T00:00:00Z`);
  return Array.from({ length: WEEKS }, (_, index) => new Date(first + index * 7 * DAY).toISOString().slice(0, 10));
}

function placeOf(
  row: ExpectedRow | null,
  weeks: readonly string[],
  { zone }: WorkingCalendar,
): Pick<Placed, 'bucket' | 'beyondPromise' | 'at'> {
  const [forecast, promise] = [row?.forecast ?? null, row?.promise ?? null];
  if (!forecast) return { bucket: 'unknown', beyondPromise: promise?.isKept === false, at: null };
  const beyondPromise = promise !== null && forecast.end.minutes > promise.minutes - promise.spentMinutes;
  const { at } = forecast.end;
  if (at === null) return { bucket: 'afterClient', beyondPromise, at };
  const week = mondayOf(zone, at);
  return { bucket: weeks.includes(week) ? week : 'later', beyondPromise, at };
}

function bucketOf(bucket: string, placed: readonly Placed[]): OutlookBucket {
  const own = placed.filter((one) => one.bucket === bucket);
  const worth = own.filter((one) => one.amount !== null && one.currency !== null);
  return {
    bucket,
    count: own.length,
    beyondPromise: own.filter((one) => one.beyondPromise).length,
    sums: Object.fromEntries(
      [...Map.groupBy(worth, (one) => one.currency!)].map(([currency, some]) => [currency, addDecimals(some.map((one) => one.amount!))]),
    ),
  };
}
