import type { Transaction } from '@vizavi/database';
import { ProblemError } from '../http/problem-error';
import type { Membership } from './sessions';
import { hashOfToken, newToken } from './tokens';

export type LinkKind = 'reset' | 'invitation';

export interface FoundLink {
  readonly hash: Buffer;
  readonly personId: string;
  readonly membership: Membership | null;
  readonly expiresAt: string;
}

interface Row {
  readonly hash: Buffer;
  readonly person_id: string;
  readonly tenant_id: string | null;
  readonly member_id: string | null;
  readonly expires_at: Date;
}

const HOURS: Readonly<Record<LinkKind, number>> = { reset: 1, invitation: 7 * 24 };

/** Makes a link that works once, in place of earlier ones of its kind; gives its secret and its end. In the worker's scope. */
export async function makeLink(
  transaction: Transaction,
  kind: LinkKind,
  personId: string,
  membership: Membership | null,
  now: string,
): Promise<{ readonly token: string; readonly expiresAt: string }> {
  await spendLinks(transaction, kind, personId, membership?.memberId ?? null, now);
  const { text, hash } = newToken();
  const expiresAt = new Date(Date.parse(now) + HOURS[kind] * 3_600_000).toISOString();
  await transaction.rows(
    `insert into one_time_link (hash, kind, person_id, tenant_id, member_id, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [hash, kind, personId, membership?.tenantId ?? null, membership?.memberId ?? null, now, expiresAt],
  );
  return { token: text, expiresAt };
}

/** Spends whatever links of this kind a person holds for a membership, or for themselves. */
export const spendLinks = (
  transaction: Transaction,
  kind: LinkKind,
  personId: string,
  memberId: string | null,
  now: string,
): Promise<number> =>
  transaction.change(
    'update one_time_link set used_at = $4 where kind = $1 and person_id = $2 and member_id is not distinct from $3 and used_at is null',
    [kind, personId, memberId, now],
  );

/** The link of a secret, its row locked; throws 410 `link-spent` alike for a used, an outdated and an invented one. */
export async function findLink(transaction: Transaction, kind: LinkKind, token: string, now: string): Promise<FoundLink> {
  const row = await transaction.row<Row>(
    `select hash, person_id, tenant_id, member_id, expires_at from one_time_link
     where hash = $1 and kind = $2 and used_at is null and expires_at > $3 for update`,
    [hashOfToken(token), kind, now],
  );
  if (!row) throw new ProblemError(410, 'link-spent');
  const membership = row.tenant_id && row.member_id ? { tenantId: row.tenant_id, memberId: row.member_id } : null;
  return { hash: row.hash, personId: row.person_id, membership, expiresAt: row.expires_at.toISOString() };
}
