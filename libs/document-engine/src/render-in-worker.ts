import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { AppendixUnreadable } from './pdf/write/appendix-unreadable';
import type { PaperFormat, PrintedContract, PrintedPaper } from './printed';
import type { Rendering, WantedPaper } from './worker';

/** A rendering takes a fraction of a second; one that takes this long hangs on a hostile file and is ended with its thread. */
const LONGEST = 60_000;
/** More waiting than this means overload: the caller answers 503 and the client asks again. */
const QUEUE = 200;
const MEMORY_MEGABYTES = 512;

/** Threads cannot run TypeScript: from sources (tests) the rendering stays on the caller's thread. */
const COMPILED = __filename.endsWith('.js');

let pool: Piscina<PrintedContract | WantedPaper, Rendering | Uint8Array> | null = null;

/**
 * Prints a contract off the caller's thread.
 * @throws AppendixUnreadable as `renderContract` does; an Error when the queue is full or the rendering took a minute
 */
export async function renderInWorker(printed: PrintedContract): Promise<Uint8Array> {
  // The caller's thread does without the typesetter, which takes long to load.
  if (!COMPILED) return (await import('./pdf/render-contract.js')).renderContract(printed);
  const rendering = (await workers().run(printed, { name: 'render', signal: AbortSignal.timeout(LONGEST) })) as Rendering;
  if (rendering.kind === 'unreadable') throw new AppendixUnreadable(rendering.appendix, rendering.reason);
  return rendering.bytes;
}

/**
 * Prints a document about a contract off the caller's thread.
 * @throws an Error when the queue is full or the rendering took a minute
 */
export async function renderPaperInWorker(paper: PrintedPaper, format: PaperFormat): Promise<Uint8Array> {
  if (!COMPILED) return (await import('./worker.js')).paper({ paper, format });
  return (await workers().run({ paper, format }, { name: 'paper', signal: AbortSignal.timeout(LONGEST) })) as Uint8Array;
}

/** Ends the threads; the next rendering starts new ones. */
export async function closeWorkers(): Promise<void> {
  const closing = pool;
  pool = null;
  await closing?.destroy();
}

function workers(): NonNullable<typeof pool> {
  pool ??= new Piscina({
    filename: join(__dirname, 'worker.js'),
    minThreads: 1,
    maxThreads: Math.max(1, availableParallelism() - 1),
    maxQueue: QUEUE,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  return pool;
}
