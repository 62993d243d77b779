import type { Transaction } from '@vizavi/database';
import type { ChainHead, SubjectKind } from '@vizavi/evidence';

interface Row extends Record<string, unknown> {
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly sequence: number;
  readonly hash: string;
}

// Facts that wait for their position are taken as well; whatever is anchored already is left out, so that nothing is taken twice.
const GROWN = `
  with news as (
    select fact_id from feed where tenant_id = $1 and position > $2
    union all
    select fact_id from fact_pending where tenant_id = $1
  ), newest as (
    select distinct on (f.subject_id) f.subject_kind, f.subject_id, f.sequence, f.hash
    from news n join fact f on f.tenant_id = $1 and f.id = n.fact_id
    order by f.subject_id, f.sequence desc
  )
  select * from newest n
  where not exists (select from tree_leaf l where l.tenant_id = $1 and l.subject_id = n.subject_id and l.sequence >= n.sequence)
  order by subject_id limit $3`;

/** Heads of the chains that have grown since a position of the feed, at most so many. */
export async function grownChains(transaction: Transaction, tenantId: string, since: string, most: number): Promise<readonly ChainHead[]> {
  const rows = await transaction.rows<Row>(GROWN, [tenantId, since, most]);
  return rows.map((row) => ({
    tenantId,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    sequence: row.sequence,
    hash: row.hash,
  }));
}

export const lastPosition = async (transaction: Transaction, tenantId: string): Promise<string> =>
  (await transaction.row<{ last: string }>('select coalesce(max(position), 0)::text as last from feed where tenant_id = $1', [tenantId]))!
    .last;
