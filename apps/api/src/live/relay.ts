import { setTimeout as pause } from 'node:timers/promises';
import { type Database, workerScope } from '@vizavi/database';
import type { JobQueue } from '../jobs/job-queue';
import { becomeRelay, takePending, type Positions } from './take-pending';

export interface RelayTimes {
  /** Milliseconds between looks for facts whose own process did not relay them. */
  readonly poll: number;
  /** Milliseconds to wait while another process relays the same tenant. */
  readonly busy: number;
}

type Round = Positions | 'busy' | 'nothing';

const MOST_WAITS = 100;

/**
 * Gives committed facts their place in the feed. Any process may: the tenant's advisory lock lasts one transaction, so that a killed
 * relay leaves nothing behind and the next one sees all that was committed, however late.
 */
export class Relay {
  private readonly running = new Map<string, Promise<void>>();
  private readonly wanted = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly jobs: Pick<JobQueue, 'queue'>,
    private readonly onFault: (fault: unknown) => void,
    private readonly times: RelayTimes = { poll: 1_000, busy: 10 },
  ) {}

  /** Something was committed for the tenant; call it in `transaction.afterCommit`. */
  wake(tenantId: string): void {
    if (this.stopped) return;
    this.wanted.add(tenantId);
    if (!this.running.has(tenantId)) this.running.set(tenantId, this.run(tenantId));
  }

  start(): void {
    this.timer = setTimeout(() => void this.look(), this.times.poll);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await Promise.all(this.running.values());
  }

  private async look(): Promise<void> {
    try {
      const rows = await this.database.run(workerScope(null), (transaction) =>
        transaction.rows<{ tenant: string }>('select tenants_with_pending_facts() as tenant', [], 'relay-look'),
      );
      rows.forEach(({ tenant }) => this.wake(tenant));
    } catch (fault) {
      this.onFault(fault);
    }
    if (!this.stopped) this.start();
  }

  private async run(tenantId: string): Promise<void> {
    try {
      while (this.wanted.delete(tenantId)) await this.drain(tenantId);
    } catch (fault) {
      this.onFault(fault);
    } finally {
      this.running.delete(tenantId);
    }
  }

  /** Goes on until nothing is pending; whoever holds the lock may have looked before the newest commit, so it is waited for. */
  private async drain(tenantId: string): Promise<void> {
    for (let waits = 0; waits < MOST_WAITS && !this.stopped;) {
      const round = await this.round(tenantId);
      if (round === 'nothing') return;
      if (round !== 'busy') continue;
      waits += 1;
      await pause(this.times.busy);
    }
  }

  private round(tenantId: string): Promise<Round> {
    return this.database.run(workerScope(tenantId), async (transaction) => {
      if (!(await becomeRelay(transaction, tenantId))) return 'busy';
      const positions = await takePending(transaction, tenantId);
      if (!positions) return 'nothing';
      await this.jobs.queue(transaction, 'facts', { tenantId, ...positions });
      return positions;
    });
  }
}
