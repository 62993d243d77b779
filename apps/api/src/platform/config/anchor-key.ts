import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { keptSecret } from './kept-secret';
import type { Settings } from './settings';

/** What stands before the 32 secret bytes of an Ed25519 key in PKCS#8; RFC 8410 §7. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const RAW_LENGTH = 32;

/** The key that signs the heads of the log: ANCHOR_KEY, or one made once and kept beside SECRET_KEY. Whoever bends the database has not got it. */
export class AnchorKey {
  /** The raw public key, base64url. */
  readonly publicKey: string;
  /** A short name of the key, as printed beside each head. */
  readonly id: string;
  private readonly secret: KeyObject;
  private readonly known: KeyObject;

  constructor({ ANCHOR_KEY, DATA_DIR }: Pick<Settings, 'ANCHOR_KEY' | 'DATA_DIR'>) {
    const seed = createHash('sha256')
      .update(ANCHOR_KEY ?? keptSecret(DATA_DIR, 'anchor.key'))
      .digest();
    this.secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    this.known = createPublicKey(this.secret);
    const raw = this.known.export({ format: 'der', type: 'spki' }).subarray(-RAW_LENGTH);
    this.publicKey = raw.toString('base64url');
    this.id = createHash('sha256').update(raw).digest('hex').slice(0, 16);
  }

  /** Ed25519 over the text, base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.secret).toString('base64url');
  }

  isSigned(text: string, signature: string): boolean {
    return verify(null, Buffer.from(text), this.known, Buffer.from(signature, 'base64url'));
  }
}
