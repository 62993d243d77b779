import type { InsightsView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { DUE } from '../lists/sql/orders';
import { IN_WORK, LISTED, OF_MANAGER, scopeOf, valuesOf, type Portfolio } from './portfolio';

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

const WEEKS = 12;

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

// One by one: joined, every first text of the supplier's might be read.
const firstText = (contract: string): string => `
  cross join lateral (select r.at from revision r where r.tenant_id = ${contract}.tenant_id and r.contract_id = ${contract}.id and r.number = 1 limit 1) r`;

/** A manager's submitted contracts have changed since; all of a supplier's are met by the day of their first text. */
const submittedSince = ({ managerId }: Portfolio, since: string): string =>
  managerId === null
    ? `select r.at from revision r where r.tenant_id = $1 and r.number = 1 and r.at >= ${since}`
    : `select r.at from contract c ${firstText('c')} where ${OF_MANAGER} and ${LISTED} and c.changed_supplier >= ${since} and r.at >= ${since}`;

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
