import { Injectable } from '@nestjs/common';
import type { InsightsView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { median, STAGE_KINDS, type Actor, type WorkingCalendar } from '@vizavi/domain';
import { MomentQuery, type WorkingMoment } from '../contracts/present/moment.query';
import { inDays, spreadOf } from './bottlenecks/measures';
import { countsOf, weeklyFlow } from './figures.query';
import { measuresOf, type Measure } from './measured/measured.query';
import { countsThen } from './measured/then.query';
import type { Portfolio } from './portfolio';
import { SpanSql, type SpanDays } from './span';

type Durations = Pick<
  InsightsView,
  'inWorkBefore' | 'overdueBefore' | 'medianDaysToExecute' | 'medianDaysToExecuteBefore' | 'executed' | 'executedBefore' | 'stageDays'
>;

const NO_DURATIONS: Durations = {
  inWorkBefore: null,
  overdueBefore: null,
  medianDaysToExecute: null,
  medianDaysToExecuteBefore: null,
  executed: 0,
  executedBefore: 0,
  stageDays: [],
};

/** Figures over the board: a manager's own contracts, or the supplier's for whoever owns the forms, who is told counts alone. */
@Injectable()
export class InsightsQuery {
  constructor(private readonly moments: MomentQuery) {}

  async figures(transaction: Transaction, { tenantId, memberId, roles }: Actor, days: SpanDays): Promise<InsightsView> {
    const moment = await this.moments.get(transaction, tenantId);
    const portfolio = { tenantId, managerId: roles.includes('accountManager') ? memberId : null };
    const wall = { now: moment.now, zone: moment.calendar.zone };
    return {
      days,
      ...(await countsOf(transaction, portfolio, wall)),
      ...(portfolio.managerId === null ? NO_DURATIONS : await this.durations(transaction, portfolio, moment, days)),
      weekly: await weeklyFlow(transaction, portfolio, wall),
    };
  }

  private async durations(transaction: Transaction, portfolio: Portfolio, moment: WorkingMoment, days: SpanDays): Promise<Durations> {
    const span = (): SpanSql => new SpanSql(portfolio, moment, days);
    const { calendar } = moment;
    const ways = await measuresOf(transaction, 'way', span());
    const then = await countsThen(transaction, span());
    const [way, wayBefore] = [minutesOf(ways, false), minutesOf(ways, true)];
    const middle = (minutes: readonly number[]): number | null => (minutes.length === 0 ? null : inDays(calendar, median(minutes)));
    return {
      inWorkBefore: then.inWork,
      overdueBefore: then.overdue,
      medianDaysToExecute: middle(way),
      medianDaysToExecuteBefore: middle(wayBefore),
      executed: way.length,
      executedBefore: wayBefore.length,
      stageDays: stageDays(await measuresOf(transaction, 'stage', span()), calendar),
    };
  }
}

const minutesOf = (measures: readonly Measure[], before: boolean): readonly number[] =>
  measures.filter((one) => one.before === before).flatMap((one) => one.minutes);

/** The supplier's own time by kind of stage, in the order of the kinds, with the middle of the span before. */
function stageDays(measures: readonly Measure[], calendar: WorkingCalendar): InsightsView['stageDays'] {
  return STAGE_KINDS.flatMap((kind) => {
    const own = measures.filter((one) => one.key === kind);
    const spread = spreadOf(calendar, minutesOf(own, false));
    if (!spread) return [];
    const before = spreadOf(calendar, minutesOf(own, true));
    return [{ kind, ...spread, medianBefore: before?.median ?? null, countBefore: before?.count ?? 0 }];
  });
}
