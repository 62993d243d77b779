import type { Transaction } from '@vizavi/database';
import { RUSSIAN_CALENDAR, withOwnDays, type CalendarYear, type OwnDay, type WorkingCalendar, type WorkingHours } from '@vizavi/domain';

interface Kept {
  readonly stamp: string;
  readonly calendar: WorkingCalendar;
}

/** The supplier's working calendar; the same object is given as long as its years have not changed, for its days are remembered by object. */
export class CalendarsQuery {
  private readonly kept = new Map<string, Kept>();

  async get(transaction: Transaction, tenantId: string): Promise<WorkingCalendar> {
    const rows = await transaction.rows<{
      zone: string;
      own_days: readonly OwnDay[];
      years: readonly (Omit<CalendarYear, 'daysOff'> & { days_off: string[]; working_days: string[]; short_days: string[] })[];
    }>(
      `select s.zone, coalesce((select json_agg(y order by y.year) from calendar_year y where y.tenant_id = s.tenant_id), '[]') as years,
         (select coalesce(json_agg(json_build_object('day', o.day, 'kind', o.kind, 'scope', o.scope, 'name', o.name) order by o.day), '[]')
          from own_day o where o.tenant_id = s.tenant_id) as own_days
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
    const plain = { ...RUSSIAN_CALENDAR, zone: row.zone, years: Object.fromEntries(years.map((one) => [one.year, one])) };
    const calendar = withOwnDays(plain, row.own_days);
    this.kept.set(tenantId, { stamp, calendar });
    return calendar;
  }

  /** Hours of those who work in other ones than the supplier, by member. */
  async hours(transaction: Transaction, tenantId: string): Promise<Readonly<Record<string, WorkingHours>>> {
    const rows = await transaction.rows<WorkingHours & { readonly memberId: string }>(
      `select member_id as "memberId", zone, day_start as "dayStart", day_end as "dayEnd", break_start as "breakStart", break_end as "breakEnd"
       from member_hours where tenant_id = $1`,
      [tenantId],
      'member-hours',
    );
    return Object.fromEntries(rows.map(({ memberId, ...hours }) => [memberId, hours]));
  }
}
