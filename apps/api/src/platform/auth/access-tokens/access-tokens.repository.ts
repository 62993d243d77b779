import type { AccessTokenView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

export interface NewAccessToken {
  readonly id: string;
  readonly name: string;
  readonly hash: Buffer;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
}

const viewOf = (row: Row): AccessTokenView => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
});

// Like every function of this file in the worker's scope of the tenant.
export async function tokensOf(transaction: Transaction, { tenantId, memberId }: Actor): Promise<readonly AccessTokenView[]> {
  const rows = await transaction.rows<Row>(
    `select id, name, scopes, created_at, expires_at, used_at from access_token where tenant_id = $1 and member_id = $2
     order by created_at desc, id limit 100`,
    [tenantId, memberId],
  );
  return rows.map(viewOf);
}

export const addToken = (transaction: Transaction, { tenantId, memberId, clientCompanyId }: Actor, one: NewAccessToken): Promise<number> =>
  transaction.change(
    `insert into access_token (tenant_id, id, member_id, client_company_id, name, hash, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tenantId, one.id, memberId, clientCompanyId, one.name, one.hash, one.scopes, one.createdAt, one.expiresAt],
  );

/** False when the member has no such token. */
export const removeToken = async (transaction: Transaction, { tenantId, memberId }: Actor, id: string): Promise<boolean> =>
  (await transaction.change('delete from access_token where tenant_id = $1 and member_id = $2 and id = $3', [tenantId, memberId, id])) ===
  1;

export const touchToken = (transaction: Transaction, tenantId: string, id: string, now: string): Promise<number> =>
  transaction.change('update access_token set used_at = $3 where tenant_id = $1 and id = $2', [tenantId, id, now]);
