import type { Transaction } from '@vizavi/database';
import { RUSSIAN_CALENDAR, type CalendarYear, type WorkingCalendar } from '@vizavi/domain';

interface Kept {
  readonly stamp: string;
  readonly calendar: WorkingCalendar;
}

/** The supplier's working calendar; the same object is given as long as its years have not changed, for its days are remembered by object. */
export class CalendarRepository {
  private readonly kept = new Map<string, Kept>();

  async get(transaction: Transaction, tenantId: string): Promise<WorkingCalendar> {
    const rows = await transaction.rows<{
      zone: string;
      years: readonly (Omit<CalendarYear, 'daysOff'> & { days_off: string[]; working_days: string[]; short_days: string[] })[];
    }>(
      `select s.zone, coalesce((select json_agg(y order by y.year) from calendar_year y where y.tenant_id = s.tenant_id), '[]') as years
       from supplier s where s.tenant_id = $1`,
      [tenantId],
      'calendar',
    );
    const row = rows[0];
    if (!row) throw new Error('A tenant without a supplier has no calendar');
    const stamp = JSON.stringify(row);
    const kept = this.kept.get(tenantId);
    if (kept?.stamp === stamp) return kept.calendar;
    const years = row.years.map((one) => ({
      year: one.year,
      source: one.source,
      daysOff: one.days_off,
      workingDays: one.working_days,
      shortDays: one.short_days,
    }));
    const calendar = { ...RUSSIAN_CALENDAR, zone: row.zone, years: Object.fromEntries(years.map((one) => [one.year, one])) };
    this.kept.set(tenantId, { stamp, calendar });
    return calendar;
  }
}
