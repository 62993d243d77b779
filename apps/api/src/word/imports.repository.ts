import type { Transaction } from '@vizavi/database';
import type { Returned } from '@vizavi/document-engine';
import type { Contract, Side } from '@vizavi/domain';

export const IMPORT_STATES = ['shown', 'applied', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A file that came back, compared and waiting, or settled. */
export interface KeptImport {
  readonly id: string;
  readonly side: Side;
  readonly hash: string;
  readonly fileName: string;
  readonly exportId: string | null;
  readonly revision: number | null;
  readonly returned: Returned;
  readonly state: ImportState;
  readonly suggestions: number;
  readonly uploadedBy: string;
  readonly at: string;
  readonly settledAt: string | null;
  readonly version: number;
}

interface Row extends Record<string, unknown>, Omit<KeptImport, 'at' | 'settledAt'> {
  readonly at: Date;
  readonly settledAt: Date | null;
}

const COLUMNS = `id, side, hash, file_name as "fileName", export_id as "exportId", revision_number as revision, returned, state, suggestions,
  uploaded_by as "uploadedBy", at, settled_at as "settledAt", version`;
const MOST = 100;

const kept = ({ at, settledAt, ...row }: Row): KeptImport => ({
  ...row,
  at: at.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
});

type Place = Pick<Contract, 'tenantId' | 'id'>;

/** Imports of a contract; written in the worker's scope, read in the member's own. */
export class ImportsRepository {
  async list(transaction: Transaction, { tenantId, id }: Place): Promise<readonly KeptImport[]> {
    const rows = await transaction.rows<Row>(
      `select ${COLUMNS} from document_import where tenant_id = $1 and contract_id = $2 order by at desc, id desc limit ${MOST}`,
      [tenantId, id],
    );
    return rows.map(kept);
  }

  async find(transaction: Transaction, { tenantId, id }: Place, importId: string): Promise<KeptImport | null> {
    const row = await transaction.row<Row>(`select ${COLUMNS} from document_import where tenant_id = $1 and contract_id = $2 and id = $3`, [
      tenantId,
      id,
      importId,
    ]);
    return row && kept(row);
  }

  async findForUpdate(transaction: Transaction, { tenantId, id }: Place, side: Side, importId: string): Promise<KeptImport | null> {
    const row = await transaction.row<Row>(
      `select ${COLUMNS} from document_import where tenant_id = $1 and contract_id = $2 and id = $3 and side = $4 for update`,
      [tenantId, id, importId, side],
    );
    return row && kept(row);
  }

  /** The same file of the same side, whoever uploaded it. */
  async sameFile(transaction: Transaction, { tenantId, id }: Place, side: Side, hash: string): Promise<KeptImport | null> {
    const row = await transaction.row<Row>(
      `select ${COLUMNS} from document_import where tenant_id = $1 and contract_id = $2 and side = $3 and hash = $4
       order by at desc, id desc limit 1`,
      [tenantId, id, side, hash],
    );
    return row && kept(row);
  }

  async insert(transaction: Transaction, contract: Contract, one: KeptImport): Promise<void> {
    await transaction.change(
      `insert into document_import (tenant_id, contract_id, client_company_id, id, side, hash, file_name, export_id, revision_number,
         returned, state, suggestions, uploaded_by, at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        contract.tenantId,
        contract.id,
        contract.clientCompanyId,
        one.id,
        one.side,
        one.hash,
        one.fileName,
        one.exportId,
        one.revision,
        JSON.stringify(one.returned),
        one.state,
        one.suggestions,
        one.uploadedBy,
        one.at,
        one.version,
      ],
    );
  }

  /** The comparison made anew: the contract may have moved on since the file was first shown. */
  async renew(
    transaction: Transaction,
    { tenantId, id }: Place,
    { id: importId, returned, exportId, revision }: KeptImport,
  ): Promise<void> {
    await transaction.change(
      `update document_import set returned = $4, export_id = $5, revision_number = $6, state = 'shown', settled_at = null, version = version + 1
       where tenant_id = $1 and contract_id = $2 and id = $3`,
      [tenantId, id, importId, JSON.stringify(returned), exportId, revision],
    );
  }

  async settle(
    transaction: Transaction,
    { tenantId, id }: Place,
    importId: string,
    settled: { readonly state: ImportState; readonly suggestions: number; readonly at: string },
  ): Promise<void> {
    await transaction.change(
      `update document_import set state = $4, suggestions = $5, settled_at = $6, version = version + 1
       where tenant_id = $1 and contract_id = $2 and id = $3`,
      [tenantId, id, importId, settled.state, settled.suggestions, settled.at],
    );
  }
}
