import { parentPort, workerData } from 'node:worker_threads';
import { copyRange, type Range } from './copy-range';

void copyRange(workerData as Range, (count) => parentPort!.postMessage(count)).catch((fault: unknown) => {
  // Thrown outside of the promise it ends the thread, and the thread's starter hears of it.
  setImmediate(() => {
    throw fault;
  });
});
