import { get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { LiveEvent } from '@vizavi/api-types';

export interface Caught extends LiveEvent {
  readonly at: number;
}

/** Listens to a stream as a browser's EventSource does, and remembers. */
export class Ear {
  readonly events: Caught[] = [];
  lastEventId: string | null = null;
  text = '';
  status = 0;
  closed = false;
  private answer: IncomingMessage | undefined;
  private rest = '';

  async open(url: string, cookie: string, lastEventId: string | null = null): Promise<this> {
    const headers = { cookie: `vizavi-session=${cookie}`, ...(lastEventId ? { 'last-event-id': lastEventId } : {}) };
    const answer = await new Promise<IncomingMessage>((done, failed) =>
      get(`${url}/api/v1/live`, { headers, agent: false }, done).on('error', failed),
    );
    this.status = answer.statusCode ?? 0;
    answer.setEncoding('utf8');
    answer.on('data', (piece: string) => this.take(piece));
    answer.on('close', () => (this.closed = true));
    answer.on('error', () => (this.closed = true));
    this.answer = answer;
    await until(() => this.lastEventId !== null || this.status !== 200);
    return this;
  }

  close(): void {
    this.answer?.destroy();
  }

  contracts(): readonly (string | null)[] {
    return this.events.filter((one) => one.kind === 'contract').map((one) => one.contractId);
  }

  has(kind: LiveEvent['kind']): boolean {
    return this.events.some((one) => one.kind === kind);
  }

  private take(piece: string): void {
    this.text += piece;
    const blocks = (this.rest + piece).split('\n\n');
    this.rest = blocks.pop() ?? '';
    for (const block of blocks) this.hear(block.split('\n'));
  }

  private hear(lines: readonly string[]): void {
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
    this.lastEventId = field('id') ?? this.lastEventId;
    const data = field('data');
    if (data) this.events.push({ ...(JSON.parse(data) as LiveEvent), at: performance.now() });
  }
}

/** Waits until it is so, at most as long as a test may hang. */
export async function until(isSo: () => boolean, most = 10_000): Promise<void> {
  for (const end = performance.now() + most; !isSo() && performance.now() < end;) await pause(5);
}
