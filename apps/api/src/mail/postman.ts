import { type Database, workerScope } from '@vizavi/database';
import type { Dressed, DressLetter } from './dress-letter';
import { faultLine, kindOfFault } from './mail-fault';
import { markFailed, markSent, takeLetter, type Outgoing } from './outgoing.repository';

/** What takes a letter over: a mail server, in the end. Gives its answer in one line. */
export interface MailServer {
  send(letter: Dressed): Promise<string>;
}

const LENT = 5 * 60_000;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 30 * 60_000;
const GIVE_UP_AFTER = 150;

/** Half a minute after the first attempt, then twice as long each time up to half an hour: about three days in all. */
export const pauseAfter = (attempts: number): number => Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE);

/**
 * Takes letters out of the outbox one by one and hands them to the mail server, outside of any transaction: each at least once. A letter is sent
 * twice only when the process dies between the server's yes and the mark; both then carry the same Message-ID.
 */
export class Postman {
  constructor(
    private readonly database: Database,
    private readonly server: MailServer,
    private readonly letters: Pick<DressLetter, 'dress'>,
    private readonly now: () => string,
  ) {}

  /** Sends what is due for every supplier. */
  async sendAll(signal: AbortSignal): Promise<void> {
    const rows = await this.database.run(workerScope(null), (transaction) =>
      transaction.rows<{ tenant: string }>('select tenants_with_letters($1) as tenant', [this.now()]),
    );
    for (const { tenant } of rows) await this.sendDue(tenant, signal);
  }

  /** Sends what is due for one supplier; stops when the server is down, since the rest would fare no better. */
  async sendDue(tenantId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const letter = await this.take(tenantId);
      if (!letter || !(await this.deliver(tenantId, letter))) return;
    }
  }

  private take(tenantId: string): Promise<Outgoing | null> {
    const now = this.now();
    return this.database.run(workerScope(tenantId), (transaction) => takeLetter(transaction, tenantId, now, later(now, LENT)));
  }

  /** Whether to go on with the next letter. */
  private async deliver(tenantId: string, letter: Outgoing): Promise<boolean> {
    let answer: string;
    try {
      answer = await this.server.send(this.letters.dress(tenantId, letter));
    } catch (fault) {
      return this.failed(tenantId, letter, fault);
    }
    await this.database.run(workerScope(tenantId), (transaction) => markSent(transaction, tenantId, letter, this.now(), answer));
    return true;
  }

  private async failed(tenantId: string, letter: Outgoing, fault: unknown): Promise<boolean> {
    const kind = kindOfFault(fault);
    const now = this.now();
    const next = kind === 'never' || letter.attempts >= GIVE_UP_AFTER ? null : later(now, pauseAfter(letter.attempts));
    await this.database.run(workerScope(tenantId), (transaction) =>
      markFailed(transaction, tenantId, letter, { now, kind, fault: faultLine(fault), next }),
    );
    return kind !== 'serverDown';
  }
}

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();
