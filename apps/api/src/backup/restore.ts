import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copyTree, restoreEmbedded } from '@vizavi/database';
import { KeptHeads } from '../audit/anchors/kept-heads';
import { verify, type Verified } from '../audit/verify/verify';
import { openDatabase } from '../platform/boot/open-database';
import { AnchorKey } from '../platform/config/anchor-key';
import { type Settings, SettingsFault } from '../platform/config/settings';
import { BackupFault, checkedManifest, type Manifest } from './manifest';

const ALL = (): boolean => false;

/** Puts a checked backup into an empty DATA_DIR. Throws BackupFault when a file of it is another, or the folder has data already. */
export async function restore({ DATABASE_URL, DATA_DIR }: Settings, from: string): Promise<Manifest> {
  if (DATABASE_URL) throw new SettingsFault('DATABASE_URL is set: restore that server with its own tools, see docs/backup.md');
  if (existsSync(DATA_DIR) && readdirSync(DATA_DIR).length > 0)
    throw new BackupFault(`${DATA_DIR} is not empty: move it away first, nothing is restored over data`);
  const manifest = await checkedManifest(from);
  await mkdir(DATA_DIR, { recursive: true });
  await restoreEmbedded(join(from, 'database'), join(DATA_DIR, 'pg'));
  await copyTree(join(from, 'files'), join(DATA_DIR, 'files'), ALL);
  await copyTree(join(from, 'beside'), DATA_DIR, ALL);
  return manifest;
}

/** Starts what was restored and replays every contract and the whole log, held against the heads of the backup. Throws the first Difference. */
export async function verifyRestored(settings: Settings): Promise<Verified> {
  const { database, close } = await openDatabase(settings);
  try {
    return await verify(database, 1, { key: new AnchorKey(settings), heads: await new KeptHeads(settings.DATA_DIR).all() });
  } finally {
    await close();
  }
}
