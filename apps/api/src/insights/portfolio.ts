/** Whose contracts are counted: those that a manager answers for, or all of the supplier's. */
export interface Portfolio {
  readonly tenantId: string;
  readonly managerId: string | null;
}

export const LISTED = `(c.state <> 'withdrawn' or c.number is not null)`;

const ofTenant = `c.tenant_id = $1 and c.audience <> 'client'`;
export const OF_MANAGER = `${ofTenant} and c.responsible_id = $2`;

/** The first values of every statement over a portfolio. */
export const valuesOf = ({ tenantId, managerId }: Portfolio): readonly unknown[] =>
  managerId === null ? [tenantId] : [tenantId, managerId];
export const scopeOf = ({ managerId }: Portfolio): string => (managerId === null ? ofTenant : OF_MANAGER);

/** A manager's own are counted in the index of their board. */
export const IN_WORK = `c.board_column is not null and ${LISTED}`;
