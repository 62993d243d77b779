import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { FEED_CHANNEL } from '../../live/take-pending';

/** Tells every process that somebody of this side came to the contract, went, or took up a clause. */
export const ringPresence = async (transaction: Transaction, { tenantId, side }: Actor, contractId: string): Promise<void> => {
  await transaction.row(`select pg_notify('${FEED_CHANNEL}', $1)`, [`presence ${tenantId} ${contractId},${side}`], 'ring-presence');
};
