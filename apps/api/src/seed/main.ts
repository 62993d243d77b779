import 'reflect-metadata';
import { explain } from '../platform/boot/explain';
import { openDatabase } from '../platform/boot/open-database';
import { readSettings } from '../platform/config/settings';
import { runSeed } from './run-seed';

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const open = await openDatabase(settings);
  try {
    const done = await runSeed(settings, open, (told, of) => console.log(`  ${told}/${of}`));
    console.log(done ? '✓ demo seeded' : '• the database is not empty: nothing was seeded');
  } finally {
    await open.close();
  }
}

main().catch((fault: unknown) => {
  console.error(`✗ ${explain(fault)}`);
  process.exit(1);
});
