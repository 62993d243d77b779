import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const DIST = join(__dirname, '..', '..', '..', '..');
const PATIENCE = 60_000;

/** A program that serves HTTP in a process of its own. */
export interface Serving {
  readonly pid: number;
  readonly url: string;
  /** Seconds from its start to its first 200. */
  readonly startSeconds: number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts the built api as `npm start` does, jobs apart as in production. */
export const startApi = (environment: Readonly<Record<string, string>>): Promise<Serving> =>
  serve(join(DIST, 'api', 'apps', 'api', 'src', 'main.js'), '/healthz', {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    RUN_WORKER: 'false',
    DEMO: 'false',
    ...environment,
  });

/** Starts the bare handlers, which read what they serve from a file. */
export const startBare = (workFile: string): Promise<Serving> =>
  serve(join(__dirname, 'bare.js'), '/healthz', { NODE_ENV: 'production', BARE_WORK: workFile });

async function serve(program: string, health: string, environment: Readonly<Record<string, string>>): Promise<Serving> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(child, `${url}${health}`);
  return { pid: child.pid!, url, startSeconds: (performance.now() - begun) / 1000, stop: () => stop(child) };
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (const begun = performance.now(); performance.now() - begun < PATIENCE; await pause(10)) {
    if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode} before it answered`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  child.kill('SIGKILL');
  throw new Error('A server did not answer in a minute');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}
