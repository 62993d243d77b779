import { Injectable } from '@nestjs/common';
import { Database, workerScope } from '@vizavi/database';
import { ProblemError } from '../http/problem-error';
import type { SignedIn } from '../http/signed-request';
import { Limits } from './limits';
import { endSessionsOfPerson } from './open-sessions';
import { assertStrong, hashPassword, isPassword } from './passwords';
import { findPerson, type PersonRow, setPassword } from './people';

/** A person changes their own password, and proves the present one where an act asks for it again. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
  ) {}

  /** Ends every other session of the person. Throws 422 `password-wrong` at `current`, or `password-weak`. */
  async change({ personId, sessionId }: Pick<SignedIn, 'personId' | 'sessionId'>, current: string, next: string): Promise<void> {
    const person = await this.prove(personId, current, 'current');
    await assertStrong(next, person.email, 'next');
    const hash = await hashPassword(next);
    await this.database.run(workerScope(null), async (transaction) => {
      await setPassword(transaction, personId, hash);
      await endSessionsOfPerson(transaction, personId, sessionId);
    });
  }

  /** Asks the password again, as before signing. Throws 422 `password-wrong` at the field; 429 after too many. Not within a transaction. */
  async prove(personId: string, password: string, field: string): Promise<PersonRow> {
    await this.limits.count('signInAccount', personId);
    const person = await this.database.run(workerScope(null), (transaction) => findPerson(transaction, personId));
    if (!person || !(await isPassword(password, person.password_hash))) throw new ProblemError(422, 'password-wrong', { field });
    await this.limits.clear('signInAccount', personId);
    return person;
  }
}
