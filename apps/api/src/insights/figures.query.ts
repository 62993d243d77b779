import type { InsightsView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { StageKind } from '@vizavi/domain';
import { DUE } from '../lists/sql/orders';

/** Whose contracts are counted: those that a manager answers for, or all of the supplier's. */
export interface Portfolio {
  readonly tenantId: string;
  readonly managerId: string | null;
}

/** Until when, and in whose months and weeks. */
export interface Wall {
  readonly now: string;
  readonly zone: string;
}

export interface Counts {
  readonly inWork: number;
  readonly overdue: number;
  readonly executedThisMonth: number;
  readonly executedLastMonth: number;
}

/** One stage of an executed contract, or its whole way from the first submission (`kind` null). */
export interface Passage {
  readonly kind: StageKind | null;
  readonly startedAt: Date;
  readonly passedAt: Date;
  /** Executed in the stretch before the present one. */
  readonly before: boolean;
}

/** The latest ones tell how long things take now. */
const MOST_MEASURED = 500;
export const STRETCH_DAYS = 90;
const WEEKS = 12;

const LISTED = `(c.state <> 'withdrawn' or c.number is not null)`;

const ofTenant = `c.tenant_id = $1 and c.audience <> 'client'`;
const ofManager = `${ofTenant} and c.responsible_id = $2`;

export const valuesOf = ({ tenantId, managerId }: Portfolio): readonly unknown[] =>
  managerId === null ? [tenantId] : [tenantId, managerId];
export const scopeOf = ({ managerId }: Portfolio): string => (managerId === null ? ofTenant : ofManager);

/** A manager's own are counted in the index of their board. */
export const IN_WORK = `c.board_column is not null and ${LISTED}`;

/** What is on its way, what is late, and what was signed since the month began, beside the same days of the month before. */
export async function countsOf(transaction: Transaction, portfolio: Portfolio, { now, zone }: Wall): Promise<Counts> {
  const scope = scopeOf(portfolio);
  const values = valuesOf(portfolio);
  const [at, place] = [`$${values.length + 1}::timestamptz`, `$${values.length + 2}::text`];
  const month = (back: string): string => `((date_trunc('month', ${at} at time zone ${place})${back}) at time zone ${place})`;
  const [start, startBefore] = [month(''), month(` - interval '1 month'`)];
  const executed = (from: string, to: string): string =>
    `(select count(*)::int from contract c where ${scope} and c.executed_at >= ${from} and c.executed_at < ${to})`;
  const inWork = portfolio.managerId === null ? 'c.holder_side is not null' : IN_WORK;
  const counts = await transaction.row<Counts & Record<string, unknown>>(
    `select (select count(*)::int from contract c where ${scope} and ${inWork}) as "inWork",
      (select count(*)::int from contract c where ${scope} and ${LISTED} and ${DUE} < ${at}) as overdue,
      ${executed(start, at)} as "executedThisMonth",
      ${executed(startBefore, `least(${startBefore} + (${at} - ${start}), ${start})`)} as "executedLastMonth"`,
    [...values, now, zone],
  );
  return counts!;
}

export const EXECUTED = (scope: string, newest: string, oldest: string): string => `
  select c.tenant_id, c.id, c.executed_at from contract c
  where ${scope} and c.executed_at < ${newest} and c.executed_at >= ${oldest} order by c.executed_at desc limit ${MOST_MEASURED}`;

// One by one: joined, every first text of the supplier's might be read.
const firstText = (contract: string): string => `
  cross join lateral (select r.at from revision r where r.tenant_id = ${contract}.tenant_id and r.contract_id = ${contract}.id and r.number = 1 limit 1) r`;

/** How long the latest contracts took: the way of each in this stretch and the one before, and this stretch's stages. */
export function passagesOf(transaction: Transaction, portfolio: Portfolio, now: string): Promise<readonly Passage[]> {
  const values = valuesOf(portfolio);
  const at = `$${values.length + 1}::timestamptz`;
  const back = (stretches: number): string => `${at} - interval '${stretches * STRETCH_DAYS} days'`;
  const latest = EXECUTED(scopeOf(portfolio), at, back(1));
  const way = (executed: string, before: boolean): string => `
    select null as kind, r.at as "startedAt", e.executed_at as "passedAt", ${before} as before from (${executed}) e
    ${firstText('e')}`;
  return transaction.rows<Passage & Record<string, unknown>>(
    `${way(latest, false)} union all ${way(EXECUTED(scopeOf(portfolio), back(1), back(2)), true)} union all
     select s.kind, s.started_at, s.passed_at, false from (${latest}) e
     cross join lateral (select * from contract_stage s where s.tenant_id = e.tenant_id and s.contract_id = e.id offset 0) s
     where s.started_at is not null and s.passed_at is not null`,
    [...values, now],
  );
}

/** A manager's submitted contracts have changed since; all of a supplier's are met by the day of their first text. */
const submittedSince = ({ managerId }: Portfolio, since: string): string =>
  managerId === null
    ? `select r.at from revision r where r.tenant_id = $1 and r.number = 1 and r.at >= ${since}`
    : `select r.at from contract c ${firstText('c')} where ${ofManager} and ${LISTED} and c.changed_supplier >= ${since} and r.at >= ${since}`;

/** Submitted and executed contracts by week, the present one last; a week is named by its Monday. */
export function weeklyFlow(transaction: Transaction, portfolio: Portfolio, { now, zone }: Wall): Promise<InsightsView['weekly']> {
  const values = valuesOf(portfolio);
  const [at, place] = [`$${values.length + 1}::timestamptz`, `$${values.length + 2}::text`];
  const since = `(date_trunc('week', ${at} at time zone ${place}) - interval '${WEEKS - 1} weeks') at time zone ${place}`;
  const byWeek = (moments: string): string => `
    select date_trunc('week', moment.at at time zone ${place}) as week, count(*)::int as count from (${moments}) moment group by 1`;
  const executed = `select c.executed_at as at from contract c where ${scopeOf(portfolio)} and c.executed_at >= ${since}`;
  return transaction.rows<InsightsView['weekly'][number]>(
    `select to_char(w.week, 'YYYY-MM-DD') as week, coalesce(s.count, 0) as submitted, coalesce(e.count, 0) as executed
     from generate_series(date_trunc('week', ${at} at time zone ${place}) - interval '${WEEKS - 1} weeks', ${at} at time zone ${place}, interval '1 week') w (week)
     left join (${byWeek(submittedSince(portfolio, since))}) s on s.week = w.week
     left join (${byWeek(executed)}) e on e.week = w.week order by w.week`,
    [...values, now, zone],
  );
}
