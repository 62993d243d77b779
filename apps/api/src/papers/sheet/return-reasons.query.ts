import type { Transaction } from '@vizavi/database';
import type { Contract } from '@vizavi/domain';

export interface ReturnReason {
  readonly memberId: string | null;
  readonly at: string;
  readonly reason: string;
}

interface Row extends Record<string, unknown> {
  readonly by_id: string | null;
  readonly at: Date;
  readonly reason: string;
}

/** Why the contract was returned to the client or declined: told to both sides with the act, and kept in its fact. */
export async function returnReasons(transaction: Transaction, { tenantId, id }: Contract): Promise<readonly ReturnReason[]> {
  const rows = await transaction.rows<Row>(
    `select f.by_id, f.at, p.body ->> 'reason' as reason from fact f
     join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id and p.part = 'shared'
     where f.tenant_id = $1 and f.subject_id = $2 and f.type in ('ContractReturned', 'ContractDeclined') and p.body ->> 'reason' is not null
     order by f.sequence`,
    [tenantId, id],
    'return-reasons',
  );
  return rows.map(({ by_id, at, reason }) => ({ memberId: by_id, at: at.toISOString(), reason }));
}
