import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../clock/new-id';
import { BlobGone, type BlobStore } from './blob-store';

/** Files in a folder of this machine. */
export class FolderStore implements BlobStore {
  constructor(private readonly folder: string) {}

  async has(name: string, size: number): Promise<boolean> {
    const there = await stat(this.pathOf(name)).catch(() => null);
    return there?.size === size;
  }

  /** Written aside and moved into place, so that a killed process leaves no half file. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    const aside = `${path}.${newId()}`;
    await writeFile(aside, bytes);
    await rename(aside, path);
  }

  async get(name: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(name));
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ENOENT') throw new BlobGone(name);
      throw fault;
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, name.slice(0, 2), name.slice(2));
  }
}
