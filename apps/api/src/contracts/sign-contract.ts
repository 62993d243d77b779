import { Injectable } from '@nestjs/common';
import type { ContractView } from '@vizavi/api-types';
import { Database, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import { Limits } from '../platform/auth/limits';
import { isPassword } from '../platform/auth/passwords';
import type { Act, Answer } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { ContractDesk } from './contract-desk';
import type { ExecuteBody } from './contracts.dto';

/** Signatures: the password is asked again before the act, and the words that were agreed to are kept with it. */
@Injectable()
export class SignContract {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly desk: ContractDesk,
  ) {}

  async run(act: Act, contractId: string, { revisionHash, password, authority }: ExecuteBody): Promise<Answer<ContractView>> {
    await this.prove(act.actor, password);
    const consent = translate(act.language, 'signing.consent');
    const { kind, number, date } = authority;
    return this.desk.act(act, { contractId, command: { type: 'execute', revisionHash, authority: { kind, number, date }, consent } });
  }

  /** Once more the person who signed in: attempts are counted as at the door. */
  private async prove({ personId }: Actor, password: string): Promise<void> {
    await this.limits.count('signInAccount', personId);
    const person = await this.database.run(workerScope(null), (transaction) =>
      transaction.row<{ password_hash: string | null }>('select password_hash from person where id = $1', [personId], 'password-of-person'),
    );
    if (!(await isPassword(password, person?.password_hash ?? null))) throw new ProblemError(422, 'password-wrong', { field: 'password' });
    await this.limits.clear('signInAccount', personId);
  }
}
