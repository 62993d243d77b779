import type { Transaction } from '@vizavi/database';
import type { Contract } from '@vizavi/domain';
import { type ExportedFact, type ExportedProof, hashOfNodes, inclusionRanges } from '@vizavi/evidence';
import { TreeHeadsRepository } from './tree-heads.repository';
import { TreeRepository } from './tree.repository';

interface LeafRow extends Record<string, unknown> {
  readonly index: string;
  readonly sequence: number;
  readonly hash: string;
}

/** What proves that a contract's chain stands in the log; in the worker's scope, since the log spans all companies. */
export class ProofQuery {
  private readonly tree = new TreeRepository();
  private readonly heads = new TreeHeadsRepository();

  /** The newest leaf of the chain under the newest head; null while no head covers it. */
  async of(transaction: Transaction, { tenantId, id }: Contract, publicKey: string): Promise<ExportedProof | null> {
    const head = await this.heads.last(transaction, tenantId);
    if (!head) return null;
    const leaf = await transaction.row<LeafRow>(
      'select index, sequence, hash from tree_leaf where tenant_id = $1 and subject_id = $2 and index < $3 order by sequence desc limit 1',
      [tenantId, id, head.size],
    );
    if (!leaf) return null;
    const index = Number(leaf.index);
    const hashes = await this.tree.hashesOf(transaction, tenantId, inclusionRanges(index, head.size));
    const { size, root, at, keyId, signature } = head;
    return {
      leaf: { tenantId, subjectKind: 'contract', subjectId: id, sequence: leaf.sequence, hash: leaf.hash },
      index,
      path: hashes.map((nodes) => hashOfNodes(nodes)),
      head: { tenantId, size, root, at, keyId, signature },
      publicKey,
    };
  }

  /** The whole chain: what the reader sees, and of the rest its place, with the hash where the next fact or the log vouches for it. */
  async withWithheld(
    transaction: Transaction,
    { tenantId, id }: Contract,
    visible: readonly Extract<ExportedFact, { parts: unknown }>[],
    anchored: number | null,
  ): Promise<readonly ExportedFact[]> {
    const rows = await transaction.rows<{ sequence: number; hash: string }>(
      'select sequence, hash from fact where tenant_id = $1 and subject_id = $2 order by sequence',
      [tenantId, id],
    );
    const known = new Map(visible.map((fact) => [fact.envelope.sequence, fact]));
    const hashOf = (sequence: number, hash: string): string | null => (known.has(sequence + 1) || sequence === anchored ? hash : null);
    return rows.map(({ sequence, hash }) => known.get(sequence) ?? { envelope: null, sequence, hash: hashOf(sequence, hash) });
  }
}
