import type { Answer } from './act';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** An answer as it goes over the wire: the text is kept, so that a repeated request gets the same bytes. */
export class KeptAnswer<T = unknown> implements Answer<T> {
  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly text: string | null,
  ) {}

  static of<T>({ status, body, etag }: Answer<T>): KeptAnswer<T> {
    const text = body === undefined ? null : JSON.stringify(body);
    return new KeptAnswer<T>(
      status,
      { ...(etag ? { ETag: `"${etag}"` } : {}), ...(text === null ? {} : { 'Content-Type': JSON_TYPE }) },
      text,
    );
  }

  get body(): T {
    return (this.text === null ? undefined : JSON.parse(this.text)) as T;
  }

  get etag(): string | undefined {
    return this.headers['ETag']?.replaceAll('"', '');
  }
}
