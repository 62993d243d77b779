import { Injectable } from '@nestjs/common';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import { Clock } from '../../clock/clock';
import { ProblemError } from '../../http/problem-error';
import { Sealing } from '../../sealing/sealing';
import { Limits } from '../limits';
import { findApp, resealApp, useCode, useStep } from './factors.repository';
import { hashOfCode, stepOf } from './one-time-codes';

/** Where the secret of a person's application is sealed. */
export const appPlace = (personId: string): string => `second_factor:${personId}`;

/** Proves a second factor: a code of the application, or a recovery code. */
@Injectable()
export class ProveFactor {
  constructor(
    private readonly database: Database,
    private readonly sealing: Sealing,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 `code-wrong` at `code`, also for a code that was used before; 429 after too many. Not within a transaction. */
  withCode(personId: string, code: string): Promise<void> {
    return this.attempt(personId, (transaction) => this.isAppCode(transaction, personId, code, true));
  }

  /** As `withCode`, for an application that was begun with and is not in force yet; then it is. */
  confirm(personId: string, code: string): Promise<void> {
    return this.attempt(personId, (transaction) => this.isAppCode(transaction, personId, code, false));
  }

  /** As `withCode`; the code is spent. */
  withRecoveryCode(personId: string, code: string): Promise<void> {
    return this.attempt(personId, (transaction) => useCode(transaction, personId, hashOfCode(code), this.clock.now()));
  }

  private async attempt(personId: string, isRight: (transaction: Transaction) => Promise<boolean>): Promise<void> {
    await this.limits.count('secondFactor', personId);
    if (!(await this.database.run(workerScope(null), isRight))) throw new ProblemError(422, 'code-wrong', { field: 'code' });
    await this.limits.clear('secondFactor', personId);
  }

  private async isAppCode(transaction: Transaction, personId: string, code: string, inForce: boolean): Promise<boolean> {
    const app = await findApp(transaction, personId);
    if (!app || (app.confirmed_at !== null) !== inForce) return false;
    const now = this.clock.now();
    const secret = this.sealing.open(app.sealed, appPlace(personId));
    const step = stepOf(secret, code.replace(/\s/g, ''), now);
    if (step === null || !(await useStep(transaction, personId, step, now))) return false;
    if (this.sealing.isOld(app.sealed)) await resealApp(transaction, personId, this.sealing.seal(secret, appPlace(personId)));
    return true;
  }
}
