import { Injectable } from '@nestjs/common';
import { API, PATHS } from '@vizavi/api-types';
import { Settings } from '../platform/config/settings';
import { Sealing } from '../platform/sealing/sealing';
import { placeOfSecret, tellSecret } from './letter-secret';
import type { Outgoing } from './outgoing.repository';
import { unsubscribeToken } from './unsubscribe-token';

/** A letter as it is handed to the mail server. */
export interface Dressed extends Pick<Outgoing, 'id' | 'to' | 'subject' | 'text' | 'html' | 'language'> {
  readonly headers: Readonly<Record<string, string>>;
}

/** Gives a letter back what the outbox keeps apart: the secret of its link, and how its reader stops the digest with one click. */
@Injectable()
export class DressLetter {
  constructor(
    private readonly sealing: Sealing,
    private readonly settings: Settings,
  ) {}

  /** Throws `SealFault` when the secret was sealed with a key that is not here. */
  dress(tenantId: string, { id, memberId, kind, to, subject, text, html, language, sealed }: Outgoing): Dressed {
    const secret = sealed === null ? null : this.sealing.open(sealed, placeOfSecret(id));
    const whole = (part: string): string => (secret === null ? part : tellSecret(part, secret));
    const headers = kind === 'digest' && memberId !== null ? this.unsubscribing(tenantId, memberId) : {};
    return { id, to, subject, text: whole(text), html: whole(html), language, headers };
  }

  // RFC 8058: one https address, and the promise that a POST to it is enough.
  private unsubscribing(tenantId: string, memberId: string): Dressed['headers'] {
    const token = unsubscribeToken(this.sealing, { tenantId, memberId });
    const url = `${this.settings.publicUrl}${API}/${PATHS.unsubscription(token)}`;
    return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  }
}
