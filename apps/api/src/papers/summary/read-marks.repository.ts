import type { Transaction } from '@vizavi/database';
import type { Actor, Contract } from '@vizavi/domain';

export interface ReadMark {
  readonly at: string;
  readonly revision: number | null;
}

/** Where each member last left a contract; private to them, and no fact of it. */
export class ReadMarksRepository {
  /** A mark only goes forward: an old tab takes nothing back. */
  async put(transaction: Transaction, { tenantId, memberId }: Actor, contract: Contract, mark: ReadMark): Promise<void> {
    await transaction.change(
      `insert into read_mark (tenant_id, contract_id, member_id, client_company_id, at, revision) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, contract_id, member_id) do update set at = excluded.at, revision = excluded.revision
       where read_mark.at < excluded.at`,
      [tenantId, contract.id, memberId, contract.clientCompanyId, mark.at, mark.revision],
    );
  }
}
