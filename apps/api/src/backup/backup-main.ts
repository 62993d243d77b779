import 'reflect-metadata';
import { join } from 'node:path';
import { explain } from '../platform/boot/explain';
import { readSettings } from '../platform/config/settings';
import { backUp } from './back-up';

const MEGABYTE = 1024 * 1024;

const named = (): string => join('backups', new Date().toISOString().replace(/[:.]/g, '-'));

/** `npm run backup [-- FOLDER]`: into a folder of its own below `backups` when none is named. */
async function main(): Promise<void> {
  const folder = process.argv[2] ?? named();
  const { files } = await backUp(readSettings(process.env), folder);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  console.log(
    `✓ ${folder}: ${files.length} files, ${Math.round(size / MEGABYTE)} MB. It holds the keys as well: keep it where nobody else reads it.`,
  );
}

main().catch((fault: unknown) => {
  console.error(`✗ ${explain(fault)}`);
  process.exit(1);
});
