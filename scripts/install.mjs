import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { ownNode, root, run } from './run.mjs';
import { giveUp, say, words } from './words.mjs';

const MEGABYTE = 1024 * 1024;
const NEEDED_FOR_PACKAGES = 2000;

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
};

// npm writes the second file last, so an interrupted installation has none.
const isComplete = () => {
  const wanted = packagesIn('package-lock.json');
  const found = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || (found[path] ? found[path].version === version : optional),
  );
};

export const assertRoom = (megabytes) => {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < megabytes * MEGABYTE) giveUp(words.diskFull(root, megabytes));
};

/** Installs exactly what package-lock.json says, when node_modules is missing or says otherwise. */
export const install = async () => {
  if (isComplete() && existsSync(ownNode)) return;
  assertRoom(NEEDED_FOR_PACKAGES);
  say(words.installing);
  const begun = performance.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Some packages ask for a newer Node than npm itself may run on; they run on the one that is installed with them.
  const { code } = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) giveUp(words.failed('npm ci'));
  say(`${words.installed} (${words.seconds((performance.now() - begun) / 1000)})`);
};
