import type { Transaction } from '@vizavi/database';
import type { Bilingual } from '@vizavi/domain';

/** Names of forms by their keys. */
export async function namesOfForms(
  transaction: Transaction,
  tenantId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Bilingual>> {
  const rows = await transaction.rows<{ key: string; name: Bilingual }>(
    'select key, name from template where tenant_id = $1 and key = any($2)',
    [tenantId, keys],
  );
  return new Map(rows.map((row) => [row.key, row.name]));
}
