import type { LiveEvent } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { mayHear } from '@vizavi/policies';
import type { Heard } from './envelopes.query';
import type { Place } from './position-seal';

/** Where a stream goes: an HTTP answer, or a test's ear. */
export interface Pipe {
  write(text: string): void;
  /** Bytes that the reader has not taken yet. */
  backlog(): number;
  end(): void;
}

const MOST_BACKLOG = 64 * 1024;
const RETRY = 2_000;

const RESYNC: LiveEvent = { kind: 'resync', contractId: null };
const BELL: LiveEvent = { kind: 'notification', contractId: null };
export const SIGNED_OUT: LiveEvent = { kind: 'signedOut', contractId: null };

/** One stream of one member: filters, and forgets rather than grows when its reader is slow. */
export class Watcher {
  private held: (() => void)[] | null = null;
  private missedUpTo: Place | null = null;
  ended = false;

  constructor(
    readonly actor: Actor,
    readonly sessionKey: Buffer,
    private readonly pipe: Pipe,
  ) {}

  /** Greets the reader, so that even a stream without an event can be resumed. */
  open({ id }: Place): void {
    this.write(`retry: ${RETRY}\nid: ${id}\n\n`);
  }

  /** From now on what comes waits until `replay` has told the past. */
  hold(): void {
    this.held = [];
  }

  /** Tells what was missed, then what came meanwhile; a bell entry has no position, so the bell is rung in any case. */
  replay(heard: readonly Heard[] | null, place: Place): void {
    const held = this.held ?? [];
    this.held = null;
    this.send(heard ? [...this.eventsOf(heard), BELL] : [RESYNC], place);
    held.forEach((tell) => tell());
  }

  hear(heard: readonly Heard[], place: Place): void {
    if (this.held) return void this.held.push(() => this.hear(heard, place));
    const events = this.eventsOf(heard);
    if (events.length > 0) this.send(events, place);
  }

  resync(place: Place): void {
    if (this.held) return void this.held.push(() => this.resync(place));
    this.send([RESYNC], place);
  }

  ring(): void {
    if (!this.held && !this.isFull(null)) this.write(lineOf(BELL));
  }

  /** The others on a contract are not those of before. */
  meet(heard: Heard): void {
    if (!this.held && !this.isFull(null) && mayHear(this.actor, heard))
      this.write(lineOf({ kind: 'presence', contractId: heard.contractId }));
  }

  /** Keeps proxies from closing a quiet stream, and its id fresh. */
  beat({ id }: Place): void {
    if (!this.held && !this.missedUpTo) this.write(`: \nid: ${id}\n\n`);
  }

  /** The reader has caught up. */
  drained(): void {
    const place = this.missedUpTo;
    this.missedUpTo = null;
    if (place) this.send([RESYNC], place);
  }

  close(last: LiveEvent | null): void {
    if (this.ended) return;
    if (last) this.write(lineOf(last));
    this.ended = true;
    this.pipe.end();
  }

  private eventsOf(heard: readonly Heard[]): readonly LiveEvent[] {
    const ids = new Set(heard.filter((one) => mayHear(this.actor, one)).map((one) => one.contractId));
    return [...ids].map((contractId) => ({ kind: 'contract', contractId }));
  }

  // Only the last event carries the new position: a stream that breaks between two of them tells both again.
  private send(events: readonly LiveEvent[], place: Place): void {
    if (this.isFull(place)) return;
    const last = events.length - 1;
    this.write(events.map((event, index) => (index === last ? `id: ${place.id}\n` : '') + lineOf(event)).join(''));
  }

  /** A reader who does not read is told to look again once it does; until then nothing is kept for it. */
  private isFull(place: Place | null): boolean {
    if (this.missedUpTo && place) this.missedUpTo = place;
    else if (place && this.pipe.backlog() > MOST_BACKLOG) this.missedUpTo = place;
    return this.missedUpTo !== null;
  }

  private write(text: string): void {
    if (!this.ended) this.pipe.write(text);
  }
}

const lineOf = (event: LiveEvent): string => `data: ${JSON.stringify(event)}\n\n`;
