import { Injectable } from '@nestjs/common';
import type { ContractView } from '@vizavi/api-types';
import { translate } from '@vizavi/words';
import { ChangePassword } from '../platform/auth/change-password';
import type { Act, Answer } from '../platform/http/act';
import { ContractDesk } from './contract-desk';
import type { ExecuteBody } from './contracts.dto';

/** Signatures: the password is asked again before the act, and the words that were agreed to are kept with it. */
@Injectable()
export class SignContract {
  constructor(
    private readonly passwords: ChangePassword,
    private readonly desk: ContractDesk,
  ) {}

  async run(act: Act, contractId: string, { revisionHash, password, authority }: ExecuteBody): Promise<Answer<ContractView>> {
    await this.desk.assertMay(act.actor, contractId, 'execute');
    await this.passwords.prove(act.actor.personId, password, 'password');
    const consent = translate(act.language, 'signing.consent');
    const { kind, number, date } = authority;
    return this.desk.act(act, { contractId, command: { type: 'execute', revisionHash, authority: { kind, number, date }, consent } });
  }
}
