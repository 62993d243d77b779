import { Client, type ClientConfig } from 'pg';
import { FEED_CHANNEL } from './take-pending';

export interface FeedEars {
  /** A tenant's feed has come to this position. */
  moved(tenantId: string, position: number): void;
  /** These members have something new in their bell. */
  rang(tenantId: string, memberIds: readonly string[]): void;
  /** Among those of a side who have a contract open somebody came, went or took up a clause. */
  present(tenantId: string, contractId: string, side: string): void;
  /** Notices may have been missed. */
  lost(): void;
  fault(fault: unknown): void;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** The process's one connection that listens; comes back by itself when it is lost. */
export class FeedListener {
  private client: Client | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private pause = FIRST_PAUSE;

  constructor(
    private readonly config: ClientConfig,
    private readonly ears: FeedEars,
  ) {}

  async start(): Promise<void> {
    const client = new Client({ ...this.config, application_name: 'vizavi-live', keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => this.take(payload ?? ''));
    client.on('error', (fault) => this.ears.fault(fault));
    client.on('end', () => this.comeBack());
    await client.connect();
    await client.query(`listen ${FEED_CHANNEL}`);
    this.pause = FIRST_PAUSE;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private comeBack(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tryAgain(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  private async tryAgain(): Promise<void> {
    try {
      await this.start();
      this.ears.lost();
    } catch (fault) {
      this.ears.fault(fault);
      await this.client?.end().catch(() => undefined);
      this.comeBack();
    }
  }

  private take(payload: string): void {
    const [kind, tenantId, rest] = payload.split(' ');
    if (!tenantId || !rest) return;
    if (kind === 'feed') this.ears.moved(tenantId, Number(rest));
    if (kind === 'presence') this.ears.present(tenantId, rest.split(',')[0]!, rest.split(',')[1] ?? '');
    if (kind === 'bell') this.ears.rang(tenantId, rest.split(','));
  }
}
