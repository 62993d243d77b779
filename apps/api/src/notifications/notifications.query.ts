import type { NotificationView, Page } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, NewsKind } from '@vizavi/domain';
import { bellLine, type NotificationValues } from './words';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly kind: NewsKind;
  readonly values: NotificationValues;
  readonly contract_id: string | null;
  readonly at: Date;
  readonly read_at: Date | null;
}

const PAGE = 20;
const MOST_COUNTED = 1_000;

const viewOf = ({ id, kind, values, contract_id: contractId, at, read_at: readAt }: Row): NotificationView => ({
  id,
  kind,
  text: { ru: bellLine('ru', kind, values), en: bellLine('en', kind, values) },
  contractId,
  contractTitle: values.title,
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});

/** A member's bell, newest first, after the entry of the cursor. */
export async function bellOf(
  transaction: Transaction,
  { tenantId, memberId }: Actor,
  cursor: string | null,
): Promise<Page<NotificationView>> {
  const rows = await transaction.rows<Row>(ENTRIES, [tenantId, memberId, cursor], 'bell');
  const counted = await transaction.row<{ total: number }>(TOTAL, [tenantId, memberId], 'bell-total');
  const total = counted?.total ?? 0;
  return {
    items: rows.slice(0, PAGE).map(viewOf),
    nextCursor: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
    total: Math.min(total, MOST_COUNTED),
    totalIsCapped: total > MOST_COUNTED,
  };
}

const ENTRIES = `
  select id, kind, values, contract_id, at, read_at from notification
  where tenant_id = $1 and member_id = $2
    and ($3::uuid is null or (at, id) < (select n.at, n.id from notification n where n.tenant_id = $1 and n.member_id = $2 and n.id = $3))
  order by at desc, id desc limit ${PAGE + 1}`;

const TOTAL = `select count(*)::int as total from (select from notification where tenant_id = $1 and member_id = $2 limit ${MOST_COUNTED + 1}) counted`;
