import type { Transaction } from '@vizavi/database';
import type { Actor, Contract } from '@vizavi/domain';

/** How many comments of others the reader has been given since a moment; what they may not see is not counted. */
export async function commentsSince(
  transaction: Transaction,
  { tenantId, memberId }: Actor,
  contract: Contract,
  since: string | null,
): Promise<number> {
  const row = await transaction.row<{ count: number }>(
    `select count(*)::int as count from comment where tenant_id = $1 and contract_id = $2 and author_id <> $3
     and ($4::timestamptz is null or coalesce(published_at, at) > $4)`,
    [tenantId, contract.id, memberId, since],
    'comments-since',
  );
  return row!.count;
}
