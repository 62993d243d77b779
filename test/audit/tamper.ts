import type { Client } from 'pg';

const CONSTRAINTS = `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as said from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('c', 'f', 'u', 'p') order by contype in ('u', 'p')`;
const REQUIRED = `select format('alter table %I alter column %I drop not null', table_name, column_name) as said from information_schema.columns
  where table_schema = 'public' and is_nullable = 'NO' and table_name = any ($1)`;

/** What a superuser does first who wants to change what is kept: nothing in the database stands in the way any more. */
export async function disarm(owner: Client, tables: readonly string[]): Promise<void> {
  await owner.query(`set session_replication_role = 'replica'`);
  for (const { said } of (await owner.query<{ said: string }>(CONSTRAINTS)).rows) await owner.query(said);
  for (const { said } of (await owner.query<{ said: string }>(REQUIRED, [tables])).rows) await owner.query(said);
}

const OTHER: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => 'gen_random_uuid()',
  text: (column) => `coalesce(${column}, '') || 'x'`,
  boolean: (column) => `not coalesce(${column}, false)`,
  bigint: (column) => `coalesce(${column}, 0) + 1`,
  bytea: () => `'\\x00'`,
  integer: (column) => `coalesce(${column}, 0) + 1`,
  timestamptz: (column) => `coalesce(${column}, now()) + interval '1 second'`,
  'timestamp with time zone': (column) => `coalesce(${column}, now()) + interval '1 second'`,
  date: (column) => `coalesce(${column}, current_date) + 1`,
  numeric: (column) => `coalesce(${column}, 0) + 0.01`,
  jsonb: (column) => `jsonb_build_object('before', ${column}, 'altered', true)`,
  'uuid[]': (column) => `coalesce(${column}, '{}') || gen_random_uuid()`,
};

/** SQL for another value of a column, whatever it holds now. */
export function otherValue(column: string, type: string): string {
  const other = OTHER[type];
  if (!other) throw new Error(`Teach test/audit/tamper.ts another value of a ${type} (${column})`);
  return other(`"${column}"`);
}
