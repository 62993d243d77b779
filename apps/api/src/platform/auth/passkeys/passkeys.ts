import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyCeremonyView } from '@vizavi/api-types';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import { Clock } from '../../clock/clock';
import { Settings } from '../../config/settings';
import { ProblemError } from '../../http/problem-error';
import { factorsOf, isFactorDue, replaceCodes } from '../factors/factors.repository';
import { findPerson } from '../people';
import { issueTicket, takeTicket } from '../tickets';
import { addPasskey, findPasskey, type PasskeyRow, passkeysOf, removePasskey, usePasskey } from './passkeys.repository';

interface Asked {
  readonly challenge: string;
}

type Transports = NonNullable<RegistrationResponseJSON['response']['transports']>;

const MOST = 20;
const wrong = (): ProblemError => new ProblemError(422, 'passkey-wrong', { field: 'credential' });
const handle = (one: PasskeyRow) => ({ id: one.id, transports: one.transports as Transports });

/** Passkeys (WebAuthn): always with the owner verified by the device, so that one stands for password and second factor together. */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    { publicUrl }: Settings,
  ) {
    const { origin, hostname } = new URL(publicUrl);
    [this.origin, this.rpID] = [origin, hostname];
  }

  /** What the browser needs to make a new passkey for the person. */
  beginMaking(personId: string): Promise<PasskeyCeremonyView> {
    return this.run(async (transaction) => {
      const [person, known] = [await findPerson(transaction, personId), await passkeysOf(transaction, personId)];
      if (known.length >= MOST) throw new ProblemError(409, 'too-many-passkeys');
      const options = await generateRegistrationOptions({
        rpName: 'Vizavi',
        rpID: this.rpID,
        userName: person!.email,
        userDisplayName: person!.name,
        userID: new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex')),
        excludeCredentials: known.map(handle),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { ticket: await this.issue(transaction, 'register', personId, options.challenge), options };
    });
  }

  /** Keeps the passkey that the browser made. Throws 422 `passkey-wrong`, 410 `ticket-spent`. */
  async add(personId: string, ticket: string, name: string, credential: object): Promise<void> {
    const asked = await this.run((transaction) => takeTicket<Asked>(transaction, 'register', ticket, this.clock.now()));
    if (asked.personId !== personId) throw new ProblemError(410, 'ticket-spent');
    const made = await verifyRegistrationResponse({
      response: credential as RegistrationResponseJSON,
      expectedChallenge: asked.body.challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
    }).catch(() => null);
    if (!made?.verified) throw wrong();
    const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
    const one = { id, person_id: personId, public_key: Buffer.from(publicKey), counter, transports, name };
    if (!(await this.run((transaction) => addPasskey(transaction, one, this.clock.now())))) throw wrong();
  }

  /** What the browser needs to use one: of this person, or whichever it has for this address. */
  beginUsing(personId: string | null): Promise<PasskeyCeremonyView> {
    return this.run(async (transaction) => {
      const known = personId ? await passkeysOf(transaction, personId) : [];
      const options = await generateAuthenticationOptions({
        rpID: this.rpID,
        userVerification: 'required',
        ...(known.length > 0 ? { allowCredentials: known.map(handle) } : {}),
      });
      return { ticket: await this.issue(transaction, 'passkey', null, options.challenge), options };
    });
  }

  /** Whose passkey it was. Throws 422 `passkey-wrong` alike for an unknown, a wrong and a copied one, 410 `ticket-spent`. */
  async prove(ticket: string, credential: object): Promise<string> {
    const { body } = await this.run((transaction) => takeTicket<Asked>(transaction, 'passkey', ticket, this.clock.now()));
    const response = credential as AuthenticationResponseJSON;
    return this.run(async (transaction) => {
      const known = typeof response.id === 'string' ? await findPasskey(transaction, response.id) : null;
      if (!known) throw wrong();
      const used = await this.verify(known, response, body.challenge);
      if (!used) throw wrong();
      await usePasskey(transaction, known.id, used.newCounter, this.clock.now());
      return known.person_id;
    });
  }

  /** Throws 404 for one that is not the person's, 409 `factor-due` for the last factor where one must be. */
  async remove(personId: string, id: string): Promise<void> {
    await this.run(async (transaction) => {
      if ((await removePasskey(transaction, personId, id)) === 0) throw new ProblemError(404, 'not-found');
      const { app, passkeys } = await factorsOf(transaction, personId);
      if (app || passkeys > 0) return;
      if (await isFactorDue(transaction, personId)) throw new ProblemError(409, 'factor-due');
      await replaceCodes(transaction, personId, [], this.clock.now());
    });
  }

  // A counter that does not grow tells a copied key; the library refuses it.
  private async verify(known: PasskeyRow, response: AuthenticationResponseJSON, challenge: string) {
    const proof = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      credential: { ...handle(known), publicKey: new Uint8Array(known.public_key), counter: Number(known.counter) },
    }).catch(() => null);
    return proof?.verified ? proof.authenticationInfo : null;
  }

  private issue(transaction: Transaction, kind: 'register' | 'passkey', personId: string | null, challenge: string): Promise<string> {
    const asked: Asked = { challenge };
    return issueTicket(transaction, kind, personId, asked, this.clock.now());
  }

  private run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.run(workerScope(null), work);
  }
}
