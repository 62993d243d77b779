import { Injectable } from '@nestjs/common';
import { Database, workerScope } from '@vizavi/database';
import { assertNever } from '@vizavi/domain';
import { ProblemError } from '../../http/problem-error';
import type { SignedIn } from '../../http/signed-request';
import { ChangePassword } from '../change-password';
import type { ProofBody } from '../factors/factors.dto';
import { factorsOf } from '../factors/factors.repository';
import { ProveFactor } from '../factors/prove-factor';
import { findPerson, hasPassword } from '../people';
import { Passkeys } from '../passkeys/passkeys';
import { Sessions } from '../sessions';
import type { Token } from '../tokens';
import { methodsOf } from './step-ups';

/** A session proves anew who is behind it, by the best that the person has. */
@Injectable()
export class ProveAgain {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly passwords: ChangePassword,
    private readonly factor: ProveFactor,
    private readonly passkeys: Passkeys,
  ) {}

  /** Gives the session's new key. Throws 422 `password-wrong`, `code-wrong` or `method-not-offered`. */
  async run({ personId, sessionHash }: SignedIn, proof: ProofBody): Promise<Token> {
    await this.assertOffered(personId, proof);
    await this.prove(personId, proof);
    return this.database.run(workerScope(null), (transaction) =>
      this.sessions.renew(transaction, sessionHash, proof.method !== 'password'),
    );
  }

  private async assertOffered(personId: string, { method }: ProofBody): Promise<void> {
    const offered = await this.database.run(workerScope(null), async (transaction) => {
      const person = await findPerson(transaction, personId);
      return methodsOf(await factorsOf(transaction, personId), hasPassword(person));
    });
    if (!offered.includes(method)) throw new ProblemError(422, 'method-not-offered', { field: 'method' });
  }

  private async prove(
    personId: string,
    { method, password = '', code = '', passkeyTicket = '', credential = {} }: ProofBody,
  ): Promise<void> {
    switch (method) {
      case 'password':
        await this.passwords.prove(personId, password, 'password');
        return;
      case 'code':
        return this.factor.withCode(personId, code);
      case 'recoveryCode':
        return this.factor.withRecoveryCode(personId, code);
      case 'passkey':
        if ((await this.passkeys.prove(passkeyTicket, credential)) !== personId)
          throw new ProblemError(422, 'passkey-wrong', { field: 'credential' });
        return;
      default:
        return assertNever(method);
    }
  }
}
