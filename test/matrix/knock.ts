import { randomUUID } from 'node:crypto';
import { API } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { anImage } from '../support/image';
import { multipart, MULTIPART_TYPE } from '../support/upload';
import type { Row } from './row';

export interface Knocked {
  readonly status: number;
  readonly text: string;
}

/** Placeholders of addresses and bodies, as `:suggestionId`. */
export type Names = Readonly<Record<string, string>>;

export const filledIn = (text: string, names: Names): string =>
  text.replace(/:([a-zA-Z]+)\b/g, (whole, name: string) => names[name] ?? whole);

/** What does not tell one refusal from another: the request itself. */
export const withoutRequest = (text: string): string => text.replace(/"(requestId|instance)":"[^"]*"/g, '"$1":"…"');

const STALE = '"stale"';

function addressOf(route: string, names: Names): { readonly method: string; readonly url: string } {
  const [method = '', path = ''] = route.split(' ');
  const named = filledIn(path, names);
  return { method, url: named.startsWith('/') ? named : `${API}/${named}` };
}

const headersOf = ({ cookies }: Browser, address: string): Record<string, string> => ({
  ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
  'x-xsrf-token': cookies.get('XSRF-TOKEN') ?? '',
  'x-forwarded-for': address,
  'idempotency-key': randomUUID(),
  'if-match': STALE,
});

function payloadOf({ body }: Row, names: Names): { readonly type: string; readonly payload: string | Buffer } | null {
  if (body === undefined) return null;
  if (body === 'file') return { type: MULTIPART_TYPE, payload: multipart(anImage()) };
  return { type: 'application/json', payload: filledIn(JSON.stringify(body), names) };
}

/** One request with everything that a well-made one brings, but an old version of what it would change; a stream is left at once. */
export async function knock(api: TestApi, row: Row, browser: Browser, names: Names, address: string): Promise<Knocked> {
  const { method, url } = addressOf(row.route, names);
  const sent = payloadOf(row, names);
  const answer = await api.app.inject({
    method: method as 'GET',
    url: url + filledIn(row.query ?? '', names),
    headers: { ...headersOf(browser, address), ...(sent ? { 'content-type': sent.type } : {}) },
    ...(sent ? { payload: sent.payload } : {}),
    payloadAsStream: true,
  });
  const stream = answer.stream();
  if (String(answer.headers['content-type']).startsWith('text/event-stream')) {
    stream.destroy();
    return { status: answer.statusCode, text: '' };
  }
  const pieces = await stream.toArray();
  return { status: answer.statusCode, text: Buffer.concat(pieces as Buffer[]).toString('utf8') };
}
