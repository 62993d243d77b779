import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home';

/** Whether a process with this id exists, whoever owns it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const pidFile = (home: Home): string => join(home.data, 'postmaster.pid');

/** The process id that the server wrote into its data folder. */
export const postmasterPid = (home: Home): number | undefined => {
  try {
    return Number(readFileSync(pidFile(home), 'utf8').split('\n')[0]) || undefined;
  } catch {
    return undefined;
  }
};

const isPostgres = (pid: number): boolean => {
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
};

/**
 * Removes a lock that a killed server left and whose number another program has now, which PostgreSQL would take for a living server.
 * A lock whose process is gone stays: PostgreSQL needs it to find leftover server processes.
 */
export const dropForeignLock = (home: Home): void => {
  const pid = postmasterPid(home);
  if (!pid || !isAlive(pid) || isPostgres(pid)) return;
  rmSync(pidFile(home), { force: true });
  rmSync(join(home.socket, '.s.PGSQL.5432.lock'), { force: true });
};

/** Ends the server, breaking open connections off, and waits until its data are safe on disk. */
export const shutDown = async (home: Home): Promise<void> => {
  const pid = postmasterPid(home);
  if (!pid || !isAlive(pid) || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  const late = Date.now() + 30_000;
  // The file is the sign, since a process whose parent never reaps it seems alive for ever.
  while (postmasterPid(home) === pid && isAlive(pid)) {
    if (Date.now() > late) return void process.kill(pid, 'SIGQUIT');
    await new Promise((done) => setTimeout(done, 10));
  }
};
