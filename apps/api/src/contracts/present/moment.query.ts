import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { WorkingCalendar } from '@vizavi/domain';
import { Clock } from '../../platform/clock/clock';
import { CalendarsQuery } from '../calendars.query';

/** The moment at which deadlines are looked at, in the supplier's working time. */
export interface WorkingMoment {
  readonly now: string;
  readonly calendar: WorkingCalendar;
}

/** Gives lists and figures the clock and the calendar by which acts set deadlines. */
@Injectable()
export class MomentQuery {
  private readonly calendars = new CalendarsQuery();

  constructor(private readonly clock: Clock) {}

  async get(transaction: Transaction, tenantId: string): Promise<WorkingMoment> {
    return { now: this.clock.now(), calendar: await this.calendars.get(transaction, tenantId) };
  }
}
