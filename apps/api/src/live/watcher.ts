import type { LiveEvent } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { mayHear } from '@vizavi/policies';
import type { Heard } from './envelopes.query';
import type { PositionSeal } from './position-seal';

/** Where a stream goes: an HTTP answer, or a test's ear. */
export interface Pipe {
  write(text: string): void;
  /** Bytes that the reader has not taken yet. */
  backlog(): number;
  end(): void;
}

const MOST_BACKLOG = 64 * 1024;
const RETRY = 2_000;

export const RESYNC: LiveEvent = { kind: 'resync', contractId: null };
export const BELL: LiveEvent = { kind: 'notification', contractId: null };
export const SIGNED_OUT: LiveEvent = { kind: 'signedOut', contractId: null };

/** One stream of one member: filters, seals positions, and forgets rather than grows when its reader is slow. */
export class Watcher {
  private held: (() => void)[] | null = null;
  private behind = false;
  private position = 0;
  ended = false;

  constructor(
    readonly actor: Actor,
    readonly sessionKey: Buffer,
    private readonly seal: PositionSeal,
    private readonly pipe: Pipe,
  ) {}

  /** Greets the reader, so that even a stream without an event can be resumed. */
  open(position: number): void {
    this.position = position;
    this.write(`retry: ${RETRY}\n${this.idLine()}\n`);
  }

  /** From now on what comes waits until `replay` has told the past. */
  hold(): void {
    this.held = [];
  }

  /** Tells what was missed, then what came meanwhile; a bell entry has no position, so the bell is rung in any case. */
  replay(heard: readonly Heard[] | null, position: number): void {
    const held = this.held ?? [];
    this.held = null;
    if (heard) this.send([...this.eventsOf(heard), BELL], position);
    else this.resync(position);
    held.forEach((tell) => tell());
  }

  hear(heard: readonly Heard[], position: number): void {
    if (this.held) return void this.held.push(() => this.hear(heard, position));
    this.send(this.eventsOf(heard), position);
  }

  ring(): void {
    if (this.held) return;
    this.send([BELL], this.position);
  }

  resync(position: number): void {
    if (this.held) return void this.held.push(() => this.resync(position));
    this.send([RESYNC], position);
  }

  /** Keeps proxies from closing a quiet stream, and its id fresh. */
  beat(): void {
    if (!this.held && !this.behind) this.write(`: \n${this.idLine()}\n`);
  }

  /** The reader has caught up. */
  drained(): void {
    if (!this.behind) return;
    this.behind = false;
    this.send([RESYNC], this.position);
  }

  close(last: LiveEvent | null): void {
    if (this.ended) return;
    if (last) this.write(`data: ${JSON.stringify(last)}\n\n`);
    this.ended = true;
    this.pipe.end();
  }

  private eventsOf(heard: readonly Heard[]): readonly LiveEvent[] {
    const ids = new Set(heard.filter((one) => mayHear(this.actor, one)).map((one) => one.contractId));
    return [...ids].map((contractId) => ({ kind: 'contract', contractId }));
  }

  // Only the last event carries the new position: a stream that breaks between two of them tells both again.
  private send(events: readonly LiveEvent[], position: number): void {
    this.position = position;
    if (this.behind || events.length === 0) return;
    if (this.pipe.backlog() > MOST_BACKLOG) return void (this.behind = true);
    const lines = events.map((event, index) => `${index === events.length - 1 ? this.idLine() : ''}data: ${JSON.stringify(event)}\n\n`);
    this.write(lines.join(''));
  }

  private idLine(): string {
    return `id: ${this.seal.seal(this.actor, this.position)}\n`;
  }

  private write(text: string): void {
    if (!this.ended) this.pipe.write(text);
  }
}
