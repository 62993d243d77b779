import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { faultFrom } from './embedded-fault';
import type { Home } from './home';
import { isAlive } from './postmaster';

// With the locale C trigram search finds nothing in Cyrillic.
const LOCALE = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=ru-RU'];

const sweepHalfMade = (base: string): void => {
  for (const name of readdirSync(base)) {
    const maker = /^initdb-(\d+)-/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) rmSync(join(base, name), { recursive: true, force: true });
  }
};

const initdb = async (home: Home, folder: string, durable: boolean): Promise<void> => {
  const child = spawn(
    join(home.programs, 'bin', 'initdb'),
    ['-D', folder, '-U', 'postgres', '-A', 'trust', ...LOCALE, ...(durable ? [] : ['--no-sync'])],
    {
      ...home.account,
      cwd: home.base,
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const [words] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (child.exitCode !== 0) throw faultFrom(words);
};

/** Makes the data folder when there is none. It appears whole by a rename, so an interrupted or a second start does no harm. */
export const makeCluster = async (home: Home, durable: boolean): Promise<void> => {
  if (existsSync(join(home.data, 'PG_VERSION'))) return;
  sweepHalfMade(home.base);
  const half = join(home.base, `initdb-${process.pid}-${randomUUID()}`);
  try {
    await initdb(home, half, durable);
    renameSync(half, home.data);
  } catch (error) {
    if (!existsSync(join(home.data, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
};
