import type { Transaction } from '@vizavi/database';
import type { Contract } from '@vizavi/domain';

export type SealedKind = 'contract' | 'certificate';

export interface SealedDocument extends Record<string, unknown> {
  readonly hash: string;
  readonly size: number;
}

/** Documents that were sealed once; whoever comes second gets the first one's. */
export class SealedDocumentsRepository {
  find(transaction: Transaction, { tenantId, id }: Pick<Contract, 'tenantId' | 'id'>, kind: SealedKind): Promise<SealedDocument | null> {
    return transaction.row<SealedDocument>(
      'select hash, size from sealed_document where tenant_id = $1 and contract_id = $2 and kind = $3',
      [tenantId, id, kind],
    );
  }

  /** In the worker's scope. */
  async keep(
    transaction: Transaction,
    contract: Contract,
    kind: SealedKind,
    document: SealedDocument & { readonly at: string },
  ): Promise<void> {
    const { tenantId, id, clientCompanyId } = contract;
    await transaction.change(
      `insert into sealed_document (tenant_id, contract_id, client_company_id, kind, hash, size, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (tenant_id, contract_id, kind) do nothing`,
      [tenantId, id, clientCompanyId, kind, document.hash, document.size, document.at],
    );
  }
}
