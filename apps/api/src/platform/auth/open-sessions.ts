import type { OpenSessionView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';

interface Row {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly started_at: Date;
  readonly seen_at: Date;
}

/** Where a person is signed in, the latest first; like the rest of this file in the worker's scope. */
export async function listSessions(
  transaction: Transaction,
  personId: string,
  currentId: string,
  now: string,
): Promise<readonly OpenSessionView[]> {
  const rows = await transaction.rows<Row>(
    'select id, device, address, started_at, seen_at from session where person_id = $1 and expires_at > $2 order by seen_at desc, id limit 100',
    [personId, now],
  );
  return rows.map(({ id, device, address, started_at, seen_at }) => ({
    id,
    current: id === currentId,
    device,
    address: address === '' ? null : address,
    startedAt: started_at.toISOString(),
    seenAt: seen_at.toISOString(),
  }));
}

/** Ends one session of a person; false when they have no such one. */
export const endSession = async (transaction: Transaction, personId: string, sessionId: string): Promise<boolean> =>
  (await transaction.change('delete from session where person_id = $1 and id = $2', [personId, sessionId])) === 1;

/** Ends every session of a person, but for the one that is kept. */
export const endSessionsOfPerson = (transaction: Transaction, personId: string, keptId: string | null): Promise<number> =>
  transaction.change('delete from session where person_id = $1 and ($2::uuid is null or id <> $2)', [personId, keptId]);

/** Ends the sessions in which a person works as this member. */
export const endSessionsOfMember = (transaction: Transaction, memberId: string): Promise<number> =>
  transaction.change('delete from session where member_id = $1', [memberId]);
