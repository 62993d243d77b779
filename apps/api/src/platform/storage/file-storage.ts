import { createHash } from 'node:crypto';
import type { Sealing } from '../sealing/sealing';
import type { BlobStore } from './blob-store';

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const HASH = /^[0-9a-f]{64}$/;
const placeOf = (hash: string): string => `file:${hash}`;

/** Files by the hash of their content, sealed at rest: the same content is kept once, and what is kept never changes. */
export class FileStorage {
  constructor(
    private readonly store: BlobStore,
    private readonly sealing: Sealing,
  ) {}

  /** Keeps the bytes and gives their SHA-256. */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = hashOfBytes(bytes);
    const sealed = this.sealing.sealBytes(bytes, placeOf(hash));
    if (!(await this.store.has(hash, sealed.length))) await this.store.put(hash, sealed);
    return hash;
  }

  /** Throws when the file is gone, cannot be opened, or its content is no longer what it was. */
  async read(hash: string): Promise<Buffer> {
    if (!HASH.test(hash)) throw new Error('A file is named by its SHA-256');
    const bytes = this.sealing.openBytes(await this.store.get(hash), placeOf(hash));
    if (hashOfBytes(bytes) !== hash) throw new Error(`The stored file ${hash} has another content`);
    return bytes;
  }
}
