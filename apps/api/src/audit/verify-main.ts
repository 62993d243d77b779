import 'reflect-metadata';
import { explain } from '../platform/boot/explain';
import { openDatabase } from '../platform/boot/open-database';
import { readSettings } from '../platform/config/settings';
import { Difference } from './verify/difference';
import { verify } from './verify/verify';

const SAMPLE = /^--sample=(\d+)$/;

/** `npm run audit:verify [-- --sample=N]`: every N-th subject only. */
const sampleOf = (words: readonly string[]): number => Number(words.map((word) => SAMPLE.exec(word)?.[1]).find(Boolean) ?? 1);

async function main(): Promise<void> {
  const { database, close } = await openDatabase(readSettings(process.env));
  const begun = performance.now();
  try {
    const { subjects, contracts, facts } = await verify(database, sampleOf(process.argv.slice(2)));
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `✓ ${contracts} contracts replayed, ${subjects} chains and ${facts} facts checked, ${Math.round(facts / seconds)} facts a second`,
    );
  } catch (fault) {
    if (!(fault instanceof Difference)) throw fault;
    console.error(`✗ ${fault.message}`);
    process.exitCode = 1;
  } finally {
    await close();
  }
}

main().catch((fault: unknown) => {
  console.error(`✗ ${explain(fault)}`);
  process.exit(1);
});
