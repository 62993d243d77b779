import { type Database, Transaction } from '@vizavi/database';
import type { Client, PoolClient } from 'pg';

/** The database through one connection of its owner, so that the audit sees what the owner altered and has not kept. */
export const ownersEyes = (owner: Client): Pick<Database, 'run'> => ({
  run: async (scope, work) => {
    const transaction = new Transaction(undefined as never, owner as unknown as PoolClient, false);
    await transaction.enter(scope);
    const result = await work(transaction);
    await owner.query('reset role');
    return result;
  },
});
