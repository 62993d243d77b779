import { type AnswersView, type ContractView, type Page, PATHS, type TemplateCard } from '@vizavi/api-types';
import { ANSWERS } from '../../../apps/api/src/seed/answers';
import { COMPANIES } from '../../../apps/api/src/seed/cast';
import type { ApiClient } from './api-client';

const YEAR = 2026;

/** The form's card in the catalogue of whoever asks. */
export async function cardOf(api: ApiClient, formKey: string): Promise<TemplateCard> {
  const { items } = await api.get<Page<TemplateCard>>(PATHS.templates);
  const card = items.find(({ key }) => key === formKey);
  if (!card) throw new Error(`No form ${formKey}`);
  return card;
}

/** Requisites of the company that a demo login works for. */
export const requisitesOf = (login: string) => COMPANIES.find(({ people }) => people.some((person) => person.login === login))!.requisites;

/** A draft with every answer given. */
export async function filledDraft(api: ApiClient, login: string, formKey: string, amount: number): Promise<ContractView> {
  const card = await cardOf(api, formKey);
  const draft = await api.post<ContractView>(PATHS.contracts, { templateId: card.id, language: 'ru' });
  const { etag } = await api.get<AnswersView>(PATHS.answers(draft.id));
  const answers = ANSWERS[formKey]!({ client: requisitesOf(login), amount, year: YEAR, contact: 'Иван Клименко' });
  await api.put(PATHS.answers(draft.id), { answers }, { ifMatch: etag });
  return api.get<ContractView>(PATHS.contract(draft.id));
}

/** A contract that its client has just sent to the supplier. */
export async function submittedContract(api: ApiClient, login: string, formKey: string, amount: number): Promise<ContractView> {
  const { id, etag } = await filledDraft(api, login, formKey, amount);
  return api.post<ContractView>(PATHS.action(id, 'submit'), {}, { ifMatch: etag });
}

const LAWYERS: Readonly<Record<string, string>> = { 'Ольга Петрова': 'lawyer', 'Дмитрий Орлов': 'lawyer2' };

/** The login of the lawyer who holds a contract. */
export const lawyerOf = ({ position }: ContractView): string =>
  LAWYERS[Object.keys(LAWYERS).find((name) => JSON.stringify(position).includes(name))!]!;
