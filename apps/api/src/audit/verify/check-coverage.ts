import type { Transaction } from '@vizavi/database';
import type { KeptTreeHead } from '../anchors/tree-heads.repository';
import { Difference } from './difference';

// The newest fact of each chain among those that the head says it has seen.
const FORGOTTEN = `
  with seen as (
    select distinct on (f.subject_id) f.subject_kind, f.subject_id, f.sequence
    from feed e join fact f on f.tenant_id = e.tenant_id and f.id = e.fact_id
    where e.tenant_id = $1 and e.position <= $2
    order by f.subject_id, f.sequence desc
  )
  select subject_kind, subject_id, sequence from seen s
  where not exists (select from tree_leaf l where l.tenant_id = $1 and l.subject_id = s.subject_id and l.sequence >= s.sequence) limit 1`;

/** Checks that the log has a leaf for every chain up to where its last head says it has come. Throws Difference. */
export async function checkCoverage(transaction: Transaction, { tenantId, number, position }: KeptTreeHead): Promise<void> {
  const where = `tree_head ${number}`;
  const { last } = (await transaction.row<{ last: string }>('select coalesce(max(position), 0) as last from feed where tenant_id = $1', [
    tenantId,
  ]))!;
  if (BigInt(position) > BigInt(last)) throw new Difference(where, `it has seen ${position} facts of the feed, there are ${last}`);
  const forgotten = await transaction.row<{ subject_kind: string; subject_id: string; sequence: number }>(FORGOTTEN, [tenantId, position]);
  if (forgotten)
    throw new Difference(where, `it passes over ${forgotten.subject_kind} ${forgotten.subject_id}, fact ${forgotten.sequence}`);
}
