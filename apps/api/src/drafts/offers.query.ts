import type { OfferedAnswer } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { COMPANY_CARD } from './given-before';

/** What a client company answered before, and its requisites as the supplier knows them. */
export class OffersQuery {
  /** Remembered answers, each with its contract's number; the company's card where no contract has named the client yet. */
  async get(transaction: Transaction, tenantId: string, companyId: string): Promise<readonly OfferedAnswer[]> {
    const rows = await transaction.rows<{ key: string; value: unknown; source: string; at: Date }>(
      `select key, value, source, at from remembered_answer where tenant_id = $1 and client_company_id = $2
       union all
       select 'client', requisites, $3, created_at from client_company where tenant_id = $1 and id = $2 and requisites is not null
         and not exists (select from remembered_answer where tenant_id = $1 and client_company_id = $2 and key = 'client')`,
      [tenantId, companyId, COMPANY_CARD],
      'remembered-offers',
    );
    return rows.map(({ at, ...offer }) => ({ ...offer, at: at.toISOString() }));
  }
}
