import type { Transaction } from '@vizavi/database';
import type { SentText } from '@vizavi/document-engine';
import type { Audience, Contract } from '@vizavi/domain';

export interface NewExport {
  readonly id: string;
  readonly audience: Audience;
  readonly hash: string;
  readonly revision: number | null;
  readonly sent: SentText;
  readonly madeBy: string;
  readonly at: string;
}

export interface KeptExport extends Record<string, unknown> {
  readonly revision: number | null;
  readonly sent: SentText;
}

/** Files that went out, by the mark that they carry. */
export class ExportsRepository {
  /** In the worker's scope; the same document for the same eyes is kept once. */
  async keep(transaction: Transaction, contract: Pick<Contract, 'tenantId' | 'id' | 'clientCompanyId'>, made: NewExport): Promise<void> {
    await transaction.change(
      `insert into document_export (tenant_id, contract_id, client_company_id, id, audience, hash, revision_number, sent, made_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        contract.tenantId,
        contract.id,
        contract.clientCompanyId,
        made.id,
        made.audience,
        made.hash,
        made.revision,
        JSON.stringify(made.sent),
        made.madeBy,
        made.at,
      ],
    );
  }

  /** What was sent under a mark, as the present scope may know it. */
  find(transaction: Transaction, tenantId: string, contractId: string, id: string): Promise<KeptExport | null> {
    return transaction.row<KeptExport>(
      `select revision_number as revision, sent from document_export
       where tenant_id = $1 and contract_id = $2 and id = $3 order by audience limit 1`,
      [tenantId, contractId, id],
    );
  }
}
