import type { Database } from '@vizavi/database';
import { envelopeOf, envelopesBetween, feedHeads } from './envelopes.query';
import type { FeedEars } from './feed-listener';
import type { Place, PositionSeal } from './position-seal';
import { SIGNED_OUT, type Watcher } from './watcher';

/** The watchers of one tenant in this process, and how far they were told. */
interface Room {
  readonly tenantId: string;
  readonly watchers: Set<Watcher>;
  position: number;
  target: number;
  turn: Promise<void>;
  advancing: boolean;
}

/** Beyond this many positions a reader is asked to look again instead of being told one by one. */
const MOST_REPLAYED = 1_000;

/** Passes the feed on to the watchers of this process: one question to the database for each stretch of positions, whoever watches. */
export class LiveHub implements FeedEars {
  private readonly rooms = new Map<string, Room>();

  constructor(
    private readonly database: Database,
    private readonly seal: PositionSeal,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  watchers(): readonly Watcher[] {
    return [...this.rooms.values()].flatMap((room) => [...room.watchers]);
  }

  /** Starts telling a watcher; `from` is the position it was told last, null when it is new, -1 when that is not known. */
  async join(watcher: Watcher, from: number | null): Promise<void> {
    const room = this.roomOf(watcher.actor.tenantId);
    const at = await this.inTurn(room, () => this.enter(room, watcher, from));
    if (from === null) return;
    const missed = from < 0 || from > at || at - from > MOST_REPLAYED;
    watcher.replay(missed ? null : await envelopesBetween(this.database, room.tenantId, from, at), this.seal.seal(room.tenantId, at));
  }

  leave(watcher: Watcher): void {
    this.rooms.get(watcher.actor.tenantId)?.watchers.delete(watcher);
  }

  moved(tenantId: string, position: number): void {
    const room = this.rooms.get(tenantId);
    if (!room || room.watchers.size === 0) return;
    room.target = Math.max(room.target, position);
    if (room.advancing) return;
    room.advancing = true;
    this.inTurn(room, () => this.advance(room)).catch(this.onFault);
  }

  rang(tenantId: string, memberIds: readonly string[]): void {
    const watchers = this.rooms.get(tenantId)?.watchers ?? [];
    for (const watcher of watchers) if (memberIds.includes(watcher.actor.memberId)) watcher.ring();
  }

  present(tenantId: string, contractId: string, side: string): void {
    const watchers = [...(this.rooms.get(tenantId)?.watchers ?? [])].filter((one) => one.actor.side === side);
    if (watchers.length === 0) return;
    envelopeOf(this.database, tenantId, contractId)
      .then((heard) => watchers.forEach((watcher) => heard && watcher.meet(heard)))
      .catch(this.onFault);
  }

  lost(): void {
    this.catchUp()
      .then(() => this.toAll((watcher, place) => watcher.resync(place)))
      .catch(this.onFault);
  }

  fault(fault: unknown): void {
    this.onFault(fault);
  }

  /** Looks how far the feeds have come, in case a notice was lost. */
  async catchUp(): Promise<void> {
    const tenants = [...this.rooms.values()].filter((room) => room.watchers.size > 0).map((room) => room.tenantId);
    if (tenants.length === 0) return;
    const heads = await feedHeads(this.database, tenants);
    heads.forEach((position, tenantId) => this.moved(tenantId, position));
  }

  beat(): void {
    this.toAll((watcher, place) => watcher.beat(place));
  }

  /** Ends every stream, as the process stops; readers come back to another one. */
  closeAll(): void {
    for (const watcher of this.watchers()) watcher.close(null);
    this.rooms.clear();
  }

  /** Ends the streams of a session that is no more. */
  signOut(watcher: Watcher): void {
    this.leave(watcher);
    watcher.close(SIGNED_OUT);
  }

  private roomOf(tenantId: string): Room {
    const known = this.rooms.get(tenantId);
    if (known) return known;
    const room: Room = { tenantId, watchers: new Set(), position: 0, target: 0, turn: Promise.resolve(), advancing: false };
    this.rooms.set(tenantId, room);
    return room;
  }

  /** An empty room has not followed the feed, so its first watcher asks where it stands. */
  private async enter(room: Room, watcher: Watcher, from: number | null): Promise<number> {
    if (room.watchers.size === 0) {
      room.position = (await feedHeads(this.database, [room.tenantId])).get(room.tenantId) ?? 0;
      room.target = room.position;
    }
    if (watcher.ended) return room.position;
    room.watchers.add(watcher);
    watcher.open(this.seal.seal(room.tenantId, from !== null && from >= 0 && from < room.position ? from : room.position));
    if (from !== null) watcher.hold();
    return room.position;
  }

  private async advance(room: Room): Promise<void> {
    try {
      while (room.position < room.target && room.watchers.size > 0) await this.step(room, room.target);
    } finally {
      room.advancing = false;
    }
  }

  private async step(room: Room, to: number): Promise<void> {
    const tooMany = to - room.position > MOST_REPLAYED;
    const heard = tooMany ? [] : await envelopesBetween(this.database, room.tenantId, room.position, to);
    room.position = to;
    const place = this.seal.seal(room.tenantId, to);
    for (const watcher of room.watchers) {
      if (tooMany) watcher.resync(place);
      else watcher.hear(heard, place);
    }
  }

  private toAll(tell: (watcher: Watcher, place: Place) => void): void {
    for (const room of this.rooms.values()) {
      const place = this.seal.seal(room.tenantId, room.position);
      room.watchers.forEach((watcher) => tell(watcher, place));
    }
  }

  private inTurn<T>(room: Room, work: () => Promise<T>): Promise<T> {
    const done = room.turn.then(work);
    room.turn = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }
}
