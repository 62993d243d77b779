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
  await update(transaction, spec, changesOf(spec, old, after));
}

/** A row that stays, and the columns that are another than before. */
interface Changed {
  readonly row: Row;
  readonly columns: readonly string[];
}

function changesOf(spec: TableSpec, old: ReadonlyMap<string, Row>, after: readonly Row[]): readonly Changed[] {
  const columns = Object.keys(spec.columns);
  return after.flatMap((row) => {
    const was = old.get(keyOf(spec, row));
    const changed = was ? columns.filter((column) => JSON.stringify(was[column]) !== JSON.stringify(row[column])) : [];
    return changed.length === 0 ? [] : [{ row, columns: changed }];
  });
}

async function insert(transaction: Transaction, spec: TableSpec, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(spec.columns);
  const { tuples, values } = listed(spec, columns, rows);
  const text = `insert into ${spec.table} (${columns.join(', ')}) values ${tuples}`;
  await transaction.change(text, values, nameOf(text, rows));
}

/** One statement for all rows in which the same columns changed: an act touches every reader of a contract alike. */
async function update(transaction: Transaction, spec: TableSpec, changes: readonly Changed[]): Promise<void> {
  const keys = keyColumns(spec);
  for (const alike of Map.groupBy(changes, ({ columns }) => columns.join(', ')).values()) {
    const { columns } = alike[0]!;
    const rows = alike.map(({ row }) => row);
    const { tuples, values } = listed(spec, [...keys, ...columns], rows);
    const text = `update ${spec.table} as t set ${columns.map((column) => `${column} = v.new_${column}`).join(', ')}
      from (values ${tuples}) as v (${[...keys, ...columns.map((column) => `new_${column}`)].join(', ')})
      where ${keys.map((column) => `t.${column} = v.${column}`).join(' and ')}`;
    const hit = await transaction.change(text, values, nameOf(text, rows));
    if (hit !== rows.length) throw new Error(`A row of ${spec.table} moved away under its lock`);
  }
}

/** The tuples of a VALUES list with their casts, and the values in their order. */
function listed(
  spec: TableSpec,
  columns: readonly string[],
  rows: readonly Row[],
): { readonly tuples: string; readonly values: unknown[] } {
  const tuple = (index: number): string =>
    `(${columns.map((column, at) => `$${index * columns.length + at + 1}::${spec.columns[column]}`).join(', ')})`;
  return {
    tuples: rows.map((_, index) => tuple(index)).join(', '),
    values: rows.flatMap((row) => columns.map((column) => inDatabase(spec.columns[column]!, row[column]))),
  };
}

const MOST_PREPARED_ROWS = 8;
const names = new Map<string, string>();

/** Statements about a few rows come again and again, so they are prepared; long lists are all different. */
function nameOf(text: string, rows: readonly Row[]): string | undefined {
  if (rows.length > MOST_PREPARED_ROWS) return undefined;
  const name = names.get(text) ?? `rows-${names.size + 1}`;
  names.set(text, name);
  return name;
}

const remove = (transaction: Transaction, spec: TableSpec, row: Row): Promise<number> =>
  transaction.change(
    `delete from ${spec.table} where ${keyColumns(spec)
      .map((column, at) => `${column} = $${at + 1}::${spec.columns[column]}`)
      .join(' and ')}`,
    keyColumns(spec).map((column) => row[column]),
  );

const keyColumns = (spec: TableSpec): readonly string[] => [
  'tenant_id',
  ...('contract_id' in spec.columns ? ['contract_id'] : []),
  ...spec.key,
];
