import { Injectable } from '@nestjs/common';
import type { SessionView } from '@vizavi/api-types';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { notFound, ProblemError } from '../http/problem-error';
import type { SignedIn } from '../http/signed-request';
import { Metrics } from '../http/metrics';
import { Limits } from './limits';
import { MeQuery } from './me.query';
import { isPassword } from './passwords';
import { findPersonByEmail, normalEmail, type PersonRow, type Place, placesOf, shownPlace } from './people';
import { Sessions } from './sessions';
import { hashOfToken, type Token } from './tokens';

/** Where a sign-in comes from. */
export interface Visitor {
  readonly address: string;
  readonly device: string;
  /** The session that the browser had before; a new one always takes its place. */
  readonly token: string | undefined;
}

/** A session that was opened, and what its holder is told. */
export interface Opened {
  readonly token: Token;
  readonly view: SessionView;
}

const actorAt = (personId: string, { tenantId, memberId, side, roles, clientCompanyId }: Place): Actor => ({
  kind: 'member',
  tenantId,
  memberId,
  personId,
  side,
  roles,
  clientCompanyId,
  groupIds: [],
});

/** Signing in: the password, then the place to work at. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly sessions: Sessions,
    private readonly me: MeQuery,
    private readonly metrics: Metrics,
  ) {}

  /** Throws 401 `wrong-credentials` alike for an unknown e-mail, a wrong password and a person without a place; 429 after too many. */
  async withPassword(email: string, password: string, visitor: Visitor): Promise<Opened> {
    const person = await this.prove(email, password, visitor);
    return this.database.run(workerScope(null), (transaction) => this.open(transaction, person.id, visitor));
  }

  /** The person whose password this is; counts the attempt until it proves right. */
  async prove(email: string, password: string, visitor: Pick<Visitor, 'address'>): Promise<PersonRow> {
    const account = normalEmail(email);
    await this.limits.count('signInAddress', visitor.address);
    await this.limits.count('signInAccount', account);
    const person = await this.database.run(workerScope(null), (transaction) => findPersonByEmail(transaction, account));
    if (!(await isPassword(password, person?.password_hash ?? null)) || !person) throw this.wrong();
    await this.limits.clear('signInAccount', account);
    await this.limits.forgive('signInAddress', visitor.address);
    return person;
  }

  /** Opens a session in the place of the browser's old one: at the only place, at the named one, or with the choice left open. */
  async open(transaction: Transaction, personId: string, visitor: Visitor, memberId?: string): Promise<Opened> {
    const places = await placesOf(transaction, personId);
    if (places.length === 0) throw this.wrong();
    const place = memberId ? places.find((one) => one.memberId === memberId) : places.length === 1 ? places[0]! : null;
    if (place === undefined) throw notFound();
    if (visitor.token) await this.sessions.end(transaction, hashOfToken(visitor.token));
    const token = await this.sessions.open(transaction, personId, place, visitor.device);
    this.metrics.signIns.inc({ outcome: 'opened' });
    if (!place) return { token, view: { status: 'chooseMembership', memberships: places.map(shownPlace) } };
    const { view } = await this.me.find(transaction, actorAt(personId, place));
    return { token, view: { status: 'signedIn', me: view } };
  }

  /** Another place of the same person, under a new key. */
  choose({ personId }: SignedIn, memberId: string, visitor: Visitor): Promise<Opened> {
    return this.database.run(workerScope(null), (transaction) => this.open(transaction, personId, visitor, memberId));
  }

  private wrong(): ProblemError {
    this.metrics.signIns.inc({ outcome: 'refused' });
    return new ProblemError(401, 'wrong-credentials');
  }
}
