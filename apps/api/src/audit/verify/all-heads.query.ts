import type { Transaction } from '@vizavi/database';
import { type KeptTreeHead, TreeHeadsRepository } from '../anchors/tree-heads.repository';

const PAGE = 2_000;
const repository = new TreeHeadsRepository();

/** Every head of a tenant's log, the oldest first. */
export async function allHeads(transaction: Transaction, tenantId: string): Promise<readonly KeptTreeHead[]> {
  const found: KeptTreeHead[] = [];
  for (let below: number | null = null; ;) {
    const page: readonly KeptTreeHead[] = await repository.page(transaction, tenantId, below, PAGE);
    found.push(...page);
    if (page.length < PAGE) return found.reverse();
    below = page.at(-1)!.number;
  }
}
