import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = process.env['VIZAVI_ROOT'] ?? process.cwd();
const NODE = join(ROOT, 'node_modules', '.bin', 'node');
const LONGEST_START = 120_000;
const LAST_WORDS = 4000;

/** The product as it is delivered: the built api with the built portal, on a demo of its own. */
export interface Product {
  readonly address: string;
  /** Ends the processes and removes everything that they kept. */
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('The machine gives no port');
  return address.port;
};

const launch = (port: number, folder: string): ChildProcess =>
  spawn(NODE, [join(ROOT, process.env['API_DIR'] ?? 'dist/api', 'apps/api/src/main.js')], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      PORTAL_DIR: resolve(ROOT, process.env['PORTAL_DIR'] ?? 'dist/portal'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function untilReady(address: string, api: ChildProcess, said: () => string): Promise<void> {
  for (const end = performance.now() + LONGEST_START; performance.now() < end;) {
    if (api.exitCode !== null) throw new Error(`The product ended at its start:\n${said()}`);
    const answer = await fetch(`${address}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error(`The product is not ready:\n${said()}`);
}

/** Starts the product on a free port with an empty folder, and waits until the demo is told and the api answers. */
export async function startProduct(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-product-'));
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const api = launch(port, folder);
  let said = '';
  for (const stream of [api.stdout, api.stderr])
    stream?.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-LAST_WORDS)));
  const stop = async (): Promise<void> => {
    if (api.exitCode === null) {
      const ended = once(api, 'exit');
      api.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await untilReady(address, api, () => said).catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });
  return { address, stop };
}
