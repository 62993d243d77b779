import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '../config/secret-key';
import { Settings } from '../config/settings';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

const keyOf = (bytes: Buffer): Key => ({ id: hash('sha256', Buffer.concat([Buffer.from('vizavi key id'), bytes])).slice(0, 12), bytes });

/** A sealed text that cannot be opened: another key, another place, or bent. */
export class SealFault extends Error {}

/**
 * Seals small secrets for the database (AES-256-GCM). Each sealed text names the key that it was sealed with, so that SECRET_KEY may change while
 * FORMER_SECRET_KEYS still opens what is older. `place` (`second_factor:<person>`) is authenticated: what is moved to another row does not open.
 */
@Injectable()
export class Sealing {
  private readonly present: Key;
  private readonly keys: ReadonlyMap<string, Key>;

  constructor(secret: SecretKey, { formerSecretKeys }: Settings) {
    this.present = keyOf(secret.bytes);
    const all = [this.present, ...formerSecretKeys.map((one) => keyOf(Buffer.from(one, 'utf8')))];
    this.keys = new Map(all.map((key) => [key.id, key]));
  }

  /** `v1.<key id>.<base64url>`; the same text sealed twice gives two results. */
  seal(text: string, place: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.derive(this.present, place), nonce).setAAD(Buffer.from(place));
    const bytes = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return [VERSION, this.present.id, bytes.toString('base64url')].join('.');
  }

  /** Throws `SealFault` when the key is unknown, the place is another or the text was bent. */
  open(sealed: string, place: string): string {
    const [version, id = '', content = ''] = sealed.split('.');
    const key = this.keys.get(id);
    if (version !== VERSION || !key) throw new SealFault('sealed with a key that is not here');
    const bytes = Buffer.from(content, 'base64url');
    try {
      const decipher = createDecipheriv(ALGORITHM, this.derive(key, place), bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(place))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealFault('does not open');
    }
  }

  /** Whether it was sealed with a former key and should be sealed anew. */
  isOld(sealed: string): boolean {
    return sealed.split('.')[1] !== this.present.id;
  }

  /** A key of its own for each kind of secret, as `second_factor`. */
  private derive({ bytes }: Key, place: string): Buffer {
    return Buffer.from(hkdfSync('sha256', bytes, '', `vizavi sealing ${place.split(':', 1)[0]}`, 32));
  }
}
