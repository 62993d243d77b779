import type { SecurityView, SignInRuleView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Role } from '@vizavi/domain';
import { newId } from '../platform/clock/new-id';

interface Row extends Record<string, unknown> {
  readonly client_company_id: string | null;
  readonly company_name: string | null;
  readonly factor_roles: readonly Role[];
  readonly version: number;
}

const RULES = `
  select r.client_company_id, c.name as company_name, r.factor_roles, r.version
  from sign_in_rule r left join client_company c on c.tenant_id = r.tenant_id and c.id = r.client_company_id
  where r.tenant_id = $1 order by c.name nulls first, r.id`;

const ruleView = (row: Row): SignInRuleView => ({
  clientCompanyId: row.client_company_id,
  companyName: row.company_name,
  factorRoles: row.factor_roles,
});

/** Every rule of the tenant; its tag changes with any of them. */
export async function securityView(transaction: Transaction, tenantId: string): Promise<SecurityView> {
  const rows = await transaction.rows<Row>(RULES, [tenantId], 'sign-in-rules');
  const version = rows.reduce((sum, row) => sum + row.version, 0);
  return { rules: rows.map(ruleView), etag: String(version) };
}

/** Holds the tenant's rules for the rest of the transaction, also while there is none. */
export const lockRules = (transaction: Transaction, tenantId: string): Promise<unknown> =>
  transaction.row('select from supplier where tenant_id = $1 for update', [tenantId]);

export const keepRule = (
  transaction: Transaction,
  tenantId: string,
  clientCompanyId: string | null,
  factorRoles: readonly Role[],
): Promise<number> =>
  transaction.change(
    `insert into sign_in_rule (tenant_id, id, client_company_id, factor_roles, version) values ($1, $2, $3, $4, 1)
     on conflict (tenant_id, client_company_id) do update set factor_roles = excluded.factor_roles, version = sign_in_rule.version + 1`,
    [tenantId, newId(), clientCompanyId, factorRoles],
  );

/** Ends the sessions of members who must have a second factor now and have not proved one; gives how many. */
export const endSessionsWithoutFactor = (transaction: Transaction, tenantId: string, keptSessionOf: string): Promise<number> =>
  transaction.change(
    `delete from session s using member m
     where m.tenant_id = $1 and s.tenant_id = m.tenant_id and s.member_id = m.id and m.id <> $2 and s.factor_at is null and s.via <> 'provider'
       and exists (select from sign_in_rule r where r.tenant_id = m.tenant_id and (r.client_company_id is null or r.client_company_id = m.client_company_id)
         and m.roles && r.factor_roles)`,
    [tenantId, keptSessionOf],
  );
