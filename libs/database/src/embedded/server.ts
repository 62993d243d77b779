import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { EmbeddedFault, faultFrom } from './embedded-fault';
import type { Home } from './home';
import { dropForeignLock, postmasterPid } from './postmaster';

const LOG_LIMIT = 10 * 1024 * 1024;
const PATIENCE = 60_000;
const RECOVERY_PATIENCE = 600_000;
// The tests' data are thrown away, so nothing has to survive a power cut.
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const ALWAYS = ['listen_addresses=', 'unix_socket_permissions=0700', 'timezone=UTC', 'jit=off'];
// Another start is at work, or a killed server's processes are on their way out: both pass.
const PASSING = /lock file ".*" already exists|pre-existing shared memory block|could not lock|another server might be running/i;

type State = 'up' | 'busy' | 'down';

/** How to connect to the server of this home as its owner. */
export const connectionTo = (home: Home, database = 'postgres'): ClientConfig => ({
  host: home.socket,
  port: 5432,
  user: 'postgres',
  database,
});

const stateFrom = (error: unknown): State => {
  const code = (error as { code?: string }).code;
  if (code === '57P03' || code === '57P01') return 'busy';
  if (code === '53300') return 'up';
  if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === undefined) return 'down';
  throw new EmbeddedFault(code === 'EACCES' ? 'other-owner' : 'cannot-connect', String(error));
};

const stateOf = async (home: Home): Promise<State> => {
  const client = new Client({ ...connectionTo(home), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'up';
  } catch (error) {
    return stateFrom(error);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const openLog = (home: Home): number => {
  if ((statSync(home.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) rmSync(home.log);
  return openSync(home.log, 'a', 0o600);
};

const launch = (home: Home, durable: boolean): ChildProcess => {
  dropForeignLock(home);
  const log = openLog(home);
  const settings = [...ALWAYS, ...(durable ? [] : FORGETFUL)].flatMap((setting) => ['-c', setting]);
  const child = spawn(join(home.programs, 'bin', 'postgres'), ['-D', home.data, '-k', home.socket, ...settings], {
    ...home.account,
    cwd: home.base,
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
    // Ctrl+C reaches the whole group of the terminal, and the application has to end first.
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.once('error', () => undefined);
  child.unref();
  closeSync(log);
  return child;
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

const lastWords = (home: Home, from: number): string => readFileSync(home.log).subarray(from).subarray(-4000).toString();

const relaunch = async (home: Home, durable: boolean, last: ChildProcess | undefined, logStart: number): Promise<ChildProcess> => {
  if (last) {
    const words = lastWords(home, logStart);
    if (!PASSING.test(words)) throw faultFrom(words);
    await pause(200);
  }
  return launch(home, durable);
};

/**
 * Brings the server of this home up, or finds it up already; `started` tells whether this call did it.
 * Throws EmbeddedFault: `cannot-start` with the last words of its log, `disk-full`, `other-owner`, `cannot-connect`.
 */
export const bringUp = async (home: Home, durable: boolean): Promise<{ started: boolean }> => {
  const begun = Date.now();
  const logStart = statSync(home.log, { throwIfNoEntry: false })?.size ?? 0;
  let child: ChildProcess | undefined;
  for (;;) {
    const state = await stateOf(home);
    if (state === 'up') return { started: child?.pid !== undefined && child.pid === postmasterPid(home) };
    if (state === 'down' && (!child || hasEnded(child))) child = await relaunch(home, durable, child, logStart);
    if (Date.now() - begun > (state === 'busy' ? RECOVERY_PATIENCE : PATIENCE)) throw faultFrom(lastWords(home, logStart));
    await pause(15);
  }
};
