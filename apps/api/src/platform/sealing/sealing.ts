import { createCipheriv, createDecipheriv, hash, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretKey } from '../config/secret-key';
import { Settings } from '../config/settings';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_ID_LENGTH = 12;
const HEADER_LENGTH = `${VERSION}..`.length + KEY_ID_LENGTH;

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

const keyOf = (bytes: Buffer): Key => ({
  id: hash('sha256', Buffer.concat([Buffer.from('vizavi key id'), bytes])).slice(0, KEY_ID_LENGTH),
  bytes,
});

/** A sealed text that cannot be opened: another key, another place, or bent. */
export class SealFault extends Error {}

/**
 * Seals secrets for the database and files (AES-256-GCM). Each sealed text names the key that it was sealed with, so that SECRET_KEY may change while
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
    return `${this.header}${this.encrypted(Buffer.from(text, 'utf8'), place).toString('base64url')}`;
  }

  /** Throws `SealFault` when the key is unknown, the place is another or the text was bent. */
  open(sealed: string, place: string): string {
    const content = Buffer.from(sealed.slice(HEADER_LENGTH), 'base64url');
    return this.decrypted(sealed.slice(0, HEADER_LENGTH), content, place).toString('utf8');
  }

  /** The same for a file: `v1.<key id>.` and the bytes themselves. */
  sealBytes(bytes: Uint8Array, place: string): Buffer {
    return Buffer.concat([Buffer.from(this.header), this.encrypted(bytes, place)]);
  }

  /** Throws `SealFault` as `open` does. */
  openBytes(sealed: Buffer, place: string): Buffer {
    return this.decrypted(sealed.subarray(0, HEADER_LENGTH).toString('latin1'), sealed.subarray(HEADER_LENGTH), place);
  }

  /** Whether it was sealed with a former key and should be sealed anew. */
  isOld(sealed: string): boolean {
    return sealed.split('.')[1] !== this.present.id;
  }

  private get header(): string {
    return `${VERSION}.${this.present.id}.`;
  }

  private encrypted(bytes: Uint8Array, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(ALGORITHM, this.derive(this.present, place), nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }

  private decrypted(header: string, content: Buffer, place: string): Buffer {
    const [version, id = ''] = header.split('.');
    const key = this.keys.get(id);
    if (version !== VERSION || !key) throw new SealFault('sealed with a key that is not here');
    try {
      const decipher = createDecipheriv(ALGORITHM, this.derive(key, place), content.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(place))
        .setAuthTag(content.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(content.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealFault('does not open');
    }
  }

  /** A key of its own for each kind of secret, as `second_factor`. */
  private derive({ bytes }: Key, place: string): Buffer {
    return Buffer.from(hkdfSync('sha256', bytes, '', `vizavi sealing ${place.split(':', 1)[0]}`, 32));
  }
}
