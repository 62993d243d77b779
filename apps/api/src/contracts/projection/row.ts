/** A row as the projection writes it: column by name; instants as ISO text, money as decimal text. */
export type Row = Readonly<Record<string, unknown>>;

/** How a table of the projection is keyed under its contract, and what its columns are cast to. */
export interface TableSpec {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

const BASE = { tenant_id: 'uuid', contract_id: 'uuid', client_company_id: 'uuid' } as const;

export const tableSpec = (table: string, key: readonly string[], columns: Readonly<Record<string, string>>): TableSpec => ({
  table,
  key,
  columns: { ...BASE, ...columns },
});
