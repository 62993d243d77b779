import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { Language } from '@vizavi/words';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { Settings } from '../platform/config/settings';
import type { Composed } from './compose-letter';

export interface NewLetter extends Composed {
  readonly tenantId: string;
  readonly memberId: string | null;
  readonly companyId: string | null;
  readonly factId: string | null;
  readonly contractId: string | null;
  readonly kind: string;
  readonly to: string;
  readonly language: Language;
}

/** Puts letters down in the transaction that has something to say; the postman takes them after its commit. */
@Injectable()
export class Outbox {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Writes a letter, in the worker's scope. Without a mail server it is kept for the administrator to read; one about a fact is written once. */
  async write(transaction: Transaction, letter: NewLetter): Promise<void> {
    const now = this.clock.now();
    const sends = this.settings.SMTP_URL !== undefined;
    const { tenantId, memberId, companyId, factId, contractId, kind, to, language, subject, text, html } = letter;
    const told = [tenantId, newId(), memberId, companyId, factId, contractId, kind, to, language, subject, text, html];
    await transaction.change(INSERT, [...told, sends ? 'queued' : 'kept', now, sends ? now : null]);
  }
}

const INSERT = `
  insert into letter (tenant_id, id, member_id, client_company_id, fact_id, contract_id, kind, to_address, language, subject, text, html, state,
    attempts, created_at, next_attempt_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15)
  on conflict (tenant_id, fact_id, member_id, kind) where fact_id is not null do nothing`;
