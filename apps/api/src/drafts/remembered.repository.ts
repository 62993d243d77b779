import type { Transaction } from '@vizavi/database';
import type { Answers } from '@vizavi/domain';

export interface Source {
  readonly tenantId: string;
  readonly clientCompanyId: string;
  readonly contractId: string;
  /** Number of the contract. */
  readonly number: string;
  readonly now: string;
}

/** Answers that a client company will be offered next time. */
export class RememberedRepository {
  /** The newest answer to a key stands for the earlier ones; in the worker's scope. */
  async keep(transaction: Transaction, { tenantId, clientCompanyId, contractId, number, now }: Source, answers: Answers): Promise<void> {
    const entries = Object.entries(answers);
    if (entries.length === 0) return;
    await transaction.change(
      `insert into remembered_answer (tenant_id, client_company_id, key, value, contract_id, source, at)
       select $1, $2, key, value::jsonb, $3, $4, $5 from unnest($6::text[], $7::text[]) as given (key, value)
       on conflict (tenant_id, client_company_id, key) do update
         set value = excluded.value, contract_id = excluded.contract_id, source = excluded.source, at = excluded.at`,
      [tenantId, clientCompanyId, contractId, number, now, entries.map(([key]) => key), entries.map(([, value]) => JSON.stringify(value))],
    );
  }
}
