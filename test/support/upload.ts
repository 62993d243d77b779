import { randomUUID } from 'node:crypto';
import { API } from '@vizavi/api-types';
import type { Seen } from './browser';
import type { Browser } from './browser';
import type { TestApi } from './api';

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: string | Buffer;
}

const BOUNDARY = 'vizavi-test-boundary';
export const MULTIPART_TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A body with one file, as a browser's form sends it. */
export const multipart = ({ name, type, bytes }: UploadedFile): Buffer =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);

/** Sends bytes as they are, with everything else that the browser sends. */
export async function sendBytes(
  api: TestApi,
  browser: Browser,
  path: string,
  type: string,
  bytes: string | Buffer,
  key = randomUUID() as string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Seen> {
  const answer = await api.app.inject({
    method: 'POST',
    url: `${API}/${path}`,
    headers: {
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-xsrf-token': browser.cookies.get('XSRF-TOKEN') ?? '',
      'idempotency-key': key,
      'content-type': type,
      ...headers,
    },
    payload: bytes,
  });
  return {
    status: answer.statusCode,
    text: answer.body,
    body: answer.body === '' ? undefined : JSON.parse(answer.body),
    headers: answer.headers,
  };
}

/** Sends a file as a browser's form does. */
export const sendFile = (
  api: TestApi,
  browser: Browser,
  path: string,
  file: UploadedFile,
  key?: string,
  headers?: Readonly<Record<string, string>>,
): Promise<Seen> => sendBytes(api, browser, path, MULTIPART_TYPE, multipart(file), key, headers);
