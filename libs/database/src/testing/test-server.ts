import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';
import { makeCluster } from '../embedded/cluster';
import { makeHome } from '../embedded/home';
import { isAlive, shutDown } from '../embedded/postmaster';
import { bringUp, connectionTo } from '../embedded/server';

const VARIABLE = 'VIZAVI_TEST_SERVER';
const PREFIX = 'vizavi-test-';

let running: Promise<ClientConfig> | undefined;

const bringUpIn = async (dir: string): Promise<ClientConfig> => {
  const home = makeHome(dir);
  await makeCluster(home, false);
  await bringUp(home, false);
  return connectionTo(home);
};

/** The owner's connection to the server of this test run, which starts when the first test file asks for it. */
export const testServer = (): Promise<ClientConfig> => {
  const dir = process.env[VARIABLE];
  if (!dir) throw new Error(`${VARIABLE} is not set: run the tests with jest.config.cjs of the root, whose globalSetup sets it`);
  running ??= bringUpIn(dir);
  return running;
};

const removeServer = async (dir: string): Promise<void> => {
  if (readdirSync(dir).includes('data')) await shutDown(makeHome(dir));
  rmSync(dir, { recursive: true, force: true });
};

const sweepDeadRuns = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const run = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    // Another user's leftovers are not ours to remove.
    if (run && !isAlive(Number(run))) await removeServer(join(tmpdir(), name)).catch(() => undefined);
  }
};

/** Names the folder of this run's server before the workers fork, and removes what killed runs left. */
export const reserveTestServer = async (): Promise<void> => {
  await sweepDeadRuns();
  mkdirSync(tmpdir(), { recursive: true });
  process.env[VARIABLE] = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
};

/** Ends this run's server and removes its data. */
export const releaseTestServer = async (): Promise<void> => {
  const dir = process.env[VARIABLE];
  if (dir) await removeServer(dir);
};
