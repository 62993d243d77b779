import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { CopiedFile } from '@vizavi/database';

export const MANIFEST = 'backup.json';
const FORMAT = 'vizavi backup 1';

/** What a backup holds, written last: a folder without it is none. */
export interface Manifest {
  readonly format: typeof FORMAT;
  readonly madeAt: string;
  readonly files: readonly CopiedFile[];
}

/** Why a folder cannot be restored, in words for whoever runs it. */
export class BackupFault extends Error {}

export const manifestOf = (madeAt: string, files: readonly CopiedFile[]): Manifest => ({ format: FORMAT, madeAt, files });

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Reads every file of a backup and compares it with what was noted. Throws BackupFault naming the first that is gone or another. */
export async function checkedManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new BackupFault(`${folder} is no whole backup: ${MANIFEST} is missing`);
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT) throw new BackupFault(`${folder} was written by another version: ${String(manifest.format)}`);
  for (const { path, sha256 } of manifest.files) {
    const found = await hashOf(join(folder, path)).catch(() => null);
    if (found !== sha256) throw new BackupFault(`${path} ${found === null ? 'is gone' : 'is another than was backed up'}`);
  }
  return manifest;
}
