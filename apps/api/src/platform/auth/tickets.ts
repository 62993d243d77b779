import type { Transaction } from '@vizavi/database';
import { ProblemError } from '../http/problem-error';
import { hashOfToken, newToken } from './tokens';

/** What is under way between two requests of one sign-in or one ceremony of a passkey. */
export type TicketKind = 'signIn' | 'passkey' | 'register' | 'provider';

export interface Ticket<Body> {
  readonly hash: Buffer;
  readonly personId: string | null;
  readonly body: Body;
}

interface Row<Body> {
  readonly hash: Buffer;
  readonly person_id: string | null;
  readonly body: Body;
}

const MINUTES = 10;

/** Keeps what is under way for ten minutes; gives the secret by which it goes on. In the worker's scope, like all of this file. */
export async function issueTicket(
  transaction: Transaction,
  kind: TicketKind,
  personId: string | null,
  body: object,
  now: string,
): Promise<string> {
  const { text, hash } = newToken();
  await transaction.change('insert into ticket (hash, kind, person_id, body, expires_at) values ($1, $2, $3, $4, $5)', [
    hash,
    kind,
    personId,
    JSON.stringify(body),
    new Date(Date.parse(now) + MINUTES * 60_000).toISOString(),
  ]);
  return text;
}

/** The ticket of a secret, its row locked. Throws 410 `ticket-spent` alike for a used, an outdated and an invented one. */
export async function findTicket<Body>(transaction: Transaction, kind: TicketKind, secret: string, now: string): Promise<Ticket<Body>> {
  const row = await transaction.row<Row<Body> & Record<string, unknown>>(
    'select hash, person_id, body from ticket where hash = $1 and kind = $2 and expires_at > $3 for update',
    [hashOfToken(secret), kind, now],
  );
  if (!row) throw new ProblemError(410, 'ticket-spent');
  return { hash: row.hash, personId: row.person_id, body: row.body };
}

export const spendTicket = (transaction: Transaction, { hash }: Pick<Ticket<unknown>, 'hash'>): Promise<number> =>
  transaction.change('delete from ticket where hash = $1', [hash]);

/** As `findTicket`, once: whoever comes second finds it spent. */
export async function takeTicket<Body>(transaction: Transaction, kind: TicketKind, secret: string, now: string): Promise<Ticket<Body>> {
  const ticket = await findTicket<Body>(transaction, kind, secret, now);
  await spendTicket(transaction, ticket);
  return ticket;
}

/** Removes what was never finished; for the nightly job. */
export const forgetTickets = (transaction: Transaction, now: string): Promise<number> =>
  transaction.change('delete from ticket where expires_at <= $1', [now]);
