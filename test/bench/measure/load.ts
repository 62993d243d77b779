import autocannon from 'autocannon';
import type { ProcessorWatch } from './processor';

export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** How long, or how many requests; the latter when each may be sent only once. */
export type Length = { readonly seconds: number } | { readonly requests: number };

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
export async function load(url: string, next: () => Asked, length: Length, watch: ProcessorWatch): Promise<Loaded> {
  const setupRequest = (): autocannon.Request => next();
  const end = 'seconds' in length ? { duration: length.seconds } : { amount: length.requests };
  await watch.start();
  const connections = 'requests' in length ? Math.min(CONNECTIONS, length.requests) : CONNECTIONS;
  const result = await autocannon({ url, connections, requests: [{ setupRequest }], ...end });
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
