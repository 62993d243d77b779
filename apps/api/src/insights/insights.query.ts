import { Injectable } from '@nestjs/common';
import type { InsightsView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { MomentQuery } from '../contracts/present/moment.query';
import { durationsOf } from './durations';
import { countsOf, passagesOf, weeklyFlow } from './figures.query';

/** Figures over the board: a manager's own contracts, or the supplier's for whoever owns the forms, who is told counts alone. */
@Injectable()
export class InsightsQuery {
  constructor(private readonly moments: MomentQuery) {}

  async figures(transaction: Transaction, { tenantId, memberId, roles }: Actor): Promise<InsightsView> {
    const { now, calendar } = await this.moments.get(transaction, tenantId);
    const portfolio = { tenantId, managerId: roles.includes('accountManager') ? memberId : null };
    const wall = { now, zone: calendar.zone };
    return {
      ...(await countsOf(transaction, portfolio, wall)),
      ...durationsOf(portfolio.managerId === null ? [] : await passagesOf(transaction, portfolio, now), calendar),
      weekly: await weeklyFlow(transaction, portfolio, wall),
    };
  }
}
