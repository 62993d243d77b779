import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const BODY = 8;
const TAG = 16;

/** A position and the id under which it is told. */
export interface Place {
  readonly position: number;
  readonly id: string;
}

/**
 * Positions as opaque ids: a feed is shared by all companies of a supplier, so a bare number would tell one how busy the others are.
 * An id opens only for its tenant, and the same position never has the same id twice, or an unchanged id would tell that all others rested.
 */
export class PositionSeal {
  private readonly key: Buffer;

  constructor(secret: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'vizavi live position', 32));
  }

  seal(tenantId: string, position: number): Place {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(tenantId));
    const body = Buffer.alloc(BODY);
    body.writeBigUInt64BE(BigInt(position));
    const id = Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    return { position, id };
  }

  /** The position, or null for what was not sealed here for this tenant. */
  open(tenantId: string, id: string): number | null {
    const bytes = Buffer.from(id, 'base64url');
    if (bytes.length !== NONCE + BODY + TAG) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(tenantId));
      decipher.setAuthTag(bytes.subarray(NONCE + BODY));
      return Number(Buffer.concat([decipher.update(bytes.subarray(NONCE, NONCE + BODY)), decipher.final()]).readBigUInt64BE());
    } catch {
      return null;
    }
  }
}
