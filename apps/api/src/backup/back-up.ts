import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backupEmbedded, type CopiedFile, copyFile, copyTree, startEmbedded } from '@vizavi/database';
import { Clock } from '../platform/clock/clock';
import { type Settings, SettingsFault } from '../platform/config/settings';
import { MANIFEST, type Manifest, manifestOf } from './manifest';

/** Keys and signed heads beside the database; `pg`, `files` and the server's own are copied apart. */
const BESIDE = ['secret.key', 'anchor.key', 'seal.json', 'tree-heads.jsonl'];

const within = (folder: string, files: readonly CopiedFile[]): readonly CopiedFile[] =>
  files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));

/**
 * Copies everything that the product keeps into a new folder while it runs: keys and heads, then the database, then the files, since a row never names a
 * file that came after it. Appears whole by a rename. Only for the embedded server; a PostgreSQL of one's own has its own tools (docs/backup.md).
 */
export async function backUp({ DATABASE_URL, DATA_DIR }: Settings, target: string, clock = new Clock()): Promise<Manifest> {
  if (DATABASE_URL) throw new SettingsFault('DATABASE_URL is set: back that server up with its own tools, see docs/backup.md');
  const folder = resolve(target);
  const half = `${folder}.half-${process.pid}`;
  await mkdir(half, { recursive: true, mode: 0o700 });
  try {
    const madeAt = clock.now();
    const beside = await copyBeside(DATA_DIR, half);
    const database = await copyDatabase(DATA_DIR, join(half, 'database'));
    const label = await readFile(join(half, 'database/backup_label'));
    const files = await copyTree(join(DATA_DIR, 'files'), join(half, 'files'), () => false);
    const noted = { path: 'backup_label', size: label.length, sha256: createHash('sha256').update(label).digest('hex') };
    const manifest = manifestOf(madeAt, [
      ...within('beside', beside),
      ...within('database', [...database, noted]),
      ...within('files', files),
    ]);
    await writeFile(join(half, MANIFEST), JSON.stringify(manifest, null, 1), { mode: 0o600 });
    await rename(half, folder);
    return manifest;
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function copyBeside(from: string, half: string): Promise<readonly CopiedFile[]> {
  const copied: CopiedFile[] = [];
  for (const path of BESIDE) {
    const file = await copyFile(join(from, path), join(half, 'beside', path));
    if (file) copied.push({ path, ...file });
  }
  return copied;
}

async function copyDatabase(folder: string, to: string): Promise<readonly CopiedFile[]> {
  const dir = join(folder, 'pg');
  const server = await startEmbedded({ dir, durable: true });
  try {
    return await backupEmbedded(server, dir, to);
  } finally {
    await server.stop();
  }
}
