import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Returned } from './match/returned';
import type { SentText } from './match/sent';
import type { OwnPaper } from './own/own-paper';
import { DocxRefused } from './read/refused';
import type { WordFile } from './read/word-file';
import * as tasks from './worker';
import type { WordContract } from './word-contract';

/** A contract of hundreds of pages takes a second or two; whatever takes this long is no contract. */
const LONGEST = 20_000;
const QUEUE = 50;
const MEMORY_MEGABYTES = 512;

/** Threads cannot run TypeScript: from sources (tests) the work stays on the caller's thread. */
const COMPILED = __filename.endsWith('.js');

/** Of its own, so that a file that is hard to read holds up no rendering. */
let pool: Piscina | null = null;

/** A contract as .docx, off the caller's thread. */
export async function writeDocxInWorker(contract: WordContract): Promise<Uint8Array> {
  return COMPILED ? run<Uint8Array>('write', contract) : tasks.write(contract);
}

/** Reads a file from outside, within bounded time and memory. @throws DocxRefused, also when the file asks for more than both */
export async function readDocxInWorker(bytes: Uint8Array): Promise<WordFile> {
  return read(COMPILED ? await bounded(run<tasks.Reading>('read', bytes)) : tasks.read(bytes));
}

/** Reads a contract that somebody brings, within the same bounds. @throws DocxRefused */
export async function readOwnPaperInWorker(brought: tasks.BroughtPaper): Promise<OwnPaper> {
  return read(COMPILED ? await bounded(run<tasks.Reading<OwnPaper>>('ownPaper', brought)) : tasks.ownPaper(brought));
}

function read<T>(reading: tasks.Reading<T>): T {
  if (reading.kind === 'refused') throw new DocxRefused(reading.reason);
  return reading.file;
}

/** Compares a file that was read with what was sent. @throws DocxRefused when that takes more than it may */
export async function compareInWorker(file: WordFile, sent: SentText): Promise<Returned> {
  return COMPILED ? bounded(run<Returned>('compare', { file, sent })) : tasks.compare({ file, sent });
}

/** Ends the threads; the next task starts new ones. */
export async function closeDocxWorkers(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.destroy();
}

function run<T>(name: string, task: unknown): Promise<T> {
  pool ??= new Piscina({
    filename: join(__dirname, 'worker.js'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    maxQueue: QUEUE,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  return pool.run(task, { name, signal: AbortSignal.timeout(LONGEST) }) as Promise<T>;
}

/** A thread that ran out of time or memory was given too much. */
async function bounded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (fault) {
    const { name, code } = fault as { readonly name?: string; readonly code?: string };
    if (name === 'AbortError' || name === 'TimeoutError' || code === 'ERR_WORKER_OUT_OF_MEMORY') throw new DocxRefused('too-large');
    throw fault;
  }
}
