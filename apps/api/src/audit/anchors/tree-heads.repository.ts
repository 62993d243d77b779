import type { Transaction } from '@vizavi/database';
import type { SignedTreeHead } from '@vizavi/evidence';

interface Row extends Record<string, unknown> {
  readonly tenant_id: string;
  readonly number: number;
  readonly size: string;
  readonly root: string;
  readonly at: Date;
  readonly position: string;
  readonly key_id: string;
  readonly signature: string;
  readonly timestamp_token: Buffer | null;
}

/** A signed state of the log as it is kept: with its place among the others and how far the feed had come. */
export interface KeptTreeHead extends SignedTreeHead {
  readonly number: number;
  readonly position: string;
  readonly timestampToken: Buffer | null;
}

const keptFrom = (row: Row): KeptTreeHead => ({
  tenantId: row.tenant_id,
  number: row.number,
  size: Number(row.size),
  root: row.root,
  at: row.at.toISOString(),
  position: row.position,
  keyId: row.key_id,
  signature: row.signature,
  timestampToken: row.timestamp_token,
});

/** Signed heads of the log of one tenant. */
export class TreeHeadsRepository {
  async last(transaction: Transaction, tenantId: string): Promise<KeptTreeHead | null> {
    return (await this.page(transaction, tenantId, null, 1))[0] ?? null;
  }

  /** Newest first, from below a number on. */
  async page(transaction: Transaction, tenantId: string, below: number | null, most: number): Promise<readonly KeptTreeHead[]> {
    const rows = await transaction.rows<Row>(
      'select * from tree_head where tenant_id = $1 and ($2::int is null or number < $2) order by number desc limit $3',
      [tenantId, below, most],
    );
    return rows.map(keptFrom);
  }

  async insert(transaction: Transaction, head: KeptTreeHead): Promise<void> {
    await transaction.change(
      `insert into tree_head (tenant_id, number, size, root, at, position, key_id, signature, timestamp_token)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [head.tenantId, head.number, head.size, head.root, head.at, head.position, head.keyId, head.signature, head.timestampToken],
    );
  }
}
