import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { Language } from '@vizavi/domain';
import { speaker } from '@vizavi/words';
import { Clock } from '../clock/clock';
import { newId } from '../clock/new-id';
import { Settings } from '../config/settings';
import { type LetterWords, plainLetter, richLetter } from './letter-body';

/** A letter to one person; no contract text ever stands in it. */
export interface Letter extends LetterWords {
  readonly tenantId: string;
  readonly memberId: string | null;
  readonly clientCompanyId: string | null;
  readonly to: string;
  readonly language: Language;
  /** What it is about; with `factId` it keeps a second one of the same from being written. */
  readonly kind: string;
  readonly subject: string;
  readonly factId?: string | null;
  readonly contractId?: string | null;
}

const INSERT = `
  insert into letter (tenant_id, id, member_id, client_company_id, fact_id, contract_id, kind, to_address, language, subject, text, html, state, attempts,
    created_at, next_attempt_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15)
  on conflict (tenant_id, fact_id, member_id, kind) where fact_id is not null do nothing`;

/** Letters are written in the transaction that causes them, and sent afterwards; without a mail server they are kept for the administrator. */
@Injectable()
export class Letters {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** In the worker's scope of the tenant. */
  async queue(transaction: Transaction, letter: Letter): Promise<void> {
    const say = speaker(letter.language);
    const now = this.clock.now();
    const isSent = this.settings.SMTP_URL !== undefined;
    await transaction.rows(INSERT, [
      letter.tenantId,
      newId(),
      letter.memberId,
      letter.clientCompanyId,
      letter.factId ?? null,
      letter.contractId ?? null,
      letter.kind,
      letter.to,
      letter.language,
      letter.subject,
      plainLetter(say, letter),
      richLetter(say, letter),
      isSent ? 'queued' : 'kept',
      now,
      isSent ? now : null,
    ]);
  }
}
