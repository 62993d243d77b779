import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import { speaker } from '@vizavi/words';
import { composeLetter } from '../mail/compose-letter';
import { Outbox } from '../mail/outbox';
import { letterDate } from '../platform/auth/letter-date';
import { makeLink } from '../platform/auth/one-time-links';
import { Settings } from '../platform/config/settings';
import type { MemberRow } from './member-row';

/** The letter with the link by which an invited member comes in; a second one makes the first one's link useless. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** In the worker's scope. */
  async send(transaction: Transaction, row: MemberRow, now: string): Promise<void> {
    const say = speaker(row.language);
    const membership = { tenantId: row.tenant_id, memberId: row.id };
    const { token, expiresAt } = await makeLink(transaction, 'invitation', row.person_id, membership, now);
    const company = row.supplier_name;
    const letter = composeLetter(say, {
      subject: say('letters.inviteSubject', { company }),
      name: row.name,
      lines: [say('letters.inviteText', { company }), say('letters.inviteExpires', { date: letterDate(say, expiresAt) })],
      link: { words: say('letters.inviteOpen'), url: `${this.settings.publicUrl}/invitation/${token}` },
      supplier: row.supplier_name,
    });
    const addressed = {
      ...membership,
      companyId: row.client_company_id,
      factId: null,
      contractId: null,
      to: row.email,
      language: row.language,
    };
    await this.outbox.write(transaction, { ...addressed, kind: 'invitation', secret: token, ...letter });
  }
}
