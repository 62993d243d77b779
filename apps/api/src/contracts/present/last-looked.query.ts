import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';

/** Where a member left a contract, and the text that stood then. */
export interface Looked {
  readonly at: string;
  readonly revision: number | null;
}

/** When this member last looked at a contract: as they said so, as their visit before this one ended, or at `handed`, whichever is latest. */
export async function lastLooked(
  transaction: Transaction,
  { tenantId, memberId }: Actor,
  contractId: string,
  handed: string | null = null,
): Promise<Looked | null> {
  const row = await transaction.row<{ at: Date; revision: number | null }>(
    `select looked.at, coalesce(looked.revision, (select max(r.number) from revision r
       where r.tenant_id = $1 and r.contract_id = $2 and r.at <= looked.at)) as revision
     from (select at, revision from read_mark where tenant_id = $1 and contract_id = $2 and member_id = $3
       union all
       select seen_before, null from contract_presence
       where tenant_id = $1 and contract_id = $2 and member_id = $3 and seen_before is not null
       union all
       select $4::timestamptz, null where $4::timestamptz is not null) as looked
     order by looked.at desc limit 1`,
    [tenantId, contractId, memberId, handed],
    'last-looked',
  );
  return row && { at: row.at.toISOString(), revision: row.revision };
}
