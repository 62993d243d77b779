import { Injectable, signal } from '@angular/core';
import { API, type LiveEvent, PATHS } from '@vizavi/api-types';

type Told = { readonly event: LiveEvent } | { readonly lost: boolean };

const NAME = 'vizavi.live';
const RESYNC: LiveEvent = { kind: 'resync', contractId: null };
const PATIENCE = 4_000;
const KINDS: readonly LiveEvent['kind'][] = ['contract', 'presence', 'notification', 'resync', 'signedOut'];

const isEvent = (data: unknown): data is LiveEvent =>
  typeof data === 'object' && data !== null && 'kind' in data && KINDS.some((kind) => kind === data.kind);

function parse(text: string): LiveEvent | null {
  try {
    const data: unknown = JSON.parse(text);
    return isEvent(data) ? data : null;
  } catch {
    return null;
  }
}

/**
 * One EventSource for all tabs of a browser: the tab that holds the lock listens and passes on; when it closes, the lock goes to the next,
 * which asks everybody to look again, since nobody listened in between.
 */
@Injectable({ providedIn: 'root' })
export class LiveStream {
  private readonly lost = signal(false);
  private channel: BroadcastChannel | undefined;
  private leaving: AbortController | undefined;
  private hear: (event: LiveEvent) => void = () => undefined;
  private patience: ReturnType<typeof setTimeout> | undefined;

  readonly paused = this.lost.asReadonly();

  open(hear: (event: LiveEvent) => void): void {
    if (this.leaving || typeof EventSource === 'undefined') return;
    this.hear = hear;
    this.leaving = new AbortController();
    this.channel = new BroadcastChannel(NAME);
    this.channel.onmessage = ({ data }: MessageEvent<Told>) => this.take(data);
    const { signal: left } = this.leaving;
    navigator.locks.request(NAME, { signal: left }, () => this.listen(left)).catch(() => undefined);
  }

  close(): void {
    this.leaving?.abort();
    this.channel?.close();
    clearTimeout(this.patience);
    this.leaving = this.channel = this.patience = undefined;
    this.lost.set(false);
  }

  /** Runs while this tab holds the lock. */
  private listen(left: AbortSignal): Promise<void> {
    const source = new EventSource(`${API}/${PATHS.live}`);
    const pass = ({ data }: MessageEvent<string>) => {
      const event = parse(data);
      if (event) this.tellAll({ event });
    };
    source.onmessage = pass;
    KINDS.forEach((kind) => source.addEventListener(kind, pass));
    source.onopen = () => this.tellAll({ lost: false });
    source.onerror = () => this.waitForIt(source);
    this.tellAll({ event: RESYNC });
    return new Promise((done) =>
      left.addEventListener('abort', () => {
        source.close();
        done();
      }),
    );
  }

  /** A short break is nobody's concern; the browser itself tries again, unless the server refused for good. */
  private waitForIt(source: EventSource): void {
    this.patience ??= setTimeout(() => this.tellAll({ lost: true }), source.readyState === EventSource.CLOSED ? 0 : PATIENCE);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => this.startOver(), 2 * PATIENCE);
  }

  private startOver(): void {
    if (!this.leaving) return;
    const hear = this.hear;
    this.leaving.abort();
    this.channel?.close();
    this.leaving = this.channel = this.patience = undefined;
    this.open(hear);
  }

  private tellAll(told: Told): void {
    this.channel?.postMessage(told);
    this.take(told);
  }

  private take(told: Told): void {
    if ('event' in told) return this.hear(told.event);
    if (told.lost) return this.lost.set(true);
    clearTimeout(this.patience);
    this.patience = undefined;
    if (this.lost()) this.hear(RESYNC);
    this.lost.set(false);
  }
}
