import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings';
import { newId } from '../clock/new-id';

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files by the hash of their content, in the data folder: the same content is kept once, and what is kept never changes. */
@Injectable()
export class FileStorage {
  private readonly folder: string;

  constructor({ DATA_DIR }: Settings) {
    this.folder = join(DATA_DIR, 'files');
  }

  /** Keeps the bytes and gives their SHA-256. Written aside and moved into place, so that a killed process leaves no half file. */
  async keep(bytes: Uint8Array): Promise<string> {
    const hash = hashOfBytes(bytes);
    const path = this.pathOf(hash);
    const there = await stat(path).catch(() => null);
    if (there?.size === bytes.length) return hash;
    await mkdir(dirname(path), { recursive: true });
    const aside = `${path}.${newId()}`;
    await writeFile(aside, bytes);
    await rename(aside, path);
    return hash;
  }

  /** Throws when the file is gone or its content is no longer what it was. */
  async read(hash: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(hash));
    if (hashOfBytes(bytes) !== hash) throw new Error(`The stored file ${hash} has another content`);
    return bytes;
  }

  private pathOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A file is named by its SHA-256');
    return join(this.folder, hash.slice(0, 2), hash.slice(2));
  }
}
