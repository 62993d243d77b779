import 'reflect-metadata';
import { statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprint } from './fingerprint';
import { documents, measure } from './measure/measure';
import { report } from './report';
import { arePrepared, prepare } from './seed/prepare';
import { extentsOf } from './seed/world';
import { startServer } from './server';
import { readWanted, type Wanted } from './wanted';

const FOLDER = resolve('data', 'bench');
/** About so much does a contract take, with all its facts and indexes; the log that is written ahead takes the rest. */
const KILOBYTES_EACH = 215;
const LOG_GIGABYTES = 8;

const say = (words: string): void => console.log(words);

function assertRoom(gigabytes: number): void {
  const { bavail, bsize } = statfsSync(FOLDER);
  const free = (bavail * bsize) / 1e9;
  if (free < gigabytes + LOG_GIGABYTES)
    throw new RangeError(`There are ${free.toFixed(0)} GB free, and so many contracts need ${(gigabytes + LOG_GIGABYTES).toFixed(0)}`);
}

async function seed({ contracts, fresh }: Wanted): Promise<void> {
  const { whole, tenth } = extentsOf(contracts);
  const print = fingerprint();
  const server = await startServer(`${FOLDER}/pg`, false);
  try {
    if (!fresh && (await arePrepared(server, [tenth, whole], print)))
      return say(`• ${contracts} contracts are there already; --fresh makes them anew`);
    const gigabytes = ((whole.contracts + tenth.contracts) * KILOBYTES_EACH) / 1e6;
    say(`• making ${whole.contracts} and ${tenth.contracts} contracts in ${server.folder}: about ${gigabytes.toFixed(1)} GB`);
    assertRoom(gigabytes);
    await prepare(server, [tenth, whole], print, say);
  } finally {
    await server.stop();
  }
}

async function main(): Promise<void> {
  const wanted = readWanted(process.argv.slice(2));
  if (wanted.documents) return say(report(await documents(say)));
  const begun = performance.now();
  await seed(wanted);
  const server = await startServer(`${FOLDER}/pg`, true);
  try {
    const { tables, lines } = await measure(server, extentsOf(wanted.contracts), wanted.requests, say);
    say(`\n${tables.join('\n\n')}\n\n${report(lines)}\n`);
    say(
      `${wanted.contracts} contracts, ${Math.round((performance.now() - begun) / 1000)} s in all. Ratios are taken in one run; times swing with whatever else the machine does.`,
    );
  } finally {
    await server.stop();
  }
}

main().then(
  () => process.exit(0),
  (fault: unknown) => {
    console.error(fault instanceof RangeError ? fault.message : fault);
    process.exit(1);
  },
);
