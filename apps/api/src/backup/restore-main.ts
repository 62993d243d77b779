import 'reflect-metadata';
import { Difference } from '../audit/verify/difference';
import { explain } from '../platform/boot/explain';
import { readSettings } from '../platform/config/settings';
import { BackupFault } from './manifest';
import { restore, verifyRestored } from './restore';

/** `npm run restore -- FOLDER`: into DATA_DIR, which must be empty; every chain is verified before it says that it is done. */
async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new BackupFault('Which backup? npm run restore -- backups/2026-…');
  const settings = readSettings(process.env);
  const { madeAt } = await restore(settings, folder);
  const { contracts, facts, heads } = await verifyRestored(settings);
  console.log(`✓ restored as of ${madeAt}: ${contracts} contracts replayed, ${facts} facts and ${heads} signed heads hold`);
}

main().catch((fault: unknown) => {
  console.error(`✗ ${fault instanceof BackupFault || fault instanceof Difference ? fault.message : explain(fault)}`);
  process.exit(1);
});
