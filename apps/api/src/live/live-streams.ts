import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import type { FastifyReply } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../platform/clock/clock';
import { SecretKey } from '../platform/config/secret-key';
import { ProblemError } from '../platform/http/problem-error';
import { DirectConnection } from '../platform/boot/direct-connection';
import { FeedListener } from './feed-listener';
import { LiveHub } from './live-hub';
import { PositionSeal } from './position-seal';
import { SessionWatch } from './session-watch';
import { openPipe } from './stream-pipe';
import { Watcher } from './watcher';

const EVERY = { sessions: 500, catchUp: 1_000, beat: 15_000 };
const MOST_PER_MEMBER = 20;
const RETRY_AFTER = 30;

/** The streams of this process: opened by requests, fed by the listener, ended with their session. */
@Injectable()
export class LiveStreams implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly hub: LiveHub;
  private readonly listener: FeedListener;
  private readonly sessions: SessionWatch;
  private readonly seal: PositionSeal;
  private timers: NodeJS.Timeout[] = [];

  constructor(database: Database, connection: DirectConnection, clock: Clock, key: SecretKey, logger: PinoLogger) {
    this.seal = new PositionSeal(key.bytes);
    this.hub = new LiveHub(database, this.seal, (fault) => logger.warn({ err: fault }, 'live stream'));
    this.listener = new FeedListener(connection.config, this.hub);
    this.sessions = new SessionWatch(database, this.hub, () => clock.now());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.start();
    this.timers = [
      this.every(EVERY.sessions, () => this.sessions.look()),
      this.every(EVERY.catchUp, () => this.hub.catchUp()),
      this.every(EVERY.beat, () => Promise.resolve(this.hub.beat())),
    ];
  }

  async onModuleDestroy(): Promise<void> {
    this.timers.forEach(clearInterval);
    this.hub.closeAll();
    await this.listener.stop();
  }

  async open(actor: Actor, sessionKey: Buffer, lastEventId: string | null, reply: FastifyReply): Promise<void> {
    const own = this.hub.watchers().filter((one) => one.actor.memberId === actor.memberId);
    if (own.length >= MOST_PER_MEMBER) throw new ProblemError(429, 'too-many-attempts', { retryAfter: RETRY_AFTER });
    const watcher = new Watcher(actor, sessionKey, openPipe(reply));
    reply.raw.on('drain', () => watcher.drained());
    reply.raw.on('close', () => this.drop(watcher));
    const from = lastEventId === null ? null : (this.seal.open(actor.tenantId, lastEventId) ?? -1);
    // The answer has begun: a fault can only end it, and the reader comes back by itself.
    await this.hub.join(watcher, from).catch((fault: unknown) => {
      this.hub.fault(fault);
      this.drop(watcher);
    });
  }

  private drop(watcher: Watcher): void {
    watcher.close(null);
    this.hub.leave(watcher);
  }

  private every(milliseconds: number, work: () => Promise<void>): NodeJS.Timeout {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      void work()
        .catch((fault: unknown) => this.hub.fault(fault))
        .finally(() => (busy = false));
    }, milliseconds);
  }
}
