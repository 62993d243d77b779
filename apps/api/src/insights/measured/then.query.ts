import type { Transaction } from '@vizavi/database';
import { LISTED, scopeOf } from '../portfolio';
import type { SpanSql } from '../span';

export interface Then {
  readonly inWork: number;
  readonly overdue: number;
}

/** How many contracts were on their way one span ago, by their turns, and how many of them late, by the moments at which duties missed their deadlines and were decided. */
export async function countsThen(transaction: Transaction, span: SpanSql): Promise<Then> {
  const then = span.back(1);
  const row = await transaction.row<Then & Record<string, unknown>>(
    `select count(*)::integer as "inWork", count(late)::integer as overdue from (
      select (select true from assignment a where a.tenant_id = c.tenant_id and a.contract_id = c.id and a.breached_at <= ${then}
          and coalesce(a.decided_at, case a.state when 'cancelled' then a.breached_at else 'infinity' end) > ${then} limit 1) as late
      from contract c
      where ${scopeOf(span.portfolio)} and ${LISTED} and (c.board_column is not null or c.changed_supplier >= ${then})
        and (select true from turn t where t.tenant_id = c.tenant_id and t.contract_id = c.id
          and t.started_at <= ${then} and coalesce(t.ended_at, 'infinity') > ${then} limit 1)) held`,
    span.parameters.values,
  );
  return row!;
}
