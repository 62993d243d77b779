import { Injectable } from '@nestjs/common';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import { EMPTY_TREE, grow, leafHash, rootOf, textOfHead, textOfLeaf, type TreeEdge } from '@vizavi/evidence';
import { Clock } from '../../platform/clock/clock';
import { AnchorKey } from '../../platform/config/anchor-key';
import { Settings } from '../../platform/config/settings';
import { grownChains, lastPosition } from './grown-chains.query';
import { KeptHeads } from './kept-heads';
import { type KeptTreeHead, TreeHeadsRepository } from './tree-heads.repository';
import { TreeRepository } from './tree.repository';

/** Chains anchored under one head: more of them get one head after another. */
const MOST = 20_000;

/** Once an hour: the heads of all chains that have grown go into the supplier's log, and its new state is signed and kept. */
@Injectable()
export class AnchorRound {
  private readonly tree = new TreeRepository();
  private readonly heads = new TreeHeadsRepository();
  private readonly kept: KeptHeads;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly key: AnchorKey,
    { DATA_DIR }: Settings,
  ) {
    this.kept = new KeptHeads(DATA_DIR);
  }

  async run(signal: AbortSignal): Promise<void> {
    const tenants = await this.database.run(workerScope(null), (transaction) =>
      transaction.rows<{ tenant: string }>('select tenant_ids() as tenant'),
    );
    for (const { tenant } of tenants) for (let goesOn = true; goesOn && !signal.aborted;) goesOn = await this.anchor(tenant);
  }

  /** Signs one head for a tenant; true when more chains wait than one head takes. */
  private async anchor(tenantId: string): Promise<boolean> {
    const [head, isMore] = await this.database.run(workerScope(tenantId), async (transaction) => {
      await transaction.rows(`select pg_advisory_xact_lock(hashtextextended('vizavi.anchor.' || $1, 0))`, [tenantId]);
      const last = await this.heads.last(transaction, tenantId);
      const position = await lastPosition(transaction, tenantId);
      const leaves = await grownChains(transaction, tenantId, last?.position ?? '0', MOST);
      const grown = grow(
        await this.edge(transaction, tenantId, last?.size ?? 0),
        leaves.map((leaf) => leafHash(textOfLeaf(leaf))),
      );
      await this.tree.insert(transaction, tenantId, last?.size ?? 0, leaves, grown.nodes);
      const whole = leaves.length < MOST;
      const signed = this.signed(tenantId, grown.edge, { last, position: whole ? position : (last?.position ?? '0') });
      await this.heads.insert(transaction, signed);
      return [signed, !whole] as const;
    });
    await this.kept.add(head);
    return isMore;
  }

  private async edge(transaction: Transaction, tenantId: string, size: number): Promise<TreeEdge> {
    if (size === 0) return EMPTY_TREE;
    const [hashes] = await this.tree.hashesOf(transaction, tenantId, [{ from: 0, to: size }]);
    return { size, hashes: hashes! };
  }

  private signed(tenantId: string, edge: TreeEdge, { last, position }: { last: KeptTreeHead | null; position: string }): KeptTreeHead {
    const head = { tenantId, size: edge.size, root: rootOf(edge), at: after(last?.at ?? '', this.clock.now()) };
    const signature = this.key.sign(textOfHead(head));
    return { ...head, number: (last?.number ?? 0) + 1, position, keyId: this.key.id, signature, timestampToken: null };
  }
}

/** Heads follow each other in time also when the clock was put back. */
const after = (last: string, now: string): string => (now > last ? now : new Date(Date.parse(last) + 1).toISOString());
