import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@vizavi/database';
import { asOwner, type BenchServer } from '../server';
import { grow } from './grow';
import { type Originals, tellAll } from './tell-all';
import type { Extent } from './world';

const ORIGINALS = 'bench_originals';
const MOST_ORIGINALS = 40;
const FEWEST_ORIGINALS = 8;

export const databaseOf = ({ contracts }: Extent): string => `bench_${contracts}`;

const databases = (server: BenchServer) =>
  asOwner(server.owner('postgres'), async (client) => {
    const sql = `select datname as name, shobj_description(oid, 'pg_database') as print from pg_database where datname like 'bench%'`;
    return (await client.query<{ name: string; print: string | null }>(sql)).rows;
  });

/** Whether the databases of these extents are there and whole, made by the same program. */
export async function arePrepared(server: BenchServer, extents: readonly Extent[], print: string): Promise<boolean> {
  const there = await databases(server);
  return extents.every((extent) => there.some((one) => one.name === databaseOf(extent) && one.print === print));
}

/** Makes a database for each extent, from the same originals; what another run kept is removed first. */
export async function prepare(server: BenchServer, extents: readonly Extent[], print: string, say: (words: string) => void): Promise<void> {
  for (const { name } of await databases(server)) await drop(server, name);
  const originals = await makeOriginals(server, Math.max(...extents.map((one) => one.contracts)), say);
  for (const extent of extents) {
    const name = databaseOf(extent);
    await asOwner(server.owner('postgres'), (client) => client.query(`create database ${name} template ${ORIGINALS}`));
    const begun = performance.now();
    await grow(server.owner(name), originals, extent, progress(extent, say));
    await asOwner(server.owner('postgres'), (client) => client.query(`comment on database ${name} is '${print}'`));
    say(`${name}: ${extent.contracts} copies in ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  await drop(server, ORIGINALS);
}

async function makeOriginals(server: BenchServer, contracts: number, say: (words: string) => void): Promise<Originals> {
  const count = Math.min(MOST_ORIGINALS, Math.max(FEWEST_ORIGINALS, Math.floor(contracts / 100)));
  const folder = join(server.folder, 'originals');
  await asOwner(server.owner('postgres'), (client) => client.query(`create database ${ORIGINALS}`));
  await migrate(server.owner(ORIGINALS));
  const begun = performance.now();
  try {
    return await tellAll(server.application(ORIGINALS), folder, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    say(`${count} originals told through the acts in ${Math.round((performance.now() - begun) / 1000)} s`);
  }
}

const drop = (server: BenchServer, name: string): Promise<unknown> =>
  asOwner(server.owner('postgres'), (client) => client.query(`drop database if exists ${name} with (force)`));

/** Tells every tenth of the way. */
function progress({ contracts }: Extent, say: (words: string) => void): (count: number) => void {
  let done = 0;
  return (count) => {
    const before = Math.floor((done * 10) / contracts);
    done += count;
    const now = Math.floor((done * 10) / contracts);
    if (now > before) say(`  ${done} of ${contracts} contracts copied`);
  };
}
