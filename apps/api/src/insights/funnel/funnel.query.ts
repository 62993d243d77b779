import { Injectable } from '@nestjs/common';
import { FUNNEL_STANDINGS, type FunnelCell, type FunnelStanding, type FunnelView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { dayIn, type Actor } from '@vizavi/domain';
import { MomentQuery } from '../../contracts/present/moment.query';
import { SpanSql, USUAL_SPAN } from '../span';
import { funnelRows, MONTHS } from './funnel-rows';

interface Counted extends Record<string, unknown> {
  readonly month: string;
  readonly standing: FunnelStanding;
  readonly currency: string | null;
  readonly count: number;
  readonly sum: string | null;
}

/** How far the contracts of each month have come, by number and by sum; sums of different currencies are never added. */
@Injectable()
export class FunnelQuery {
  constructor(private readonly moments: MomentQuery) {}

  async funnel(transaction: Transaction, { tenantId, memberId }: Actor): Promise<FunnelView> {
    const moment = await this.moments.get(transaction, tenantId);
    const span = new SpanSql({ tenantId, managerId: memberId }, moment, USUAL_SPAN);
    const rows = await transaction.rows<Counted>(
      `select month, standing, currency, count(*)::integer as count, sum(amount)::text as sum
       from (${funnelRows(span, moment.calendar.zone)}) f group by month, standing, currency`,
      span.parameters.values,
    );
    const present = dayIn(moment.calendar.zone, moment.now).slice(0, 7);
    return {
      months: Array.from({ length: MONTHS }, (_, index) => monthBefore(present, MONTHS - 1 - index)).map((month) => ({
        month,
        standings: standingsOf(rows, month),
        yearBefore: standingsOf(rows, monthBefore(month, 12)),
      })),
    };
  }
}

function monthBefore(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7);
}

const standingsOf = (rows: readonly Counted[], month: string): Readonly<Record<FunnelStanding, FunnelCell>> =>
  Object.fromEntries(
    FUNNEL_STANDINGS.map((standing) => {
      const own = rows.filter((one) => one.month === month && one.standing === standing);
      return [standing, { count: own.reduce((total, one) => total + one.count, 0), sums: sumsOf(own) }];
    }),
  ) as Record<FunnelStanding, FunnelCell>;

/** Decimal strings by currency: a database adds them to the kopeck. */
const sumsOf = (rows: readonly Counted[]): FunnelCell['sums'] =>
  Object.fromEntries(rows.flatMap(({ currency, sum }) => (currency === null || sum === null ? [] : [[currency, sum]])));
