import type { Transaction } from '@vizavi/database';
import type { NewsKind } from '@vizavi/domain';
import { newId } from '../platform/clock/new-id';
import type { NotificationValues } from './words';

export interface NewNotification {
  readonly tenantId: string;
  readonly memberId: string;
  readonly companyId: string | null;
  readonly factId: string;
  readonly contractId: string;
  readonly kind: NewsKind;
  readonly values: NotificationValues;
  readonly at: Date;
  /** When the digest that tells it leaves; null when no digest does. */
  readonly digestAt: string | null;
}

/** Adds a bell entry unless the person was told of this act before; gives its id, null when it is not new. */
export async function addNotification(transaction: Transaction, one: NewNotification): Promise<string | null> {
  const id = newId();
  const added = await transaction.change(
    `insert into notification (tenant_id, id, member_id, client_company_id, fact_id, contract_id, kind, values, at, digest_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
     where not exists (select from notification where tenant_id = $1 and fact_id = $5 and member_id = $3)
     on conflict do nothing`,
    [one.tenantId, id, one.memberId, one.companyId, one.factId, one.contractId, one.kind, JSON.stringify(one.values), one.at, one.digestAt],
  );
  return added === 1 ? id : null;
}

/** Marks a member's entries as read, all of them when none is named; says how many were unread. */
export function markRead(
  transaction: Transaction,
  tenantId: string,
  memberId: string,
  ids: readonly string[] | null,
  now: string,
): Promise<number> {
  return transaction.change(
    `update notification set read_at = $4 where tenant_id = $1 and member_id = $2 and read_at is null and ($3::uuid[] is null or id = any ($3))`,
    [tenantId, memberId, ids, now],
  );
}

export async function supplierOf(transaction: Transaction, tenantId: string): Promise<{ readonly name: string; readonly zone: string }> {
  const row = await transaction.row<{ name: string; zone: string }>(
    'select name, zone from supplier where tenant_id = $1',
    [tenantId],
    'told-supplier',
  );
  if (!row) throw new Error('A tenant without a supplier has nobody to tell');
  return row;
}
