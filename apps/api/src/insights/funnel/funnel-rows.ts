import { LISTED, scopeOf } from '../portfolio';
import type { SpanSql } from '../span';

/** Months that a funnel tells, the present one last; each is told beside the same month of the year before. */
export const MONTHS = 12;

const STANDING = `case when c.executed_at is not null then 'executed' when c.state in ('declined', 'withdrawn') then 'lost'
  when c.state = 'awaitingSignature' then 'signing' else 'inWork' end`;

/** Contracts that were submitted in the months told and a year before them: of which month, how far each has come, and its sum. */
export function funnelRows(span: SpanSql, zone: string): string {
  const place = span.parameters.add(zone, 'text');
  const since = `((date_trunc('month', ${span.now} at time zone ${place}) - interval '${2 * MONTHS - 1} months') at time zone ${place})`;
  return `
    select c.id as contract_id, to_char(c.submitted_at at time zone ${place}, 'YYYY-MM') as month, ${STANDING} as standing, c.amount, c.currency
    from contract c
    where ${scopeOf(span.portfolio)} and ${LISTED} and c.changed_supplier >= ${since} and c.submitted_at >= ${since} and c.submitted_at < ${span.now}`;
}
