import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { ContractFact } from '@vizavi/domain';
import type { ContractListener, Performed } from '../contracts/perform-contract-action';
import { FormStore } from '../contracts/text/form-store';
import { DraftsRepository } from './drafts.repository';
import { rememberAnswers, startDraft } from './start-draft';

/** What happens to a draft in the transaction of the act: it begins with the contract, follows its holder, and is remembered once submitted. */
@Injectable()
export class DraftListener implements ContractListener {
  private readonly drafts = new DraftsRepository();

  constructor(private readonly forms: FormStore) {}

  async afterAct(transaction: Transaction, performed: Performed): Promise<void> {
    for (const fact of performed.facts) await this.follow(transaction, performed, fact);
  }

  private async follow(transaction: Transaction, { contract, text }: Performed, fact: ContractFact): Promise<void> {
    if (fact.type === 'ContractDrafted') {
      const { form } = await this.forms.get(transaction, contract.tenantId, contract.templateVersionId);
      await startDraft(transaction, contract, form, fact.shared.copiedFrom, fact.at);
    }
    if (fact.type === 'ContractSubmitted' && text)
      await rememberAnswers(transaction, contract, text.form.form, text.answers, fact.shared.number, fact.at);
    if ((fact.type === 'ContractHandedOff' || fact.type === 'ContractReturned') && contract.state === 'draft' && contract.holder)
      await this.drafts.pass(transaction, { tenantId: contract.tenantId, contractId: contract.id }, contract.holder.side);
  }
}
