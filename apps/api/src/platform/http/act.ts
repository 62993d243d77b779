import type { Actor, Language } from '@vizavi/domain';

/** One write as the request brought it: who, with which idempotency key, against which version. */
export interface Act {
  readonly actor: Actor;
  readonly key: string;
  /** The `If-Match` header without its quotes, or null. */
  readonly ifMatch: string | null;
  /** The route takes no write without `If-Match`. */
  readonly needsIfMatch?: boolean;
  readonly method: string;
  readonly path: string;
  readonly bodyHash: string;
  readonly language: Language;
  readonly requestId?: string;
}

/** What a write answers: kept under the idempotency key and given again, byte for byte, when it arrives twice. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly etag?: string;
}
