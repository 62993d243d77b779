import type { Transaction } from '@vizavi/database';
import type { DealType } from '@vizavi/domain';

const PREFIX: Readonly<Record<DealType, string>> = {
  supply: 'П',
  services: 'У',
  works: 'ПД',
  lease: 'А',
  licence: 'Л',
  agency: 'АГ',
  nda: 'К',
  framework: 'Р',
  support: 'ТП',
  expedition: 'Э',
  consulting: 'КУ',
  amendment: 'ДС',
};

/** Contract numbers: counted per client company and year, so that a number tells a client nothing about others. */
export class NumbersRepository {
  async next(transaction: Transaction, tenantId: string, companyId: string, dealType: DealType, year: number): Promise<string> {
    const row = await transaction.row<{ next: number; code: string }>(
      `insert into contract_counter as k (tenant_id, client_company_id, year, next) values ($1, $2, $3, 1)
       on conflict (tenant_id, client_company_id, year) do update set next = k.next + 1
       returning next, (select code from client_company where tenant_id = $1 and id = $2) as code`,
      [tenantId, companyId, year],
      'contract-number',
    );
    return `${PREFIX[dealType]}-${year}/${row!.code}-${String(row!.next).padStart(3, '0')}`;
  }
}
