import { Injectable } from '@nestjs/common';
import type { ProofMethod } from '@vizavi/api-types';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import { Clock } from '../../clock/clock';
import { ProblemError } from '../../http/problem-error';
import type { SignedIn } from '../../http/signed-request';
import { type Factors, factorsOf, hasFactor } from '../factors/factors.repository';
import { findPerson, hasPassword } from '../people';
import type { StepUpOf } from './step-up';

const FRESH = 10 * 60_000;

/** By what a person can prove themselves now, the best first; a password alone no longer does once there is a factor. */
export function methodsOf({ app, passkeys, recoveryCodes }: Factors, withPassword: boolean): readonly ProofMethod[] {
  if (!app && passkeys === 0) return withPassword ? ['password'] : [];
  return [
    ...(passkeys > 0 ? (['passkey'] as const) : []),
    ...(app ? (['code'] as const) : []),
    ...(recoveryCodes > 0 ? (['recoveryCode'] as const) : []),
  ];
}

/** Whether a session has proved lately enough who is behind it. */
@Injectable()
export class StepUps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws 403 `step-up-required`, with what would do. */
  async require(session: SignedIn, of: StepUpOf): Promise<void> {
    await this.database.run(workerScope(null), async (transaction) => {
      const factors = await factorsOf(transaction, session.personId);
      if (of === 'factorOwners' && !hasFactor(factors)) return;
      if (this.isFresh(hasFactor(factors) ? session.factorAt : session.provedAt)) return;
      throw new ProblemError(403, 'step-up-required', { extra: { methods: await this.methods(transaction, session.personId, factors) } });
    });
  }

  private async methods(transaction: Transaction, personId: string, factors: Factors): Promise<readonly ProofMethod[]> {
    const person = await findPerson(transaction, personId);
    return methodsOf(factors, hasPassword(person));
  }

  private isFresh(at: string | null): boolean {
    return at !== null && Date.parse(this.clock.now()) - Date.parse(at) < FRESH;
  }
}
