import { chownSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account';
import { copyTree } from './copy-tree';
import { makeHome } from './home';

/** Folders that PostgreSQL wants to find, empty or not. */
const WANTED = [
  'pg_wal',
  'pg_wal/archive_status',
  'pg_wal/summaries',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_tblspc',
  'pg_twophase',
  'pg_commit_ts',
];

function giveTo({ uid, gid }: Account, path: string): void {
  if (uid === undefined) return;
  chownSync(path, uid, gid!);
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo({ uid, gid }, join(path, name));
}

/** Puts a copy made by `backupEmbedded` where a server of `dir` will look for its data; the next start replays the log of the copy. Never over data that are there. */
export async function restoreEmbedded(from: string, dir: string): Promise<void> {
  const { data, account } = makeHome(dir);
  if (existsSync(data)) throw new Error(`${data} is there already: nothing is restored over data`);
  await copyTree(from, data, () => false);
  for (const name of WANTED) await mkdir(join(data, name), { recursive: true, mode: 0o700 });
  await chmod(data, 0o700);
  giveTo(account, data);
}
