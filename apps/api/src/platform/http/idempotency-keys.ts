import type { Transaction } from '@vizavi/database';
import type { Act } from './act';
import { KeptAnswer } from './kept-answer';

export interface KeptRequest {
  readonly bodyHash: string;
  readonly answer: KeptAnswer;
}

interface Row {
  readonly body_hash: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const HOURS_KEPT = 24;
const OWN = 'tenant_id = $1 and member_id = $2 and method = $3 and path = $4 and key = $5';

const named = ({ actor, method, path, key }: Act): readonly string[] => [actor.tenantId, actor.memberId, method, path, key];

/** The first statement of a write: takes the key, waiting for a twin that holds it; false when a twin has used it before. */
export async function takeKey(transaction: Transaction, act: Act, now: string): Promise<boolean> {
  const taken = await transaction.rows(
    `insert into idempotency_key (tenant_id, member_id, method, path, key, body_hash, created_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing returning key`,
    [...named(act), act.bodyHash, now],
    'idempotency-take',
  );
  return taken.length === 1;
}

/** The last statement of a write: what was answered. */
export async function keepAnswer(transaction: Transaction, act: Act, { status, headers, text }: KeptAnswer): Promise<void> {
  await transaction.rows(
    `update idempotency_key set status = $6, headers = $7, body = $8 where ${OWN}`,
    [...named(act), status, JSON.stringify(headers), text],
    'idempotency-keep',
  );
}

/** What was asked and answered under the key before. */
export async function findAnswer(transaction: Transaction, act: Act): Promise<KeptRequest> {
  const row = await transaction.row<Row>(
    `select body_hash, status, headers, body from idempotency_key where ${OWN}`,
    named(act),
    'idempotency-find',
  );
  if (!row) throw new Error('An idempotency key is neither free nor taken');
  return { bodyHash: row.body_hash, answer: new KeptAnswer(row.status, row.headers, row.body) };
}

/** Removes keys older than a day; in the worker's scope of a tenant. Gives how many. */
export const forgetOldKeys = (transaction: Transaction, now: string): Promise<number> =>
  transaction.change(`delete from idempotency_key where created_at < $1::timestamptz - make_interval(hours => $2)`, [now, HOURS_KEPT]);
