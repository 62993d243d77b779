import type { Transaction } from '@vizavi/database';
import type { Contract } from '@vizavi/domain';
import { rowsOf, TABLE_NAMES, TABLES, type Row, type TableName, type TableSpec } from '../../contracts/projection';
import { Difference, shown } from './difference';
import { hashOfStoredBody } from './known-bodies';
import { isSameJson } from './same-json';

/** One spelling for values that the database and the replay write differently. */
function plain(type: string, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (type === 'timestamptz') return new Date(value as string).toISOString();
  if (type === 'numeric') return Number(value).toFixed(2);
  if (type === 'uuid[]') return (value as string[]).join();
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const isSame = (type: string, told: unknown, kept: unknown): boolean =>
  type === 'jsonb' ? isSameJson(told, kept) : plain(type, told) === plain(type, kept);

const keyOf = (spec: TableSpec, row: Row): string => spec.key.map((column) => plain(spec.columns[column]!, row[column])).join(':');

/** What the tables hold of some contracts, by contract. */
export interface KeptRows {
  readonly rows: Readonly<Record<TableName, ReadonlyMap<string, readonly Row[]>>>;
  readonly bodies: ReadonlyMap<string, readonly KeptBody[]>;
}

interface KeptBody extends Record<string, unknown> {
  readonly owner_id: string;
  readonly hash: string;
  /** As the database writes it. */
  readonly body: string;
  readonly client_company_id: string;
}

/** Reads all rows of several contracts, one question a table. */
export async function readRows(transaction: Transaction, tenantId: string, contractIds: readonly string[]): Promise<KeptRows> {
  const rows: Partial<Record<TableName, ReadonlyMap<string, readonly Row[]>>> = {};
  for (const name of TABLE_NAMES) {
    const column = name === 'contract' ? 'id' : 'contract_id';
    const found = await transaction.rows<{ contract_id: string; row: Row }>(
      `select ${column} as contract_id, to_jsonb(t) as row from ${TABLES[name].table} t where tenant_id = $1 and ${column} = any($2)`,
      [tenantId, contractIds],
    );
    const kept = Map.groupBy(found, (one) => one.contract_id);
    rows[name] = new Map([...kept].map(([id, ones]) => [id, ones.map((one) => one.row)]));
  }
  const bodies = await transaction.rows<KeptBody>(
    'select owner_id, hash, body::text as body, client_company_id from clause_body where tenant_id = $1 and owner_id = any($2)',
    [tenantId, contractIds],
  );
  return { rows: rows as KeptRows['rows'], bodies: Map.groupBy(bodies, (one) => one.owner_id) };
}

/** Compares every column that facts determine with what the tables hold. Throws the first Difference. */
export function compareRows(kept: KeptRows, contract: Contract): void {
  const expected = rowsOf(contract);
  for (const name of TABLE_NAMES) compareTable(TABLES[name], contract.id, expected[name], kept.rows[name].get(contract.id) ?? []);
  compareBodies(kept.bodies.get(contract.id) ?? [], contract);
}

function compareTable(spec: TableSpec, contractId: string, expected: readonly Row[], kept: readonly Row[]): void {
  const found = new Map(kept.map((row) => [keyOf(spec, row), row]));
  for (const row of expected) compareRow(spec, contractId, row, found.get(keyOf(spec, row)));
  const known = new Set(expected.map((row) => keyOf(spec, row)));
  const extra = kept.find((row) => !known.has(keyOf(spec, row)));
  if (extra) throw new Difference(`contract ${contractId}, ${spec.table} ${keyOf(spec, extra)}`, 'no fact tells of this row');
}

function compareRow(spec: TableSpec, contractId: string, row: Row, kept: Row | undefined): void {
  const where = `contract ${contractId}, ${spec.table} ${keyOf(spec, row)}`;
  if (!kept) throw new Difference(where, 'the row is gone');
  for (const [column, type] of Object.entries(spec.columns))
    if (!isSame(type, row[column], kept[column]))
      throw new Difference(`${where}, ${column}`, `facts say ${shown(row[column])}, the table says ${shown(kept[column])}`);
}

function compareBodies(bodies: readonly KeptBody[], contract: Contract): void {
  const expected = new Set(contract.revisions.flatMap((revision) => revision.bodies.map((one) => one.hash)));
  for (const { hash, body, client_company_id } of bodies) {
    const where = `contract ${contract.id}, clause_body ${hash}`;
    if (!expected.delete(hash)) throw new Difference(where, 'no revision names it');
    if (hashOfStoredBody(body) !== hash) throw new Difference(where, 'its text is another');
    if (client_company_id !== contract.clientCompanyId) throw new Difference(where, 'it belongs to another company');
  }
  if (expected.size > 0) throw new Difference(`contract ${contract.id}, clause_body ${[...expected][0]}`, 'the row is gone');
}
