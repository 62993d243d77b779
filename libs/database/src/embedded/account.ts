import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { EmbeddedFault } from './embedded-fault';

/** The system user that PostgreSQL runs as; empty when it is the user who started us. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const named = (name: string): Account | undefined => {
  const row = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  return row && { uid: Number(row[2]), gid: Number(row[3]) };
};

const ownerOf = (folder: string): Account | undefined => {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
};

/** PostgreSQL refuses to run as root: then the owner of existing data, else `postgres`, else `nobody`. */
export const chooseAccount = (data: string): Account => {
  if (process.getuid?.() !== 0) return {};
  const account = ownerOf(data) ?? named('postgres') ?? named('nobody');
  if (!account) throw new EmbeddedFault('no-account');
  return account;
};

const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Whether the account can reach the folder and write there; asked of the system, since every folder above it counts. */
export const canEnter = (account: Account, folder: string): boolean => {
  if (account.uid === undefined) return mayWrite(folder);
  const asked = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' });
  return asked.status === 0;
};

/** Whether the account can run the program, which fails below a closed folder and on a system without its C library. */
export const canRun = (account: Account, program: string): boolean =>
  spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
