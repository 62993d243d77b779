import type { FactEnvelope, Page, TreeHeadView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { TreeHeadsRepository } from './anchors/tree-heads.repository';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: Date;
  readonly member: string | null;
  readonly hash: string;
}

const PAGE = 100;

/** Envelopes of the supplier's facts, newest first: who did what kind of thing when, and no content. */
export class AuditQuery {
  private readonly signed = new TreeHeadsRepository();

  async page(transaction: Transaction, { tenantId }: Actor, before: string | null): Promise<Page<FactEnvelope>> {
    const rows = await transaction.rows<Row>(
      `select f.id, f.subject_kind, f.subject_id, f.sequence, f.type, f.at, m.name as member, f.hash
       from fact f left join member m on m.tenant_id = f.tenant_id and m.id = f.by_id
       where f.tenant_id = $1 and ($2::uuid is null or f.id < $2) order by f.id desc limit ${PAGE + 1}`,
      [tenantId, before],
    );
    const items = rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      subject: row.subject_kind,
      subjectId: row.subject_id,
      sequence: row.sequence,
      type: row.type,
      at: row.at.toISOString(),
      member: row.member,
      hash: row.hash,
    }));
    return { items, nextCursor: rows.length > PAGE ? items.at(-1)!.id : null, total: items.length, totalIsCapped: rows.length > PAGE };
  }

  async heads(transaction: Transaction, { tenantId }: Actor, below: number | null): Promise<Page<TreeHeadView>> {
    const rows = await this.signed.page(transaction, tenantId, below, PAGE + 1);
    const items = rows
      .slice(0, PAGE)
      .map(({ position: _position, timestampToken: _token, ...head }) => ({ id: String(head.number), ...head }));
    return {
      items,
      nextCursor: rows.length > PAGE ? String(items.at(-1)!.number) : null,
      total: items.length,
      totalIsCapped: rows.length > PAGE,
    };
  }
}
