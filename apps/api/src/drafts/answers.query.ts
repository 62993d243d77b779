import { Injectable } from '@nestjs/common';
import type { AnswersView, OfferedAnswer } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Answers } from '@vizavi/domain';
import { FormStore } from '../contracts/text/form-store';
import { DraftedContractQuery, type DraftedContract } from './drafted-contract.query';
import { DraftsRepository, type Draft } from './drafts.repository';
import { fittingOffers, rememberedOnly } from './given-before';
import { OffersQuery } from './offers.query';

/** The tag of a draft; the contract's own tag does not move when answers are saved. */
export const draftEtag = ({ version }: Pick<Draft, 'version'>): string => `d${version}`;

interface Kept {
  readonly answers: Answers;
  readonly at: Date;
}

/** The answers of a contract, and what the company gave before. */
@Injectable()
export class AnswersQuery {
  private readonly contracts = new DraftedContractQuery();
  private readonly drafts = new DraftsRepository();
  private readonly offers = new OffersQuery();

  constructor(private readonly forms: FormStore) {}

  async read(transaction: Transaction, actor: Actor, contractId: string): Promise<AnswersView> {
    const contract = await this.contracts.read(transaction, actor, contractId);
    const draft = await this.drafts.find(transaction, { tenantId: actor.tenantId, contractId });
    return this.view(transaction, actor, contract, draft);
  }

  /** The answers as this side may see them: its own draft while it fills, later those of the latest revision. */
  async view(transaction: Transaction, actor: Actor, contract: DraftedContract, draft: Draft | null): Promise<AnswersView> {
    const own = contract.state === 'draft' ? draft : null;
    const kept = own ? null : await this.latest(transaction, actor.tenantId, contract.id);
    return {
      answers: own?.answers ?? kept?.answers ?? {},
      offered: contract.state === 'draft' ? await this.offered(transaction, actor, contract) : [],
      savedAt: own?.savedAt ?? kept?.at.toISOString() ?? '',
      etag: draftEtag(draft ?? { version: 0 }),
    };
  }

  private latest(transaction: Transaction, tenantId: string, contractId: string): Promise<Kept | null> {
    return transaction.row<Kept & Record<string, unknown>>(
      'select answers, at from revision where tenant_id = $1 and contract_id = $2 order by number desc limit 1',
      [tenantId, contractId],
      'answers-latest',
    );
  }

  /** What was copied outweighs what was remembered. */
  private async offered(transaction: Transaction, actor: Actor, contract: DraftedContract): Promise<readonly OfferedAnswer[]> {
    const { tenantId, side } = actor;
    const { form } = await this.forms.get(transaction, tenantId, contract.templateVersionId);
    const source = await this.contracts.copiedFrom(transaction, tenantId, contract.id);
    const copied = source ? await this.drafts.given(transaction, { tenantId, contractId: source }, contract.clientCompanyId, side) : [];
    const remembered = await this.offers.get(transaction, tenantId, contract.clientCompanyId);
    return fittingOffers(form, [...copied, ...rememberedOnly(form, remembered)]);
  }
}
