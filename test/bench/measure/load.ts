import autocannon from 'autocannon';
import type { ProcessorWatch } from './processor';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Loaded {
  /** Processor milliseconds a request, of application and PostgreSQL together. */
  readonly processor: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

const CONNECTIONS = 8;

/** Sends requests over a few connections that are always busy and reckons what one costs; `next` gives each request. */
export async function load(url: string, next: () => Asked, requests: number, watch: ProcessorWatch): Promise<Loaded> {
  const setupRequest = (): autocannon.Request => next();
  await watch.start();
  const connections = Math.min(CONNECTIONS, requests);
  const result = await autocannon({ url, connections, requests: [{ setupRequest }], amount: requests });
  const processor = await watch.stop();
  const answered = result['2xx'];
  return {
    processor: processor / answered,
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    refused: result.non2xx + result.errors,
  };
}
