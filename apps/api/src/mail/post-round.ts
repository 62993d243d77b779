import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '@vizavi/database';
import { PinoLogger } from 'nestjs-pino';
import { Clock } from '../platform/clock/clock';
import { Settings } from '../platform/config/settings';
import { DressLetter } from './dress-letter';
import { Postman } from './postman';
import { SmtpServer } from './smtp-server';

const EVERY = 1_000;

/** Sends the post as long as this process works: the outbox is looked into every second, so that a link for a new password comes at once. */
@Injectable()
export class PostRound implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly server: SmtpServer | undefined;
  private readonly postman: Postman | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    settings: Settings,
    database: Database,
    clock: Clock,
    letters: DressLetter,
    private readonly logger: PinoLogger,
  ) {
    const { SMTP_URL, RUN_WORKER, MAIL_FROM, publicUrl } = settings;
    if (SMTP_URL === undefined || !RUN_WORKER) return;
    this.server = new SmtpServer(SMTP_URL, MAIL_FROM, publicUrl);
    this.postman = new Postman(database, this.server, letters, () => clock.now());
  }

  onApplicationBootstrap(): void {
    if (this.postman) this.next(this.postman);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
    this.server?.close();
  }

  private next(postman: Postman): void {
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.running = this.round(postman).then(() => this.next(postman));
    }, EVERY);
  }

  private async round(postman: Postman): Promise<void> {
    try {
      await postman.sendAll(this.stopping.signal);
    } catch (fault) {
      this.logger.warn({ err: fault }, 'post');
    }
  }
}
