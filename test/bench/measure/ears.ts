import { type ClientRequest, request } from 'node:http';
import { API, PATHS } from '@vizavi/api-types';
import type { Headers } from './sessions';

/** One live stream: remembers when it first heard of each contract, and where it stands. */
export class Ear {
  private connection: ClientRequest | null = null;
  private lastId: string | null = null;
  private rest = '';
  private readonly heard = new Map<string, number>();

  constructor(
    private readonly url: string,
    private readonly headers: Headers,
  ) {}

  /** Opens the stream, from where it broke off if it did; resolves with its first bytes. */
  open(): Promise<void> {
    const headers = { ...this.headers, ...(this.lastId ? { 'last-event-id': this.lastId } : {}) };
    return new Promise((resolve, reject) => {
      // Streams that are open at the same time take no turn in a pool.
      this.connection = request(`${this.url}${API}/${PATHS.live}`, { headers, agent: false }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`A live stream is answered ${answer.statusCode}`));
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => {
          this.take(text);
          resolve();
        });
        answer.on('error', () => undefined);
      });
      this.connection.on('error', reject);
      this.connection.end();
    });
  }

  close(): void {
    this.connection?.destroy();
    this.rest = '';
  }

  /** Milliseconds since 1970 at which it heard of a contract; null: not yet. */
  heardAt(contractId: string): number | null {
    return this.heard.get(contractId) ?? null;
  }

  forget(): void {
    this.heard.clear();
  }

  private take(text: string): void {
    const now = performance.timeOrigin + performance.now();
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop()!;
    for (const line of blocks.flatMap((block) => block.split('\n'))) {
      if (line.startsWith('id: ')) this.lastId = line.slice(4);
      const contractId = /^data: .*"contractId":"([^"]+)"/.exec(line)?.[1];
      if (contractId && !this.heard.has(contractId)) this.heard.set(contractId, now);
    }
  }
}
