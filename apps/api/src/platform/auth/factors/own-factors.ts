import { Injectable } from '@nestjs/common';
import type { AppSecretView, FactorsView } from '@vizavi/api-types';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import { Clock } from '../../clock/clock';
import { forbidden, ProblemError } from '../../http/problem-error';
import type { SignedIn } from '../../http/signed-request';
import { Sealing } from '../../sealing/sealing';
import { endSessionsOfPerson } from '../open-sessions';
import { passkeysOf, passkeyView } from '../passkeys/passkeys.repository';
import { findPerson, hasPassword } from '../people';
import { beginApp, factorsOf, findApp, hasFactor, isFactorDue, removeApp, replaceCodes } from './factors.repository';
import { appUri, newAppSecret, newRecoveryCodes } from './one-time-codes';
import { appPlace, ProveFactor } from './prove-factor';

/** A provider vouches for one place; it must not open the others, so what belongs to the person is theirs alone to change. */
export function assertOwnSignIn({ via }: SignedIn): void {
  if (via === 'provider') throw forbidden('own-sign-in-needed');
}

/** A person's authenticator application and recovery codes. */
@Injectable()
export class OwnFactors {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly factor: ProveFactor,
    private readonly clock: Clock,
  ) {}

  show({ personId, via }: SignedIn): Promise<FactorsView> {
    return this.run(async (transaction) => {
      const [factors, app, person] = [
        await factorsOf(transaction, personId),
        await findApp(transaction, personId),
        await findPerson(transaction, personId),
      ];
      return {
        hasPassword: hasPassword(person),
        app: app?.confirmed_at ? { since: app.confirmed_at.toISOString() } : null,
        passkeys: (await passkeysOf(transaction, personId)).map(passkeyView),
        recoveryCodesLeft: factors.recoveryCodes,
        isDue: await isFactorDue(transaction, personId),
        isForeign: via === 'provider',
      };
    });
  }

  /** A new secret, in force once its first code is given. Throws 409 `factor-exists` when one is in force. */
  begin(personId: string): Promise<AppSecretView> {
    return this.run(async (transaction) => {
      const person = await findPerson(transaction, personId);
      const secret = newAppSecret();
      const begun = await beginApp(transaction, personId, this.sealing.seal(secret, appPlace(personId)), this.clock.now());
      if (begun === 0) throw new ProblemError(409, 'factor-exists');
      return { secret, uri: appUri(secret, person!.email) };
    });
  }

  /** Puts the application in force; gives new recovery codes and ends the person's other sessions. Throws 422 `code-wrong`. */
  async confirm(personId: string, code: string, keptSessionId: string | null = null): Promise<readonly string[]> {
    await this.factor.confirm(personId, code);
    return this.run(async (transaction) => {
      await endSessionsOfPerson(transaction, personId, keptSessionId);
      return this.renew(transaction, personId);
    });
  }

  /** New recovery codes; the old ones are worth nothing. Throws 409 `factor-missing` for whoever has no second factor. */
  newCodes(personId: string): Promise<readonly string[]> {
    return this.run(async (transaction) => {
      if (!hasFactor(await factorsOf(transaction, personId))) throw new ProblemError(409, 'factor-missing');
      return this.renew(transaction, personId);
    });
  }

  /** Throws 409 `factor-due` when a place asks for a second factor and this is the last one. */
  remove(personId: string): Promise<void> {
    return this.run(async (transaction) => {
      const { passkeys } = await factorsOf(transaction, personId);
      if (passkeys === 0 && (await isFactorDue(transaction, personId))) throw new ProblemError(409, 'factor-due');
      await removeApp(transaction, personId);
      if (passkeys === 0) await replaceCodes(transaction, personId, [], this.clock.now());
    });
  }

  private async renew(transaction: Transaction, personId: string): Promise<readonly string[]> {
    const { codes, hashes } = newRecoveryCodes();
    await replaceCodes(transaction, personId, hashes, this.clock.now());
    return codes;
  }

  private run<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.run(workerScope(null), work);
  }
}
