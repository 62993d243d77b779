import { monitorEventLoopDelay } from 'node:perf_hooks';
import { closeWorkers, renderInWorker } from '@vizavi/document-engine';
import { PDFDocument } from 'pdf-lib';
import { longContract } from '../../../libs/document-engine/src/pdf/testing/long-contract';

/** What printing costs once the thread is warm. */
export interface Printing {
  readonly pages: number;
  readonly milliseconds: number;
  readonly processor: number;
  /** The longest that the thread of the requests was kept busy. */
  readonly blocked: number;
  readonly sameBytes: boolean;
}

const NANOSECONDS = 1_000_000;

/** Prints a contract of so many sections in a worker thread, again and again, and takes the middle. */
export async function printing(sections: number | undefined, times: number): Promise<Printing> {
  const contract = longContract(sections);
  const first = await renderInWorker(contract);
  const rounds: { readonly wall: number; readonly processor: number }[] = [];
  let same = true;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  for (let round = 0; round < times; round += 1) {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const bytes = await renderInWorker(contract);
    const { user, system } = process.cpuUsage(used);
    rounds.push({ wall: performance.now() - begun, processor: (user + system) / 1000 });
    same &&= Buffer.compare(bytes, first) === 0;
  }
  delay.disable();
  const pages = (await PDFDocument.load(first)).getPageCount();
  return {
    pages,
    milliseconds: middle(rounds.map((one) => one.wall)),
    processor: middle(rounds.map((one) => one.processor)),
    blocked: delay.max / NANOSECONDS,
    sameBytes: same,
  };
}

export const endPrinting = closeWorkers;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
