import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { type CopiedFile, copyFile, copyTree } from './copy-tree';
import { makeHome } from './home';
import type { EmbeddedServer } from './start-embedded';

/** What a server makes anew, and the write-ahead log, of which only a stretch is needed; as PostgreSQL's manual lists it (26.3.4). */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label.*|tablespace_map.*|pg_wal\/.+|pg_replslot\/.+|pg_(dynshmem|notify|serial|snapshots|stat_tmp|subtrans)\/.+|(.*\/)?pgsql_tmp.*|(.*\/)?pg_internal\.init.*)$/;
const SLOT = 'vizavi_backup';

interface Stopped {
  readonly label: string;
  readonly last: string;
}

/**
 * Copies a running embedded server into an empty folder: a base backup with all of the write-ahead log that makes it whole, so that what was committed
 * when the copying ended is in it. Others go on writing meanwhile. `server` is the one of `dir`; gives every file with its hash.
 */
export async function backupEmbedded(server: EmbeddedServer, dir: string, to: string): Promise<readonly CopiedFile[]> {
  const { data } = makeHome(dir);
  const client = new Client(server.config);
  await client.connect();
  try {
    // A slot of this connection holds the log until it has been copied, and goes with it.
    await client.query('select pg_create_physical_replication_slot($1, true, true)', [SLOT]);
    const { rows } = await client.query<{ first: string }>(`select pg_walfile_name(pg_backup_start('vizavi', true)) as first`);
    const copied = await copyTree(data, to, (path) => LEFT_OUT.test(path));
    const { label, last } = await stop(client);
    await writeFile(join(to, 'backup_label'), label, { mode: 0o600 });
    const log = await copyLog(client, data, to, rows[0]!.first, last);
    return [...copied, ...log];
  } finally {
    await client.end();
  }
}

async function stop(client: Client): Promise<Stopped> {
  const { rows } = await client.query<{ label: string; last: string }>(
    'select labelfile as label, pg_walfile_name(lsn - 1) as last from pg_backup_stop(false)',
  );
  return rows[0]!;
}

/** Segments from the first that the copy needs to the last. */
async function copyLog(client: Client, data: string, to: string, first: string, last: string): Promise<readonly CopiedFile[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name between $1 and $2 order by name`,
    [first, last],
  );
  const copied: CopiedFile[] = [];
  for (const { name } of rows) {
    const file = await copyFile(join(data, 'pg_wal', name), join(to, 'pg_wal', name));
    if (!file) throw new Error(`The log segment ${name} went away while it was copied`);
    copied.push({ path: `pg_wal/${name}`, ...file });
  }
  if (!copied.some(({ path }) => path.endsWith(last))) throw new Error(`The log segment ${last} is not there`);
  return copied;
}
