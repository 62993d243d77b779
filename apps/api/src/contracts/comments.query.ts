import type { Transaction } from '@vizavi/database';
import type { Audience, Comment, CommentRange, Contract, Side } from '@vizavi/domain';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly clause_id: string | null;
  readonly thread_id: string;
  readonly audience: Audience;
  readonly side: Side;
  readonly author_id: string;
  readonly text: string;
  readonly range: CommentRange | null;
  readonly mention_ids: readonly string[];
  readonly at: Date;
  readonly published_at: Date | null;
  readonly resolved_at: Date | null;
}

const MOST = 1000;

/** Comments that the present scope may see, oldest first. */
export class CommentsQuery {
  async of(transaction: Transaction, contract: Contract): Promise<readonly Comment[]> {
    const rows = await transaction.rows<Row>(
      `select id, clause_id, thread_id, audience, side, author_id, text, range, mention_ids, at, published_at, resolved_at
       from comment where tenant_id = $1 and contract_id = $2 order by at, id limit ${MOST}`,
      [contract.tenantId, contract.id],
      'comments',
    );
    return rows.map((row) => ({
      id: row.id,
      clauseId: row.clause_id,
      range: row.range,
      threadId: row.thread_id,
      audience: row.audience,
      side: row.side,
      authorId: row.author_id,
      text: row.text,
      mentionIds: row.mention_ids,
      at: row.at.toISOString(),
      publishedAt: row.published_at?.toISOString() ?? null,
      resolvedAt: row.resolved_at?.toISOString() ?? null,
    }));
  }
}
