import type { Transaction } from '@vizavi/database';
import type { Row, TableSpec } from './row';

const keyOf = (spec: TableSpec, row: Row): string => JSON.stringify(spec.key.map((column) => row[column]));

const inDatabase = (type: string, value: unknown): unknown => (type === 'jsonb' && value !== null ? JSON.stringify(value) : value);

/** Brings the rows of one contract in one table from before to after: new ones are inserted, changed columns updated, gone ones deleted. */
export async function writeRows(transaction: Transaction, spec: TableSpec, before: readonly Row[], after: readonly Row[]): Promise<void> {
  const old = new Map(before.map((row) => [keyOf(spec, row), row]));
  const kept = new Set(after.map((row) => keyOf(spec, row)));
  for (const row of before.filter((one) => !kept.has(keyOf(spec, one)))) await remove(transaction, spec, row);
  await insert(
    transaction,
    spec,
    after.filter((row) => !old.has(keyOf(spec, row))),
  );
  for (const row of after) {
    const was = old.get(keyOf(spec, row));
    if (was) await update(transaction, spec, was, row);
  }
}

async function insert(transaction: Transaction, spec: TableSpec, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(spec.columns);
  const values = rows.flatMap((row) => columns.map((column) => inDatabase(spec.columns[column]!, row[column])));
  const tuple = (index: number): string =>
    `(${columns.map((column, at) => `$${index * columns.length + at + 1}::${spec.columns[column]}`).join(', ')})`;
  await transaction.change(
    `insert into ${spec.table} (${columns.join(', ')}) values ${rows.map((_, index) => tuple(index)).join(', ')}`,
    values,
  );
}

async function update(transaction: Transaction, spec: TableSpec, was: Row, row: Row): Promise<void> {
  const changed = Object.keys(spec.columns).filter((column) => JSON.stringify(was[column]) !== JSON.stringify(row[column]));
  if (changed.length === 0) return;
  const sets = changed.map((column, at) => `${column} = $${at + 1}::${spec.columns[column]}`);
  const hit = await transaction.change(`update ${spec.table} set ${sets.join(', ')} where ${where(spec, changed.length)}`, [
    ...changed.map((column) => inDatabase(spec.columns[column]!, row[column])),
    ...identity(spec, was),
  ]);
  if (hit !== 1) throw new Error(`A row of ${spec.table} moved away under its lock`);
}

const remove = (transaction: Transaction, spec: TableSpec, row: Row): Promise<number> =>
  transaction.change(`delete from ${spec.table} where ${where(spec, 0)}`, identity(spec, row));

const keyColumns = (spec: TableSpec): readonly string[] => [
  'tenant_id',
  ...('contract_id' in spec.columns ? ['contract_id'] : []),
  ...spec.key,
];

const where = (spec: TableSpec, from: number): string =>
  keyColumns(spec)
    .map((column, at) => `${column} = $${from + at + 1}::${spec.columns[column]}`)
    .join(' and ');

const identity = (spec: TableSpec, row: Row): unknown[] => keyColumns(spec).map((column) => row[column]);
