import { randomUUID } from 'node:crypto';
import { API } from '@vizavi/api-types';
import type { APIRequestContext, APIResponse } from '@playwright/test';

interface Sent {
  readonly ifMatch?: string;
}

/** Speaks to the api with the cookies of a browser, as the portal does; for arranging what a journey needs before it begins. */
export class ApiClient {
  constructor(private readonly request: APIRequestContext) {}

  async get<T>(path: string): Promise<T> {
    return this.parsed<T>(await this.request.get(`${API}/${path}`));
  }

  async status(path: string): Promise<number> {
    return (await this.request.get(`${API}/${path}`)).status();
  }

  async post<T>(path: string, body: unknown = {}, sent: Sent = {}): Promise<T> {
    return this.parsed<T>(await this.request.post(`${API}/${path}`, { data: body, headers: await this.headers(sent) }));
  }

  async put<T>(path: string, body: unknown, sent: Sent = {}): Promise<T> {
    return this.parsed<T>(await this.request.put(`${API}/${path}`, { data: body, headers: await this.headers(sent) }));
  }

  /** Only what the api answered with, for refusals. */
  async try(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown, sent: Sent = {}): Promise<number> {
    const headers = await this.headers(sent);
    return (await this.request.fetch(`${API}/${path}`, { method, data: body, headers })).status();
  }

  private async headers({ ifMatch }: Sent): Promise<Record<string, string>> {
    const { cookies } = await this.request.storageState();
    const token = cookies.find(({ name }) => name.endsWith('XSRF-TOKEN'))?.value;
    return {
      'idempotency-key': randomUUID(),
      ...(token ? { 'x-xsrf-token': decodeURIComponent(token) } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    };
  }

  private async parsed<T>(answer: APIResponse): Promise<T> {
    if (!answer.ok()) throw new Error(`${answer.status()} ${answer.url()}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }
}
