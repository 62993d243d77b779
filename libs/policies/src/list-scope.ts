import type { Actor } from '@vizavi/domain';

/**
 * The ordered ranges of contracts that a member reads: `company` (own company, by `client_company_id`), `reader` (rows of `contract_reader` for the
 * member and their groups), `manager` (by `responsible_id`).
 */
export type ListScope = 'company' | 'reader' | 'manager';

/** The scopes of a member's lists; several are a union without doubles, none means an empty list. */
export function listScopesOf({ roles }: Pick<Actor, 'roles'>): readonly ListScope[] {
  const has = (...wanted: readonly string[]): boolean => roles.some((role) => wanted.includes(role));
  if (has('contractManager', 'clientSignatory')) return ['company'];
  return [
    ...(has('reviewer', 'lawyer', 'approver', 'accountManager', 'supplierSignatory') ? (['reader'] as const) : []),
    ...(has('accountManager') ? (['manager'] as const) : []),
  ];
}
