import { HttpClient, HttpContext, type HttpResourceRequest } from '@angular/common/http';
import { DestroyRef, inject, Injectable } from '@angular/core';
import { API } from '@vizavi/api-types';
import { firstValueFrom } from 'rxjs';
import { Live, type Topic } from '../live/live';
import { IDEMPOTENCY_KEY } from './carries-writes';
import { toFailure } from './failure';
import { ASKS_WHO } from './keeps-session';
import { type Reading, readingOf } from './reading';

type Parameter = string | number | boolean | null | undefined;
export type Parameters = Readonly<Record<string, Parameter>>;

export interface WriteOptions {
  /** `etag` of what is changed; goes as `If-Match`. */
  readonly etag?: string | null;
  /** Given by `attempt`, so that a second click after a lost answer repeats and never doubles. */
  readonly key?: string;
  readonly parameters?: Parameters;
  readonly asksWho?: true;
}

export interface ReadOptions {
  /** Reload when the live stream names this: a contract's id, `contracts` for any, `notifications`. */
  readonly live?: () => Topic | null | undefined;
  readonly keep?: 'keep' | 'drop';
}

export const urlOf = (path: string): string => `${API}/${path}`;

const stated = (parameters: Parameters): Record<string, string | number | boolean> =>
  Object.fromEntries(
    Object.entries(parameters).filter(
      (entry): entry is [string, string | number | boolean] => entry[1] !== undefined && entry[1] !== null && entry[1] !== '',
    ),
  );

/** The one door to the API. Paths come from `PATHS` of api-types. Every failure is a `Failure`. */
@Injectable({ providedIn: 'root' })
export class Server {
  private readonly http = inject(HttpClient);
  private readonly live = inject(Live);

  /** A value that follows its path and the live stream. In an injection context; `undefined` as path waits. */
  read<T>(
    path: () => string | undefined,
    parameters: () => Parameters = () => ({}),
    { live, keep = 'drop' }: ReadOptions = {},
  ): Reading<T> {
    const request = (): HttpResourceRequest | undefined => {
      const named = path();
      return named === undefined ? undefined : { url: urlOf(named), params: stated(parameters()) };
    };
    const reading = readingOf<T>(request, keep);
    if (live) inject(DestroyRef).onDestroy(this.live.follow(live, () => reading.reload()));
    return reading;
  }

  get<T>(path: string, parameters: Parameters = {}, options: Pick<WriteOptions, 'asksWho'> = {}): Promise<T> {
    return this.ask(this.http.get<T>(urlOf(path), { params: stated(parameters), context: this.contextOf(options) }));
  }

  post<T>(path: string, body: unknown = {}, options: WriteOptions = {}): Promise<T> {
    return this.send<T>('POST', path, body, options);
  }

  put<T>(path: string, body: unknown, options: WriteOptions = {}): Promise<T> {
    return this.send<T>('PUT', path, body, options);
  }

  patch<T>(path: string, body: unknown, options: WriteOptions = {}): Promise<T> {
    return this.send<T>('PATCH', path, body, options);
  }

  delete<T = void>(path: string, options: WriteOptions = {}): Promise<T> {
    return this.send<T>('DELETE', path, undefined, options);
  }

  private send<T>(method: string, path: string, body: unknown, options: WriteOptions): Promise<T> {
    const headers: Record<string, string> = {};
    if (options.etag) headers['If-Match'] = options.etag;
    if (options.key) headers[IDEMPOTENCY_KEY] = options.key;
    const params = stated(options.parameters ?? {});
    return this.ask(this.http.request<T>(method, urlOf(path), { body, headers, params, context: this.contextOf(options) }));
  }

  private contextOf(options: Pick<WriteOptions, 'asksWho'>): HttpContext {
    return new HttpContext().set(ASKS_WHO, options.asksWho === true);
  }

  private async ask<T>(answer: ReturnType<HttpClient['request']>): Promise<T> {
    try {
      return (await firstValueFrom(answer)) as T;
    } catch (error) {
      throw toFailure(error);
    }
  }
}
