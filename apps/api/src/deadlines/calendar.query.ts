import { Injectable } from '@nestjs/common';
import type { CalendarView, CalendarYearView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { type Actor, dayKindOf, daysBetween, preliminaryYear, yearOf } from '@vizavi/domain';
import { CalendarsQuery } from '../contracts/calendars.query';
import { ownDaysOf } from './own-days.repository';

interface Row extends Record<string, unknown> {
  readonly year: number;
  readonly source: CalendarView['source'];
  readonly days_off: readonly string[];
  readonly working_days: readonly string[];
  readonly short_days: readonly string[];
}

/** The working calendar of a supplier by years. */
@Injectable()
export class CalendarQuery {
  private readonly calendars = new CalendarsQuery();

  /** A year that nobody has loaded is reckoned by the Labour Code and marked preliminary. */
  async year(transaction: Transaction, { tenantId }: Actor, year: number): Promise<CalendarView> {
    const row = await transaction.row<Row>(
      `select year, source, days_off::text[], working_days::text[], short_days::text[] from calendar_year where tenant_id = $1 and year = $2`,
      [tenantId, year],
      'calendar-year',
    );
    if (!row) return preliminaryYear(year);
    return { year: row.year, source: row.source, daysOff: row.days_off, workingDays: row.working_days, shortDays: row.short_days };
  }

  /** Every day of a year as deadlines count it, with the supplier's own days. */
  async whole(transaction: Transaction, { tenantId }: Actor, year: number): Promise<CalendarYearView> {
    const calendar = await this.calendars.get(transaction, tenantId);
    const days = daysBetween(`${year}-01-01`, `${year}-12-31`).map((day) => ({ day, kind: dayKindOf(calendar, day) }));
    return {
      ...yearOf(calendar, year),
      ownDays: await ownDaysOf(transaction, tenantId, year),
      days,
      workingDaysCount: days.filter(({ kind }) => kind === 'working' || kind === 'short').length,
    };
  }
}
