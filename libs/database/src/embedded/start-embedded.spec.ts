import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { assertCyrillicSearch } from './cyrillic';
import { makeHome } from './home';
import { postmasterPid, shutDown } from './postmaster';
import { startEmbedded } from './start-embedded';

let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vizavi-embedded-'));
  chmodSync(dir, 0o755);
});

afterEach(async () => {
  if (existsSync(join(dir, 'data'))) await shutDown(makeHome(dir));
  rmSync(dir, { recursive: true, force: true });
});

const start = () => startEmbedded({ dir, durable: false });
const pid = (): number => postmasterPid(makeHome(dir)) ?? 0;

const ask = async (config: ClientConfig, sql: string): Promise<unknown[]> => {
  const client = new Client(config);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
};

describe('an embedded server', () => {
  it('speaks UTF8, folds Cyrillic and cuts it into trigrams, listens on no network address', async () => {
    const server = await start();
    expect(server.reused).toBe(false);
    expect(await ask(server.config, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await ask(server.config, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await ask(server.config, `SELECT upper('договор') AS up, 'ё' < 'ж' AS sorted`)).toEqual([{ up: 'ДОГОВОР', sorted: true }]);
    await server.stop();
    expect(pid()).toBe(0);
  });

  it('keeps the data over a stop and a start', async () => {
    const first = await start();
    await ask(first.config, `CREATE TABLE note AS SELECT 'held' AS words`);
    await first.stop();
    const second = await start();
    expect(await ask(second.config, 'SELECT words FROM note')).toEqual([{ words: 'held' }]);
    await second.stop();
  });

  it('survives two first starts at once, and lives until the last user leaves', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect([first.reused, second.reused].sort()).toEqual([false, true]);
    await first.stop();
    expect(await ask(second.config, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(pid()).toBe(0);
    expect(readdirSync(dir).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });

  it('is ended by exactly one of two users that leave at once', async () => {
    const users = await Promise.all([start(), start()]);
    await Promise.all(users.map((user) => user.stop()));
    expect(pid()).toBe(0);
  });

  it('starts again after the server was killed, and finds what was committed', async () => {
    const first = await startEmbedded({ dir, durable: true });
    await ask(first.config, `CREATE TABLE note AS SELECT 'committed' AS words`);
    process.kill(pid(), 'SIGKILL');
    const second = await startEmbedded({ dir, durable: true });
    expect(await ask(second.config, 'SELECT words FROM note')).toEqual([{ words: 'committed' }]);
    await second.stop();
  });

  it('joins the server that a killed application left, and ends it at last', async () => {
    const left = await start();
    const orphan = pid();
    await ask(
      { ...left.config, database: 'postgres' },
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vizavi presence'`,
    );
    const second = await start();
    expect(second.reused).toBe(true);
    expect(pid()).toBe(orphan);
    await second.stop();
    expect(pid()).toBe(0);
  });

  it('is not misled by a lock whose process number another program has now', async () => {
    const first = await start();
    await first.stop();
    const lock = readFileSync(join(dir, 'data', 'PG_VERSION'), 'utf8');
    expect(lock.trim()).toBe('18');
    const sleeper = spawn('sleep', ['60'], { ...makeHome(dir).account, cwd: '/' });
    writeFileSync(join(dir, 'data', 'postmaster.pid'), `${sleeper.pid}\n${join(dir, 'data')}\n`);
    const second = await start();
    expect(pid()).not.toBe(sleeper.pid);
    await second.stop();
    sleeper.kill();
    await once(sleeper, 'close');
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const server = await startEmbedded({ dir: join(dir, 'x'.repeat(120)), durable: false });
    expect(Buffer.byteLength(String(server.config.host))).toBeLessThan(94);
    expect(await ask(server.config, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    rmSync(String(server.config.host), { recursive: true });
  });

  it('says what the server said when the data are of another version', async () => {
    mkdirSync(join(dir, 'data'));
    writeFileSync(join(dir, 'data', 'PG_VERSION'), '9.6\n');
    await expect(start()).rejects.toMatchObject({ code: 'cannot-start' });
  });
});

describe('the check of the locale', () => {
  it('refuses a database that would not find Cyrillic', async () => {
    const server = await start();
    await ask(server.config, `CREATE DATABASE blind TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'`);
    await expect(assertCyrillicSearch({ ...server.config, database: 'blind' })).rejects.toMatchObject({ code: 'locale' });
    await server.stop();
  });
});

const asRoot = process.getuid?.() === 0 ? it : undefined;
asRoot?.('finds another place when PostgreSQL may not enter the folder, and keeps to it', async () => {
  const closed = join(dir, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const first = await startEmbedded({ dir: join(closed, 'pg'), durable: false });
  await ask(first.config, `CREATE TABLE note AS SELECT 'kept' AS words`);
  await first.stop();
  const second = await startEmbedded({ dir: join(closed, 'pg'), durable: false });
  expect(second.folder).toBe(first.folder);
  expect(second.folder.startsWith(dir)).toBe(false);
  expect(await ask(second.config, 'SELECT words FROM note')).toEqual([{ words: 'kept' }]);
  await second.stop();
  rmSync(second.folder, { recursive: true });
});
