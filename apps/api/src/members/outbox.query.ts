import { Injectable } from '@nestjs/common';
import type { LetterView, Page } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { likeOf, MOST_COUNTED, pageOf } from '../platform/http/page';
import type { PageQuery } from '../platform/http/page.dto';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly to_address: string;
  readonly subject: string;
  readonly text: string;
  readonly state: LetterView['state'];
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly attempts: number;
  readonly fault: string | null;
}

const SECRET_LINK = /(\/(?:reset|invitation)\/)[\w-]+/g;

// Where nobody else delivers the letter, the administrator has to; once a server takes letters, their links are the addressee's alone.
const textOf = ({ text, state }: Row): string => (state === 'kept' ? text : text.replace(SECRET_LINK, '$1…'));

const view = (row: Row): LetterView => ({
  id: row.id,
  to: row.to_address,
  subject: row.subject,
  text: textOf(row),
  state: row.state,
  createdAt: row.created_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
  attempts: row.attempts,
  fault: row.fault,
});

const FOUND = `from letter l where l.tenant_id = $1 and lower(l.to_address || ' ' || l.subject) like $2`;

/** Letters that were sent, or are kept because nobody takes them. */
@Injectable()
export class OutboxQuery {
  async list(transaction: Transaction, { tenantId }: Actor, { q, cursor, limit }: PageQuery): Promise<Page<LetterView>> {
    const named = [tenantId, likeOf(q)];
    const rows = await transaction.rows<Row>(
      `select l.id, l.kind, l.to_address, l.subject, l.text, l.state, l.created_at, l.sent_at, l.attempts, l.fault ${FOUND}
        and ($3::uuid is null or (l.created_at, l.id) < (select o.created_at, o.id from letter o where o.tenant_id = $1 and o.id = $3))
       order by l.created_at desc, l.id desc limit $4`,
      [...named, cursor ?? null, limit + 1],
      'outbox',
    );
    const counted = await transaction.row<{ total: number }>(
      `select count(*)::int as total from (select ${FOUND} limit ${MOST_COUNTED + 1}) as found`,
      named,
      'outbox-total',
    );
    return pageOf(rows, limit, counted?.total ?? 0, view);
  }
}
