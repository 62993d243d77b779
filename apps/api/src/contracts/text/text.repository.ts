import type { Transaction } from '@vizavi/database';
import type { Body, ManifestEntry, RevisionContent } from '@vizavi/domain';

export type KeptRevision = Omit<RevisionContent, 'bodies'>;

/** Reads revisions, their own bodies and the draft's answers. */
export class TextRepository {
  latest(transaction: Transaction, tenantId: string, contractId: string): Promise<KeptRevision | null> {
    return transaction.row<KeptRevision>(
      'select number, hash, manifest, answers, attachments from revision where tenant_id = $1 and contract_id = $2 order by number desc limit 1',
      [tenantId, contractId],
      'revision-latest',
    );
  }

  numbered(transaction: Transaction, tenantId: string, contractId: string, number: number): Promise<KeptRevision | null> {
    return transaction.row<KeptRevision>(
      'select number, hash, manifest, answers, attachments from revision where tenant_id = $1 and contract_id = $2 and number = $3',
      [tenantId, contractId, number],
      'revision-numbered',
    );
  }

  /** Bodies that the contract owns, by hash; the form's own are in the form. */
  async bodies(
    transaction: Transaction,
    tenantId: string,
    contractId: string,
    manifest: readonly ManifestEntry[],
  ): Promise<ReadonlyMap<string, Body>> {
    const hashes = manifest.flatMap((entry) => (entry.owner === 'contract' && entry.bodyHash ? [entry.bodyHash] : []));
    if (hashes.length === 0) return new Map();
    const rows = await transaction.rows<{ hash: string; body: Body }>(
      'select hash, body from clause_body where tenant_id = $1 and owner_id = $2 and hash = any($3)',
      [tenantId, contractId, hashes],
      'bodies-of-contract',
    );
    return new Map(rows.map((row) => [row.hash, row.body]));
  }

  async draftAnswers(transaction: Transaction, tenantId: string, contractId: string): Promise<Readonly<Record<string, unknown>>> {
    const row = await transaction.row<{ answers: Record<string, unknown> }>(
      'select answers from contract_draft where tenant_id = $1 and contract_id = $2',
      [tenantId, contractId],
      'draft-answers',
    );
    return row?.answers ?? {};
  }
}
