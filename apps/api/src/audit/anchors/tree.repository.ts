import type { Transaction } from '@vizavi/database';
import { type ChainHead, type LeafRange, nodesOf, type TreeNode } from '@vizavi/evidence';

const keyOf = ({ level, index }: Omit<TreeNode, 'hash'>): string => `${level}/${index}`;

/** The log's leaves and whole subtrees of one tenant; in the worker's scope. */
export class TreeRepository {
  async insert(
    transaction: Transaction,
    tenantId: string,
    first: number,
    leaves: readonly ChainHead[],
    nodes: readonly TreeNode[],
  ): Promise<void> {
    await transaction.change(
      `insert into tree_leaf (tenant_id, index, subject_kind, subject_id, sequence, hash)
       select $1, $2::bigint + place - 1, kind, id, sequence, hash
       from unnest($3::text[], $4::uuid[], $5::int[], $6::text[]) with ordinality as given (kind, id, sequence, hash, place)`,
      [
        tenantId,
        first,
        leaves.map((leaf) => leaf.subjectKind),
        leaves.map((leaf) => leaf.subjectId),
        leaves.map((leaf) => leaf.sequence),
        leaves.map((leaf) => leaf.hash),
      ],
    );
    await transaction.change(
      'insert into tree_node (tenant_id, level, index, hash) select $1, level, index, hash from unnest($2::int[], $3::bigint[], $4::text[]) as given (level, index, hash)',
      [tenantId, nodes.map((node) => node.level), nodes.map((node) => node.index), nodes.map((node) => node.hash)],
    );
  }

  /** Hashes of the whole subtrees that the ranges consist of, range by range, read in one question. */
  async hashesOf(transaction: Transaction, tenantId: string, ranges: readonly LeafRange[]): Promise<readonly (readonly string[])[]> {
    const wanted = ranges.map(nodesOf);
    const all = wanted.flat();
    const rows = await transaction.rows<{ level: number; index: string; hash: string }>(
      `select level, index, hash from tree_node
       where tenant_id = $1 and (level, index) in (select level, index from unnest($2::int[], $3::bigint[]) as wanted (level, index))`,
      [tenantId, all.map((node) => node.level), all.map((node) => node.index)],
    );
    const known = new Map(rows.map((row) => [keyOf({ level: row.level, index: Number(row.index) }), row.hash]));
    return wanted.map((nodes) => nodes.map((node) => known.get(keyOf(node)) ?? missing(node)));
  }
}

function missing(node: Omit<TreeNode, 'hash'>): never {
  throw new Error(`The log has no node ${keyOf(node)}`);
}
