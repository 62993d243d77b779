/** A table under a contract: its key, its own columns and the contract that it belongs to. */
export const underContract = (table: string, key: string, columns: string): string => `
  create table ${table} (
    tenant_id uuid not null,
    contract_id uuid not null,
    client_company_id uuid not null,
    ${columns},
    constraint ${table}_pk primary key (tenant_id, ${key}),
    constraint ${table}_contract_fk foreign key (tenant_id, contract_id) references contract (tenant_id, id)
  )`;

export const SIDE = `check (side in ('supplier', 'client'))`;
export const AUDIENCE = `check (audience in ('supplier', 'client', 'both'))`;
