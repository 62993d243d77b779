import type { Transaction } from '@vizavi/database';
import type { Contract } from '@vizavi/domain';

export interface NewFile {
  readonly id: string;
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly uploadedBy: string;
  readonly at: string;
}

export interface StoredFile extends Record<string, unknown> {
  readonly hash: string;
  readonly name: string;
  readonly type: string;
}

/** Files that belong to contracts; a file is only found through the contract that shows it. */
export class StoredFilesRepository {
  /** In the worker's scope. */
  async insert(transaction: Transaction, contract: Pick<Contract, 'tenantId' | 'id' | 'clientCompanyId'>, file: NewFile): Promise<void> {
    await transaction.change(
      `insert into stored_file (tenant_id, contract_id, client_company_id, id, audience, hash, name, type, size, uploaded_by, at)
       values ($1, $2, $3, $4, 'both', $5, $6, $7, $8, $9, $10)`,
      [
        contract.tenantId,
        contract.id,
        contract.clientCompanyId,
        file.id,
        file.hash,
        file.name,
        file.type,
        file.size,
        file.uploadedBy,
        file.at,
      ],
    );
  }

  async ofAttachment(transaction: Transaction, tenantId: string, contractId: string, attachmentId: string): Promise<StoredFile | null> {
    return transaction.row<StoredFile>(
      'select file_hash as hash, file_name as name, type from attachment where tenant_id = $1 and contract_id = $2 and id = $3',
      [tenantId, contractId, attachmentId],
    );
  }

  async ofContract(transaction: Transaction, tenantId: string, contractId: string, fileId: string): Promise<StoredFile | null> {
    return transaction.row<StoredFile>('select hash, name, type from stored_file where tenant_id = $1 and contract_id = $2 and id = $3', [
      tenantId,
      contractId,
      fileId,
    ]);
  }
}
