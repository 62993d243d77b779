import { Injectable } from '@nestjs/common';
import type { AppSecretView, EnrolledView } from '@vizavi/api-types';
import { Database, workerScope } from '@vizavi/database';
import { assertNever } from '@vizavi/domain';
import { Clock } from '../../clock/clock';
import { ProblemError } from '../../http/problem-error';
import { Passkeys } from '../passkeys/passkeys';
import type { Proof } from '../sessions';
import { type Opened, SignIn, type Visitor, type WaitingSignIn } from '../sign-in';
import { findTicket, takeTicket, type Ticket } from '../tickets';
import type { SecondFactorBody } from './factors.dto';
import { factorsOf, hasFactor } from './factors.repository';
import { OwnFactors } from './own-factors';
import { ProveFactor } from './prove-factor';

const WITH_FACTOR: Proof = { via: 'password', withFactor: true };

export interface Enrolled extends Omit<EnrolledView, 'session'> {
  readonly opened: Opened;
}

/** The second step of a sign-in: after the password, before a session. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignIn,
    private readonly factor: ProveFactor,
    private readonly passkeys: Passkeys,
    private readonly own: OwnFactors,
    private readonly clock: Clock,
  ) {}

  /** Throws 410 `ticket-spent`, 422 `code-wrong`. */
  async run(body: SecondFactorBody, visitor: Visitor): Promise<Opened> {
    const { personId } = await this.look(body.ticket);
    await this.prove(personId, body);
    return this.open(body.ticket, visitor);
  }

  /** Begins with an application for whoever has no second factor and must have one. */
  async enrol(ticket: string): Promise<AppSecretView> {
    const { personId } = await this.withoutFactor(ticket);
    return this.own.begin(personId);
  }

  /** The application's first code: from now on it is asked, and the sign-in is done. */
  async confirm(ticket: string, code: string, visitor: Visitor): Promise<Enrolled> {
    const { personId } = await this.withoutFactor(ticket);
    const codes = await this.own.confirm(personId, code);
    return { codes, opened: await this.open(ticket, visitor) };
  }

  private look(ticket: string): Promise<Ticket<WaitingSignIn> & { readonly personId: string }> {
    return this.database.run(workerScope(null), async (transaction) => {
      const found = await findTicket<WaitingSignIn>(transaction, 'signIn', ticket, this.clock.now());
      return { ...found, personId: found.personId! };
    });
  }

  // A ticket of somebody who has a factor must never lead past it.
  private async withoutFactor(ticket: string): Promise<{ readonly personId: string }> {
    const found = await this.look(ticket);
    const factors = await this.database.run(workerScope(null), (transaction) => factorsOf(transaction, found.personId));
    if (hasFactor(factors)) throw new ProblemError(410, 'ticket-spent');
    return found;
  }

  private async prove(personId: string, { method, code = '', passkeyTicket = '', credential = {} }: SecondFactorBody): Promise<void> {
    switch (method) {
      case 'code':
        return this.factor.withCode(personId, code);
      case 'recoveryCode':
        return this.factor.withRecoveryCode(personId, code);
      case 'passkey':
        if ((await this.passkeys.prove(passkeyTicket, credential)) !== personId)
          throw new ProblemError(422, 'passkey-wrong', { field: 'credential' });
        return;
      case 'password':
        throw new ProblemError(422, 'method-not-offered', { field: 'method' });
      default:
        return assertNever(method);
    }
  }

  private open(ticket: string, visitor: Visitor): Promise<Opened> {
    return this.database.run(workerScope(null), async (transaction) => {
      const { personId, body } = await takeTicket<WaitingSignIn>(transaction, 'signIn', ticket, this.clock.now());
      return this.signIn.open(transaction, personId!, visitor, WITH_FACTOR, body.memberId);
    });
  }
}
