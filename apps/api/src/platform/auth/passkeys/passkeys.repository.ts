import type { PasskeyView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';

export interface PasskeyRow extends Record<string, unknown> {
  readonly id: string;
  readonly person_id: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: readonly string[];
  readonly name: string;
  readonly created_at: Date;
  readonly used_at: Date | null;
}

// Like every function of this file in the worker's scope, by exact key.
export const passkeysOf = (transaction: Transaction, personId: string): Promise<PasskeyRow[]> =>
  transaction.rows<PasskeyRow>('select * from passkey where person_id = $1 order by created_at, id', [personId]);

export const findPasskey = (transaction: Transaction, id: string): Promise<PasskeyRow | null> =>
  transaction.row<PasskeyRow>('select * from passkey where id = $1 for update', [id]);

/** False when the same passkey is known already. */
export async function addPasskey(
  transaction: Transaction,
  one: Pick<PasskeyRow, 'id' | 'person_id' | 'public_key' | 'transports' | 'name'> & { readonly counter: number },
  now: string,
): Promise<boolean> {
  const added = await transaction.change(
    `insert into passkey (id, person_id, public_key, counter, transports, name, created_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [one.id, one.person_id, one.public_key, one.counter, one.transports, one.name, now],
  );
  return added === 1;
}

export const usePasskey = (transaction: Transaction, id: string, counter: number, now: string): Promise<number> =>
  transaction.change('update passkey set counter = $2, used_at = $3 where id = $1', [id, counter, now]);

export const removePasskey = (transaction: Transaction, personId: string, id: string): Promise<number> =>
  transaction.change('delete from passkey where person_id = $1 and id = $2', [personId, id]);

export const passkeyView = ({ id, name, created_at, used_at }: PasskeyRow): PasskeyView => ({
  id,
  name,
  since: created_at.toISOString(),
  usedAt: used_at?.toISOString() ?? null,
});
