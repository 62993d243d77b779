import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { Language } from '@vizavi/words';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { Settings } from '../platform/config/settings';
import { Sealing } from '../platform/sealing/sealing';
import type { Composed } from './compose-letter';
import { hideSecret, placeOfSecret } from './letter-secret';

export interface NewLetter extends Composed {
  readonly tenantId: string;
  readonly memberId: string | null;
  readonly companyId: string | null;
  readonly factId: string | null;
  readonly contractId: string | null;
  readonly kind: string;
  readonly to: string;
  readonly language: Language;
  /** What its link is opened by: kept sealed, so that the database alone opens nothing. */
  readonly secret?: string | null;
  /** Its reader sleeps till then. */
  readonly notBefore?: string;
}

/** Puts letters down in the transaction that has something to say; the postman takes them after its commit. */
@Injectable()
export class Outbox {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly sealing: Sealing,
  ) {}

  /**
   * Writes a letter, in the worker's scope, and gives its id. Without a mail server it is kept for the administrator to read; one about a fact is
   * written once: null when it was there already.
   */
  async write(transaction: Transaction, letter: NewLetter): Promise<string | null> {
    const [id, now] = [newId(), this.clock.now()];
    const sends = this.settings.SMTP_URL !== undefined;
    const { tenantId, memberId, companyId, factId, contractId, kind, to, language, subject, text, html, secret, notBefore = now } = letter;
    const hidden = secret ? [hideSecret(text, secret), hideSecret(html, secret)] : [text, html];
    const told = [tenantId, id, memberId, companyId, factId, contractId, kind, to, language, subject, ...hidden];
    const sealed = secret ? this.sealing.seal(secret, placeOfSecret(id)) : null;
    const next = sends ? [notBefore, now].sort().at(-1) : null;
    const added = await transaction.change(INSERT, [...told, sends ? 'queued' : 'kept', now, next, sealed]);
    return added === 1 ? id : null;
  }
}

const INSERT = `
  insert into letter (tenant_id, id, member_id, client_company_id, fact_id, contract_id, kind, to_address, language, subject, text, html, state,
    attempts, created_at, next_attempt_at, sealed)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15, $16)
  on conflict (tenant_id, fact_id, member_id, kind) where fact_id is not null do nothing`;
