import { createHash } from 'node:crypto';
import { type Dirent } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file of a copy: its place below the copy's root, with slashes, and what lies there. */
export interface CopiedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

const PIECE = 1024 * 1024;

/** Copies one file piece by piece and safely to the disk; null when it is gone by then. */
export async function copyFile(from: string, to: string): Promise<Omit<CopiedFile, 'path'> | null> {
  const source = await open(from, 'r').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (!source) return null;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const target = await open(to, 'wx', 0o600);
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  let size = 0;
  try {
    for (let read = await source.read(piece); read.bytesRead > 0; read = await source.read(piece)) {
      const bytes = piece.subarray(0, read.bytesRead);
      hash.update(bytes);
      await target.writeFile(bytes);
      size += bytes.length;
    }
    await target.sync();
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
  return { size, sha256: hash.digest('hex') };
}

const entriesOf = (folder: string): Promise<Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });

/** Copies a folder whose files may come and go meanwhile; `leavesOut` is asked of every path below it. Empty folders are kept. */
export async function copyTree(from: string, to: string, leavesOut: (path: string) => boolean, below = ''): Promise<readonly CopiedFile[]> {
  await mkdir(join(to, below), { recursive: true, mode: 0o700 });
  const copied: CopiedFile[] = [];
  for (const entry of await entriesOf(join(from, below))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (leavesOut(path)) continue;
    if (entry.isDirectory()) copied.push(...(await copyTree(from, to, leavesOut, path)));
    if (!entry.isFile()) continue;
    const file = await copyFile(join(from, path), join(to, path));
    if (file) copied.push({ path, ...file });
  }
  return copied;
}
