import type { Transaction } from '@vizavi/database';
import type { Actor, GatheredNews, NewsKind, Role, Side } from '@vizavi/domain';
import type { NotificationValues } from './words';

/** News that waits for a digest, with what its line is made of. */
export interface WaitingNews extends GatheredNews {
  readonly values: NotificationValues;
}

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly contractId: string;
  readonly kind: NewsKind;
  readonly values: NotificationValues;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** Members for whom a digest has come due. */
export async function digestsDue(transaction: Transaction, tenantId: string, now: string): Promise<readonly string[]> {
  const rows = await transaction.rows<{ memberId: string }>(
    `select distinct member_id as "memberId" from notification where tenant_id = $1 and digest_at <= $2 and letter_id is null`,
    [tenantId, now],
    'digests-due',
  );
  return rows.map((row) => row.memberId);
}

/** What has come due for one member, locked: of two who gather at once, the second finds nothing. */
export async function dueNews(transaction: Transaction, tenantId: string, memberId: string, now: string): Promise<readonly WaitingNews[]> {
  const rows = await transaction.rows<Row>(
    `select id, contract_id as "contractId", kind, values, at, read_at as "readAt" from notification
     where tenant_id = $1 and member_id = $2 and digest_at <= $3 and letter_id is null order by at, id for update`,
    [tenantId, memberId, now],
    'digest-news',
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), readAt: row.readAt?.toISOString() ?? null }));
}

/** News that was told in this letter. */
export const markTold = (transaction: Transaction, tenantId: string, ids: readonly string[], letterId: string): Promise<number> =>
  transaction.change('update notification set letter_id = $3 where tenant_id = $1 and id = any ($2)', [tenantId, ids, letterId]);

/** News that is told by no letter any more. */
export const leaveOut = (transaction: Transaction, tenantId: string, ids: readonly string[]): Promise<number> =>
  transaction.change('update notification set digest_at = null where tenant_id = $1 and id = any ($2) and letter_id is null', [
    tenantId,
    ids,
  ]);

/** Puts what waits for a member's digest off, or brings it forward, to this moment; null: it is told by no letter. */
export const replan = (transaction: Transaction, tenantId: string, memberId: string, at: string | null): Promise<number> =>
  transaction.change(
    'update notification set digest_at = $3 where tenant_id = $1 and member_id = $2 and digest_at is not null and letter_id is null',
    [tenantId, memberId, at],
  );

/** Somebody for whom a digest is written. */
export interface DigestReader {
  readonly actor: Actor;
  readonly name: string;
  readonly email: string;
  readonly language: 'ru' | 'en';
}

/** The member as they would sign in; null when they work here no more. In the worker's scope. */
export async function digestReader(transaction: Transaction, tenantId: string, memberId: string): Promise<DigestReader | null> {
  const row = await transaction.row<{
    personId: string;
    side: Side;
    roles: readonly Role[];
    companyId: string | null;
    name: string;
    email: string;
    language: 'ru' | 'en';
    groupIds: readonly string[];
  }>(
    `select m.person_id as "personId", m.side, m.roles, m.client_company_id as "companyId", m.name, p.email, m.language,
       array(select g.group_id from member_group_member g where g.tenant_id = m.tenant_id and g.member_id = m.id) as "groupIds"
     from member m join person p on p.id = m.person_id where m.tenant_id = $1 and m.id = $2 and m.state = 'active'`,
    [tenantId, memberId],
    'digest-reader',
  );
  if (!row) return null;
  const { personId, side, roles, companyId: clientCompanyId, groupIds, name, email, language } = row;
  return { actor: { kind: 'member', tenantId, memberId, personId, side, roles, clientCompanyId, groupIds }, name, email, language };
}
