import { Injectable } from '@nestjs/common';
import type { DeliveryView, LetterDetailView, LetterView, Page } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { Settings } from '../platform/config/settings';
import { likeOf, MOST_COUNTED, pageOf } from '../platform/http/page';
import type { PageQuery } from '../platform/http/page.dto';
import { notFound } from '../platform/http/problem-error';
import { Sealing } from '../platform/sealing/sealing';
import { placeOfSecret, tellSecret } from './letter-secret';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly text: string;
  readonly sealed: string | null;
  readonly state: LetterView['state'];
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly attempts: number;
  readonly next_attempt_at: Date | null;
  readonly fault: string | null;
}

const LETTER = `l.id, l.to_address, l.subject, l.text, l.sealed, l.state, l.created_at, l.sent_at, l.attempts, l.next_attempt_at, l.fault`;
const FOUND = `from letter l where l.tenant_id = $1 and lower(l.to_address || ' ' || l.subject) like $2`;

/** Whether the postman may be asked to try a letter at once. */
export const canResend = (state: LetterView['state'], hasServer: boolean): boolean => state !== 'sent' && hasServer;

/** Letters that were sent, or are kept because nobody takes them, with what became of each. */
@Injectable()
export class OutboxQuery {
  constructor(
    private readonly sealing: Sealing,
    private readonly settings: Settings,
  ) {}

  async list(transaction: Transaction, { tenantId }: Actor, { q, cursor, limit }: PageQuery): Promise<Page<LetterView>> {
    const named = [tenantId, likeOf(q)];
    const rows = await transaction.rows<Row>(
      `select ${LETTER} ${FOUND}
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
    return pageOf(rows, limit, counted?.total ?? 0, (row) => this.view(row));
  }

  /** Throws 404 when there is no such letter. */
  async detail(transaction: Transaction, { tenantId }: Actor, id: string): Promise<LetterDetailView> {
    const row = await transaction.row<Row>(`select ${LETTER} from letter l where l.tenant_id = $1 and l.id = $2`, [tenantId, id], 'letter');
    if (!row) throw notFound();
    const deliveries = await transaction.rows<DeliveryRow>(
      'select attempt, began_at, ended_at, outcome, answer from delivery where tenant_id = $1 and letter_id = $2 order by attempt desc limit 200',
      [tenantId, id],
      'deliveries',
    );
    return { ...this.view(row), deliveries: deliveries.map(deliveryView) };
  }

  private view(row: Row): LetterView {
    return {
      id: row.id,
      to: row.to_address,
      subject: row.subject,
      text: this.textOf(row),
      state: row.state,
      createdAt: row.created_at.toISOString(),
      sentAt: row.sent_at?.toISOString() ?? null,
      attempts: row.attempts,
      fault: row.fault,
      nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
      canResend: canResend(row.state, this.settings.SMTP_URL !== undefined),
    };
  }

  // Where nobody else delivers the letter, the administrator has to; once a server takes letters, their links are the addressee's alone.
  private textOf({ id, text, state, sealed }: Row): string {
    return tellSecret(text, state === 'kept' && sealed !== null ? this.sealing.open(sealed, placeOfSecret(id)) : '…');
  }
}

interface DeliveryRow extends Record<string, unknown> {
  readonly attempt: number;
  readonly began_at: Date;
  readonly ended_at: Date | null;
  readonly outcome: DeliveryView['outcome'];
  readonly answer: string | null;
}

const deliveryView = ({ attempt, began_at, ended_at, outcome, answer }: DeliveryRow): DeliveryView => ({
  attempt,
  beganAt: began_at.toISOString(),
  endedAt: ended_at?.toISOString() ?? null,
  outcome,
  answer,
});
