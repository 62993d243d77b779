import { Injectable } from '@nestjs/common';
import type { SessionView } from '@vizavi/api-types';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { Clock } from '../clock/clock';
import { forbidden, notFound, ProblemError } from '../http/problem-error';
import type { SignedIn } from '../http/signed-request';
import { Metrics } from '../http/metrics';
import { factorsOf, hasFactor, isFactorDue } from './factors/factors.repository';
import { Limits } from './limits';
import { MeQuery } from './me.query';
import { isPassword } from './passwords';
import { findPersonByEmail, normalEmail, type PersonRow, type Place, placesOf, shownPlace } from './people';
import { type Proof, Sessions } from './sessions';
import { methodsOf } from './step-up/step-ups';
import { issueTicket } from './tickets';
import { hashOfToken, type Token } from './tokens';

/** Where a sign-in comes from. */
export interface Visitor {
  readonly address: string;
  readonly device: string;
  /** The session that the browser had before; a new one always takes its place. */
  readonly token: string | undefined;
}

/** A session that was opened, or what is asked before it is; and what its holder is told. */
export interface Opened {
  readonly token: Token | null;
  readonly view: SessionView;
}

/** What a sign-in remembers while it waits for the second factor. */
export interface WaitingSignIn {
  readonly memberId: string | null;
}

const BY_PASSWORD: Proof = { via: 'password', withFactor: false };

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
    private readonly clock: Clock,
  ) {}

  /** Throws 401 `wrong-credentials` alike for an unknown e-mail, a wrong password and a person without a place; 429 after too many. */
  async withPassword(email: string, password: string, visitor: Visitor): Promise<Opened> {
    const person = await this.prove(email, password, visitor);
    return this.database.run(workerScope(null), (transaction) => this.admit(transaction, person.id, visitor));
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

  /** After the password: a second factor is asked where there is one, and begun with where a rule of a place asks for one. */
  async admit(transaction: Transaction, personId: string, visitor: Visitor, memberId: string | null = null): Promise<Opened> {
    if ((await placesOf(transaction, personId)).length === 0) throw this.wrong();
    const factors = await factorsOf(transaction, personId);
    const waiting: WaitingSignIn = { memberId };
    const ticket = (): Promise<string> => issueTicket(transaction, 'signIn', personId, waiting, this.clock.now());
    if (hasFactor(factors))
      return { token: null, view: { status: 'secondFactor', ticket: await ticket(), methods: methodsOf(factors, false) } };
    if (await isFactorDue(transaction, personId)) return { token: null, view: { status: 'enrolFactor', ticket: await ticket() } };
    return this.open(transaction, personId, visitor, BY_PASSWORD, memberId);
  }

  /** Opens a session in the place of the browser's old one: at the only place, at the named one, or with the choice left open. */
  async open(transaction: Transaction, personId: string, visitor: Visitor, proof: Proof, memberId: string | null = null): Promise<Opened> {
    const places = await placesOf(transaction, personId);
    if (places.length === 0) throw this.wrong();
    const place = memberId ? places.find((one) => one.memberId === memberId) : places.length === 1 ? places[0]! : null;
    if (place === undefined) throw notFound();
    if (visitor.token) await this.sessions.end(transaction, hashOfToken(visitor.token));
    const token = await this.sessions.open(transaction, personId, place, visitor, proof);
    this.metrics.signIns.inc({ outcome: 'opened' });
    if (!place) return { token, view: { status: 'chooseMembership', memberships: places.map(shownPlace) } };
    return { token, view: await this.signedIn(transaction, personId, place) };
  }

  /** Another place of the same person, under a new key. */
  choose({ personId, sessionHash, via }: SignedIn, memberId: string): Promise<Opened> {
    if (via === 'provider') throw forbidden('own-sign-in-needed');
    return this.database.run(workerScope(null), async (transaction) => {
      const places = await placesOf(transaction, personId);
      if (places.length === 0) throw this.wrong();
      const place = places.find((one) => one.memberId === memberId);
      if (!place) throw notFound();
      const token = await this.sessions.move(transaction, sessionHash, place);
      return { token, view: await this.signedIn(transaction, personId, place) };
    });
  }

  private async signedIn(transaction: Transaction, personId: string, place: Place): Promise<SessionView> {
    const { view } = await this.me.find(transaction, actorAt(personId, place));
    return { status: 'signedIn', me: view };
  }

  private wrong(): ProblemError {
    this.metrics.signIns.inc({ outcome: 'refused' });
    return new ProblemError(401, 'wrong-credentials');
  }
}
