import type { Client } from 'pg';

export interface ColumnOfTable {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** The values that a check allows, or null when it allows any. */
  readonly choices: readonly string[] | null;
}

export interface ParentOfTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly references: readonly string[];
}

export interface TableOfSchema {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly ColumnOfTable[];
  readonly parents: readonly ParentOfTable[];
}

const TABLES = `
  select relname as name,
    (select array_agg(a.attname::text order by k.place) from pg_index i, unnest(i.indkey) with ordinality k (number, place), pg_attribute a
      where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.number) as key,
    (select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod), 'required', attnotnull) order by attnum)
      from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
    (select coalesce(jsonb_agg(pg_get_constraintdef(oid)), '[]') from pg_constraint where conrelid = c.oid and contype = 'c') as checks,
    (select coalesce(jsonb_agg(pg_get_constraintdef(oid)), '[]') from pg_constraint where conrelid = c.oid and contype = 'f') as parents
  from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations' order by relname`;

interface Row {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly Omit<ColumnOfTable, 'choices'>[];
  readonly checks: readonly string[];
  readonly parents: readonly string[];
}

const names = (list: string): readonly string[] => list.split(',').map((name) => name.trim().replaceAll('"', ''));

function choicesOf(checks: readonly string[], column: string): readonly string[] | null {
  const found = checks.flatMap((check) => new RegExp(`^CHECK \\(\\(${column} = ANY \\(ARRAY\\[(.*)\\]\\)\\)\\)$`).exec(check)?.[1] ?? []);
  return found[0] ? names(found[0]).map((value) => value.replace(/^'(.*)'::text$/, '$1')) : null;
}

function parentOf(definition: string): ParentOfTable {
  const [, columns = '', table = '', references = ''] = /^FOREIGN KEY \((.*?)\) REFERENCES (\w+)\((.*?)\)/.exec(definition) ?? [];
  return { table, columns: names(columns), references: names(references) };
}

/** Parents before children, so that rows can be planted in this order. */
function inOrder(tables: readonly TableOfSchema[]): readonly TableOfSchema[] {
  const placed: TableOfSchema[] = [];
  const place = (table: TableOfSchema): void => {
    if (placed.includes(table)) return;
    for (const parent of table.parents) place(tables.find((one) => one.name === parent.table)!);
    placed.push(table);
  };
  tables.forEach(place);
  return placed;
}

/** Every table of the product as the catalogue has it, parents first; the book of migrations is TypeORM's own. */
export async function tablesOf(owner: Client): Promise<readonly TableOfSchema[]> {
  const { rows } = await owner.query<Row>(TABLES);
  return inOrder(
    rows.map(({ name, key, columns, checks, parents }) => ({
      name,
      key,
      columns: columns.map((column) => ({ ...column, choices: choicesOf(checks, column.name) })),
      parents: parents.map(parentOf),
    })),
  );
}

/** A row belongs to a tenant when its table says so of every row. */
export const isOfTenant = (table: TableOfSchema): boolean => table.columns.some((column) => column.name === 'tenant_id' && column.required);

export const hasColumn = (table: TableOfSchema, name: string): boolean => table.columns.some((column) => column.name === name);
