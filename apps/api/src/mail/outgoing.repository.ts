import type { Transaction } from '@vizavi/database';
import type { FaultKind } from './mail-fault';

/** A letter as it lies in the outbox. */
export interface Outgoing {
  readonly id: string;
  readonly memberId: string | null;
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  readonly attempts: number;
  readonly sealed: string | null;
}

/** How an attempt ended: the mail server took the letter over, or why not. */
export type Outcome = 'taken' | FaultKind;

/**
 * Takes the letter that has waited longest and lends it until `lentUntil`: whoever dies with it in hand gives it back by that time.
 * The attempt is counted and recorded when it begins, so that one whose end nobody lived to tell can be seen.
 */
export function takeLetter(transaction: Transaction, tenantId: string, now: string, lentUntil: string): Promise<Outgoing | null> {
  return transaction.row<Outgoing & Record<string, unknown>>(
    `with taken as (
       update letter set attempts = attempts + 1, next_attempt_at = $3
       where tenant_id = $1 and id = (
         select id from letter where tenant_id = $1 and state = 'queued' and next_attempt_at <= $2 order by next_attempt_at, id limit 1 for update skip locked)
       returning id, member_id as "memberId", kind, to_address as "to", subject, text, html, language, attempts, sealed),
     begun as (insert into delivery (tenant_id, letter_id, attempt, began_at) select $1, id, attempts, $2 from taken)
     select * from taken`,
    [tenantId, now, lentUntil],
    'letter-take',
  );
}

/** What was sent needs its secret no more. */
export async function markSent(
  transaction: Transaction,
  tenantId: string,
  { id, attempts }: Outgoing,
  now: string,
  answer: string,
): Promise<void> {
  await transaction.change(
    `update letter set state = 'sent', sent_at = $3, next_attempt_at = null, fault = null, sealed = null
     where tenant_id = $1 and id = $2 and state = 'queued'`,
    [tenantId, id, now],
  );
  await endDelivery(transaction, tenantId, { id, attempts }, now, 'taken', answer);
}

/** The letter was not taken over by the mail server; tried again at `next`, or never when that is null. */
export async function markFailed(
  transaction: Transaction,
  tenantId: string,
  { id, attempts }: Outgoing,
  { now, kind, fault, next }: { readonly now: string; readonly kind: FaultKind; readonly fault: string; readonly next: string | null },
): Promise<void> {
  await transaction.change(
    `update letter set fault = $3, next_attempt_at = $4, state = case when $4::timestamptz is null then 'failed' else state end
     where tenant_id = $1 and id = $2 and state = 'queued'`,
    [tenantId, id, fault, next],
  );
  await endDelivery(transaction, tenantId, { id, attempts }, now, kind, fault);
}

async function endDelivery(
  transaction: Transaction,
  tenantId: string,
  { id, attempts }: Pick<Outgoing, 'id' | 'attempts'>,
  now: string,
  outcome: Outcome,
  answer: string,
): Promise<void> {
  await transaction.change(
    'update delivery set ended_at = $4, outcome = $5, answer = $6 where tenant_id = $1 and letter_id = $2 and attempt = $3 and ended_at is null',
    [tenantId, id, attempts, now, outcome, answer],
  );
}
