import type { Transaction } from '@vizavi/database';
import { FEED_CHANNEL } from './take-pending';

// A notice holds at most 8,000 bytes.
const MOST_IN_A_NOTICE = 100;

/** Tells the streams of these members, in every process, that their bell has changed; heard after the commit. */
export async function ringBell(transaction: Transaction, tenantId: string, memberIds: readonly string[]): Promise<void> {
  for (let from = 0; from < memberIds.length; from += MOST_IN_A_NOTICE) {
    const payload = `bell ${tenantId} ${memberIds.slice(from, from + MOST_IN_A_NOTICE).join(',')}`;
    await transaction.rows('select pg_notify($1, $2)', [FEED_CHANNEL, payload]);
  }
}
