import type { Transaction } from '@vizavi/database';
import type { CalendarYear, OwnDay, WorkingHours } from '@vizavi/domain';

/** A supplier's own days of a year, in their order. */
export function ownDaysOf(transaction: Transaction, tenantId: string, year: number): Promise<OwnDay[]> {
  return transaction.rows<OwnDay & Record<string, unknown>>(
    `select day::text, kind, scope, name from own_day where tenant_id = $1 and day between make_date($2, 1, 1) and make_date($2, 12, 31) order by day`,
    [tenantId, year],
    'own-days',
  );
}

export function keepOwnDay(transaction: Transaction, tenantId: string, { day, kind, scope, name }: OwnDay): Promise<number> {
  return transaction.change(
    `insert into own_day (tenant_id, day, kind, scope, name) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, day) do update set kind = excluded.kind, scope = excluded.scope, name = excluded.name`,
    [tenantId, day, kind, scope, name],
  );
}

export const removeOwnDay = (transaction: Transaction, tenantId: string, day: string): Promise<number> =>
  transaction.change('delete from own_day where tenant_id = $1 and day = $2', [tenantId, day]);

export function keepYear(transaction: Transaction, tenantId: string, year: CalendarYear): Promise<number> {
  return transaction.change(
    `insert into calendar_year (tenant_id, year, source, days_off, working_days, short_days) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, year) do update set source = excluded.source, days_off = excluded.days_off,
       working_days = excluded.working_days, short_days = excluded.short_days`,
    [tenantId, year.year, year.source, year.daysOff, year.workingDays, year.shortDays],
  );
}

export function keepHours(transaction: Transaction, tenantId: string, memberId: string, hours: WorkingHours): Promise<number> {
  return transaction.change(
    `insert into member_hours (tenant_id, member_id, zone, day_start, day_end, break_start, break_end) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (tenant_id, member_id) do update set zone = excluded.zone, day_start = excluded.day_start, day_end = excluded.day_end,
       break_start = excluded.break_start, break_end = excluded.break_end`,
    [tenantId, memberId, hours.zone, hours.dayStart, hours.dayEnd, hours.breakStart, hours.breakEnd],
  );
}
