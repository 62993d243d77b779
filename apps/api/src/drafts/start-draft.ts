import type { Transaction } from '@vizavi/database';
import { remembered, type Answers, type AskingForm, type Contract } from '@vizavi/domain';
import { DraftsRepository } from './drafts.repository';
import { fittingOffers, rememberedOnly, valuesOf } from './given-before';
import { OffersQuery } from './offers.query';
import { RememberedRepository } from './remembered.repository';

const drafts = new DraftsRepository();
const offers = new OffersQuery();
const memory = new RememberedRepository();

/** The party that an amendment shares with the contract it changes. */
const PARTIES = ['client'];

type Started = Pick<Contract, 'tenantId' | 'id' | 'clientCompanyId' | 'authorSide' | 'createdBy' | 'base'>;

/**
 * Begins the answers of a new contract with all that is known already: of the contract it copies, of the executed contract that it changes (its
 * parties), and what the company gave before, in this order. Gives the answers. In the worker's scope.
 */
export async function startDraft(
  transaction: Transaction,
  contract: Started,
  form: AskingForm,
  copiedFrom: string | null,
  now: string,
): Promise<Answers> {
  const { tenantId, id: contractId, clientCompanyId, authorSide: side, createdBy: by, base } = contract;
  const of = (source: string | null | undefined) =>
    source ? drafts.given(transaction, { tenantId, contractId: source }, clientCompanyId, side) : [];
  const copied = await of(copiedFrom);
  const parties = (await of(base?.contractId)).filter((offer) => PARTIES.includes(offer.key));
  const known = rememberedOnly(form, await offers.get(transaction, tenantId, clientCompanyId));
  const answers = valuesOf(fittingOffers(form, [...copied, ...parties, ...known]));
  await drafts.insert(transaction, { tenantId, contractId, clientCompanyId, side, answers, now, by });
  return answers;
}

/** Keeps what the form marks to be remembered, to be offered to the company next time. In the worker's scope. */
export async function rememberAnswers(
  transaction: Transaction,
  contract: Pick<Contract, 'tenantId' | 'id' | 'clientCompanyId'>,
  form: AskingForm,
  answers: Answers,
  number: string,
  now: string,
): Promise<void> {
  const { tenantId, id: contractId, clientCompanyId } = contract;
  await memory.keep(transaction, { tenantId, clientCompanyId, contractId, number, now }, remembered(form, answers));
}
