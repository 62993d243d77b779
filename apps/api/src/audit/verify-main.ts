import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import type { SignedTreeHead } from '@vizavi/evidence';
import { explain } from '../platform/boot/explain';
import { openDatabase } from '../platform/boot/open-database';
import { AnchorKey } from '../platform/config/anchor-key';
import { readSettings } from '../platform/config/settings';
import { KeptHeads } from './anchors/kept-heads';
import { Difference } from './verify/difference';
import { verify } from './verify/verify';

const SAMPLE = /^--sample=(\d+)$/;
const HEAD = /^--head=(.+)$/;

/** `npm run audit:verify [-- --sample=N]`: every N-th subject only. */
const sampleOf = (words: readonly string[]): number => Number(words.map((word) => SAMPLE.exec(word)?.[1]).find(Boolean) ?? 1);

/** `--head=FILE`: a head that somebody has kept, as the administrator's page gives it. */
const headsOf = (words: readonly string[]): readonly SignedTreeHead[] =>
  words.flatMap((word) => HEAD.exec(word)?.[1] ?? []).map((file) => JSON.parse(readFileSync(file, 'utf8')) as SignedTreeHead);

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const settings = readSettings(process.env);
  const { database, close } = await openDatabase(settings);
  const heads = [...(await new KeptHeads(settings.DATA_DIR).all()), ...headsOf(words)];
  const begun = performance.now();
  try {
    const against = { key: new AnchorKey(settings), heads };
    const { subjects, contracts, facts, heads: signed, hashing } = await verify(database, sampleOf(words), against);
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `✓ ${contracts} contracts replayed, ${subjects} chains and ${facts} facts checked, ${signed} signed heads and ${heads.length} kept ones hold, ${Math.round(facts / seconds)} facts a second (${Math.round((facts / hashing) * 1000)} by hashing alone)`,
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
