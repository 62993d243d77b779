import type { Transaction } from '@vizavi/database';

export interface Outgoing {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  readonly attempts: number;
}

/**
 * Takes the letter that has waited longest and lends it until `lentUntil`: whoever dies with it in hand gives it back by that time.
 * The number of attempts is counted when it is taken.
 */
export function takeLetter(transaction: Transaction, tenantId: string, now: string, lentUntil: string): Promise<Outgoing | null> {
  return transaction.row<Outgoing & Record<string, unknown>>(
    `update letter set attempts = attempts + 1, next_attempt_at = $3
     where tenant_id = $1 and id = (
       select id from letter where tenant_id = $1 and state = 'queued' and next_attempt_at <= $2 order by next_attempt_at, id limit 1 for update skip locked)
     returning id, to_address as "to", subject, text, html, language, attempts`,
    [tenantId, now, lentUntil],
    'letter-take',
  );
}

export function markSent(transaction: Transaction, tenantId: string, id: string, now: string): Promise<number> {
  return transaction.change(
    `update letter set state = 'sent', sent_at = $3, next_attempt_at = null, fault = null where tenant_id = $1 and id = $2 and state = 'queued'`,
    [tenantId, id, now],
  );
}

/** The letter was not taken over by the mail server; tried again at `next`, or never when that is null. */
export function markFailed(transaction: Transaction, tenantId: string, id: string, fault: string, next: string | null): Promise<number> {
  return transaction.change(
    `update letter set fault = $3, next_attempt_at = $4, state = case when $4::timestamptz is null then 'failed' else state end
     where tenant_id = $1 and id = $2 and state = 'queued'`,
    [tenantId, id, fault, next],
  );
}
