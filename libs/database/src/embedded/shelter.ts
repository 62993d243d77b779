import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Account, canEnter, canRun } from './account';
import { EmbeddedFault } from './embedded-fault';

// Root's own home is closed to other users, so what PostgreSQL must reach lies here instead; never in /tmp, which a reboot empties.
const SHELTER = '/var/lib/vizavi';

const open = (): void => {
  try {
    mkdirSync(SHELTER, { recursive: true });
    chmodSync(SHELTER, 0o755);
  } catch (error) {
    throw new EmbeddedFault('cannot-enter', String(error));
  }
};

const claim = (pointer: string, account: Account): string => {
  open();
  const made = mkdtempSync(join(SHELTER, 'data-'));
  chownSync(made, account.uid!, account.gid!);
  try {
    writeFileSync(pointer, made, { flag: 'wx' });
    return made;
  } catch {
    // A second start was quicker: its folder is the one.
    rmSync(made, { recursive: true });
    return readFileSync(pointer, 'utf8').trim();
  }
};

/** The folder itself when the account can enter it; else one in the shelter, named by `location.txt` in the folder. */
export const reachable = (folder: string, account: Account): string => {
  if (canEnter(account, folder)) return folder;
  if (account.uid === undefined) throw new EmbeddedFault('other-owner', folder);
  const pointer = join(folder, 'location.txt');
  const place = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : claim(pointer, account);
  if (!canEnter(account, place)) throw new EmbeddedFault('cannot-enter', place);
  return place;
};

const copyPrograms = (native: string, place: string): void => {
  open();
  const half = mkdtempSync(join(SHELTER, 'copy-'));
  const copied = spawnSync('cp', ['-R', `${native}/.`, half]);
  if (copied.status !== 0) throw new EmbeddedFault('binaries', String(copied.stderr));
  spawnSync('chmod', ['-R', 'a+rX', half]);
  try {
    renameSync(half, place);
  } catch {
    rmSync(half, { recursive: true, force: true });
  }
};

/** A folder with `bin/postgres` that the account can run: the one from npm, or its copy in the shelter. */
export const runnablePrograms = (native: string, version: string, account: Account): string => {
  if (canRun(account, join(native, 'bin', 'postgres'))) return native;
  const place = join(SHELTER, `postgresql-${version}`);
  if (account.uid !== undefined && !existsSync(place)) copyPrograms(native, place);
  if (!canRun(account, join(place, 'bin', 'postgres'))) throw new EmbeddedFault('binaries', dirname(native));
  return place;
};
