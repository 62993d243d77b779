import type { FigureContracts } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Bilingual, ContractState } from '@vizavi/domain';
import type { Measured } from './measures';

const MOST_NAMED = 50;

interface Named extends Record<string, unknown> {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: ContractState;
  readonly client: string;
}

/** The first of measured contracts by name, in the same order. */
export async function namedContracts(
  transaction: Transaction,
  tenantId: string,
  measured: readonly Measured[],
): Promise<FigureContracts['items']> {
  const first = measured.slice(0, MOST_NAMED);
  const rows = await transaction.rows<Named>(
    `select c.id, c.number, c.title, c.state, o.name as client from contract c
     join client_company o on o.tenant_id = c.tenant_id and o.id = c.client_company_id where c.tenant_id = $1 and c.id = any($2)`,
    [tenantId, [...new Set(first.map((one) => one.contractId))]],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return first.flatMap(({ contractId, days }) => {
    const row = byId.get(contractId);
    return row ? [{ id: row.id, number: row.number, title: row.title, state: row.state, client: row.client, days }] : [];
  });
}

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
