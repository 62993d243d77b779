import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Actor } from '@vizavi/domain';

const NONCE = 12;
const BODY = 8;
const TAG = 16;

type Owner = Pick<Actor, 'tenantId' | 'memberId'>;

const ownerOf = ({ tenantId, memberId }: Owner): Buffer => Buffer.from(`${tenantId} ${memberId}`);

/**
 * Positions as opaque ids: a feed is shared by all companies of a supplier, so a bare number would tell one how busy the others are.
 * An id opens only for the member to whom it was given.
 */
export class PositionSeal {
  private readonly key: Buffer;

  constructor(secret: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'vizavi live position', 32));
  }

  seal(owner: Owner, position: number): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(ownerOf(owner));
    const body = Buffer.alloc(BODY);
    body.writeBigUInt64BE(BigInt(position));
    return Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** The position, or null for what was not sealed here for this member. */
  open(owner: Owner, text: string): number | null {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length !== NONCE + BODY + TAG) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE)).setAAD(ownerOf(owner));
      decipher.setAuthTag(bytes.subarray(NONCE + BODY));
      return Number(Buffer.concat([decipher.update(bytes.subarray(NONCE, NONCE + BODY)), decipher.final()]).readBigUInt64BE());
    } catch {
      return null;
    }
  }
}
