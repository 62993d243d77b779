import type { Transaction } from '@vizavi/database';
import type { Actor, Company, ContractState, Role, Side } from '@vizavi/domain';
import { newId } from '../../platform/clock/new-id';

export const REQUISITES: Company = {
  name: 'ООО «Ромашка»',
  inn: '7707083893',
  kpp: '773601001',
  ogrn: '1027700132195',
  address: '117997, г. Москва, ул. Вавилова, д. 19',
  bank: 'АО «Банк»',
  bik: '049805746',
  account: '40602810700000000025',
  corrAccount: '30101810800000000746',
  email: 'office@romashka.test',
  phone: '+7 495 000-00-00',
  signatoryName: 'Иванова Анна Сергеевна',
  signatoryPosition: 'генеральный директор',
  signatoryBasis: 'Устав',
};

const NOW = '2026-03-02T09:00:00.000Z';

export async function aSupplier(transaction: Transaction, tenantId: string): Promise<void> {
  await transaction.change('insert into supplier (tenant_id, name, requisites, place, zone, created_at) values ($1, $2, $3, $4, $5, $6)', [
    tenantId,
    'АО «Поставщик»',
    JSON.stringify({ ...REQUISITES, name: 'АО «Поставщик»' }),
    'г. Москва',
    'Europe/Moscow',
    NOW,
  ]);
}

/** A client company with or without requisites of its own. */
export async function aCompany(transaction: Transaction, tenantId: string, code: string, requisites: Company | null): Promise<string> {
  const id = newId();
  await transaction.change(
    'insert into client_company (tenant_id, id, name, code, requisites, created_at, version) values ($1, $2, $3, $4, $5, $6, 1)',
    [tenantId, id, `ООО ${code}`, code, requisites && JSON.stringify(requisites), NOW],
  );
  return id;
}

export const anActor = (tenantId: string, side: Side, roles: readonly Role[], clientCompanyId: string | null): Actor => ({
  kind: 'member',
  tenantId,
  memberId: newId(),
  personId: newId(),
  side,
  roles,
  clientCompanyId,
  groupIds: [],
});

export interface WantedContract {
  readonly tenantId: string;
  readonly companyId: string;
  readonly versionId: string;
  readonly formKey: string;
  readonly state?: ContractState;
  readonly holder?: Side;
  readonly responsibleId?: string;
  readonly number?: string;
  readonly executedAt?: string;
}

/** The row of a contract as its projection would write it, for questions that its facts do not matter to. */
export async function aContract(transaction: Transaction, wanted: WantedContract): Promise<string> {
  const id = newId();
  const { state = 'draft', holder = 'client', number = null, executedAt = null, responsibleId = null } = wanted;
  await transaction.change(
    `insert into contract (tenant_id, id, client_company_id, number, form_key, deal_type, template_version_id, language, title, audience, state, author_side,
       created_by, created_at, responsible_id, holder_side, holder_ids, held_since, open_for_supplier, open_for_client, executed_at, version_supplier,
       version_client, changed_supplier, changed_client)
     values ($1, $2, $3, $4, $5, $5, $6, 'ru', 'Договор', $7, $8, $9, $2, $10, $11, $12, array[$2::uuid], $10, 0, 0, $13, 1, 1, $10, $10)`,
    [
      wanted.tenantId,
      id,
      wanted.companyId,
      number,
      wanted.formKey,
      wanted.versionId,
      state === 'draft' ? holder : 'both',
      state,
      holder,
      NOW,
      responsibleId,
      state === 'executed' ? null : holder,
      executedAt,
    ],
  );
  return id;
}

/** The first text of a contract, with the answers that it was made of. */
export const aRevision = (transaction: Transaction, wanted: WantedContract, contractId: string, answers: object, at: string) =>
  transaction.change(
    `insert into revision (tenant_id, contract_id, client_company_id, number, hash, manifest, answers, attachments, reason, at)
     values ($1, $2, $3, 1, 'hash', '[]', $4, '[]', 'submitted', $5)`,
    [wanted.tenantId, contractId, wanted.companyId, JSON.stringify(answers), at],
  );
