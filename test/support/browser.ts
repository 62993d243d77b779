import { randomUUID } from 'node:crypto';
import { API } from '@vizavi/api-types';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Sent {
  readonly ifMatch?: string;
  /** Null sends a write without an idempotency key. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as a test reads it. */
export interface Seen {
  readonly status: number;
  /** What the text says as JSON; undefined when it is none. */
  readonly body: ReturnType<typeof JSON.parse>;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** One browser: keeps its cookies and sends along what the portal sends. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly app: NestFastifyApplication) {}

  get(path: string, sent: Sent = {}): Promise<Seen> {
    return this.send('GET', path, undefined, { key: null, ...sent });
  }

  post(path: string, body: unknown = {}, sent: Sent = {}): Promise<Seen> {
    return this.send('POST', path, body, sent);
  }

  put(path: string, body: unknown, sent: Sent = {}): Promise<Seen> {
    return this.send('PUT', path, body, sent);
  }

  patch(path: string, body: unknown, sent: Sent = {}): Promise<Seen> {
    return this.send('PATCH', path, body, sent);
  }

  delete(path: string, sent: Sent = {}): Promise<Seen> {
    return this.send('DELETE', path, undefined, sent);
  }

  /** Paths without a leading slash are the API's. */
  async send(method: Method, path: string, body: unknown, { ifMatch, key = randomUUID(), headers = {} }: Sent = {}): Promise<Seen> {
    const answer = await this.app.inject({
      method,
      url: path.startsWith('/') ? path : `${API}/${path}`,
      headers: {
        ...(this.cookies.size > 0 ? { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(this.cookies.has('XSRF-TOKEN') ? { 'x-xsrf-token': this.cookies.get('XSRF-TOKEN')! } : {}),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: answer.statusCode, text: answer.body, body: parsed(answer.body), headers: answer.headers };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
