import { Injectable } from '@nestjs/common';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import type { Actor, Language, Role, Side } from '@vizavi/domain';
import { Clock } from '../clock/clock';
import { newId } from '../clock/new-id';
import type { SignedIn } from '../http/signed-request';
import { hashOfToken, newToken, type Token } from './tokens';

interface Row {
  readonly session_id: string;
  readonly person_id: string;
  readonly tenant_id: string | null;
  readonly member_id: string | null;
  readonly side: Side | null;
  readonly roles: readonly Role[] | null;
  readonly client_company_id: string | null;
  readonly group_ids: readonly string[];
  readonly language: Language | null;
  readonly seen_at: Date;
  readonly via: SignedIn['via'];
  readonly proved_at: Date;
  readonly factor_at: Date | null;
}

export interface Membership {
  readonly tenantId: string;
  readonly memberId: string;
}

/** By what a session was opened. */
export interface Proof {
  readonly via: SignedIn['via'];
  /** A second factor was proved as well, or a passkey that knows its owner. */
  readonly withFactor: boolean;
}

/** The browser that a session is in. */
export interface Device {
  readonly device: string;
  readonly address: string;
}

const HOUR = 3_600_000;
const IDLE = 7 * 24 * HOUR;
const LONGEST = 30 * 24 * HOUR;
const SEEN_EVERY = 60_000;

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString();

function actorOf(row: Row): Actor | null {
  if (!row.member_id || !row.tenant_id || !row.side || !row.roles) return null;
  return {
    kind: 'member',
    tenantId: row.tenant_id,
    memberId: row.member_id,
    personId: row.person_id,
    side: row.side,
    roles: row.roles,
    clientCompanyId: row.client_company_id,
    groupIds: row.group_ids,
  };
}

/** Sessions live in the database alone, so that sign-out, blocking and a change of roles hold from the next request on. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who is behind a cookie's token now; null when the session is unknown or over. */
  async find(token: string): Promise<SignedIn | null> {
    return this.findByHash(hashOfToken(token));
  }

  /** As `find`, for whoever keeps the hash of a session open for long, as the live stream does. */
  async findByHash(sessionHash: Buffer): Promise<SignedIn | null> {
    const now = this.clock.now();
    const [row] = await this.database.lookUp<Row>('select * from session_of($1, $2)', [sessionHash, now], 'session-of');
    if (!row) return null;
    if (Date.parse(now) - row.seen_at.getTime() > SEEN_EVERY) await this.touch(sessionHash, now);
    return {
      sessionId: row.session_id,
      sessionHash,
      personId: row.person_id,
      actor: actorOf(row),
      language: row.language ?? 'ru',
      via: row.via,
      provedAt: row.proved_at.toISOString(),
      factorAt: row.factor_at?.toISOString() ?? null,
    };
  }

  /** Opens a session under a new key; without a membership it may only choose one. In the worker's scope. */
  async open(
    transaction: Transaction,
    personId: string,
    membership: Membership | null,
    { device, address }: Device,
    { via, withFactor }: Proof,
  ): Promise<Token> {
    const token = newToken();
    const now = this.clock.now();
    await transaction.rows(
      `insert into session (hash, id, person_id, tenant_id, member_id, device, started_at, seen_at, expires_at, address, via, proved_at, factor_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $7, $11)`,
      [
        token.hash,
        newId(),
        personId,
        membership?.tenantId ?? null,
        membership?.memberId ?? null,
        device,
        now,
        later(now, IDLE),
        address,
        via,
        withFactor ? now : null,
      ],
    );
    return token;
  }

  /** The same session at another place, under a new key; its limits stay. */
  async move(transaction: Transaction, sessionHash: Buffer, { tenantId, memberId }: Membership): Promise<Token> {
    const token = newToken();
    await transaction.change('update session set hash = $2, tenant_id = $3, member_id = $4 where hash = $1', [
      sessionHash,
      token.hash,
      tenantId,
      memberId,
    ]);
    return token;
  }

  /** The same session under a new key, now that it has proved anew who is behind it. */
  async renew(transaction: Transaction, sessionHash: Buffer, withFactor: boolean): Promise<Token> {
    const token = newToken();
    await transaction.change(
      'update session set hash = $2, proved_at = $3, factor_at = case when $4 then $3 else factor_at end where hash = $1',
      [sessionHash, token.hash, this.clock.now(), withFactor],
    );
    return token;
  }

  async end(transaction: Transaction, sessionHash: Buffer): Promise<void> {
    await transaction.change('delete from session where hash = $1', [sessionHash]);
  }

  private async touch(sessionHash: Buffer, now: string): Promise<void> {
    await this.database.run(workerScope(null), (transaction) =>
      transaction.change(
        `update session set seen_at = $2, expires_at = least($3::timestamptz, started_at + make_interval(secs => $4)) where hash = $1`,
        [sessionHash, now, later(now, IDLE), LONGEST / 1000],
      ),
    );
  }
}
