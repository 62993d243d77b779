import { bossConnection, JOBS_SCHEMA, QUEUES, type QueueName, type Transaction } from '@vizavi/database';
import type { ClientConfig } from 'pg';
import { PgBoss, type Job } from 'pg-boss';

/** What each kind of job is told: ids and positions, never content. */
export interface JobData {
  facts: { readonly tenantId: string; readonly first: number; readonly last: number };
  deadlines: Record<string, never>;
  recount: { readonly tenantId: string };
  cleanup: Record<string, never>;
  anchors: Record<string, never>;
  digests: Record<string, never>;
}

/** A job's work; `signal` is raised when the process stops. */
export type JobWork<Name extends QueueName> = (data: JobData[Name], signal: AbortSignal) => Promise<void>;

/** When a job runs by itself, in cron's words. */
const TIMETABLE: Readonly<Partial<Record<QueueName, string>>> = {
  deadlines: '* * * * *',
  digests: '* * * * *',
  cleanup: '17 * * * *',
  anchors: '3 * * * *',
};

// Connects directly, never through a pooler: it listens.
const optionsOf = (config: ClientConfig, works: boolean) => ({
  ...bossConnection(config),
  schema: JOBS_SCHEMA,
  options: '-c role=vizavi_worker',
  application_name: 'vizavi-jobs',
  max: works ? 6 : 2,
  migrate: false,
  createSchema: false,
  supervise: works,
  schedule: works,
  reindex: false,
  monitorVacuum: false,
  useListenNotify: works,
});

/** The door to the job queue: jobs are queued inside the transaction that makes them due, so neither comes without the other. */
export class JobQueue {
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();

  constructor(config: ClientConfig, works: boolean, onFault: (fault: unknown) => void) {
    this.boss = new PgBoss(optionsOf(config, works));
    this.boss.on('error', onFault);
  }

  async open(): Promise<void> {
    await this.boss.start();
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }

  async queue<Name extends QueueName>(transaction: Transaction, name: Name, data: JobData[Name]): Promise<void> {
    const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await transaction.rows(text, values) }) };
    await this.boss.send(name, data, { db });
  }

  async work<Name extends QueueName>(name: Name, work: JobWork<Name>): Promise<void> {
    const options = {
      batchSize: 1,
      localConcurrency: 2,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 2,
    };
    await this.boss.work(name, options, async ([job]: Job<JobData[Name]>[]) => {
      if (job) await work(job.data, this.stopping.signal);
    });
  }

  /** Writes the timetable; every worker may, the last one stands. */
  async keepTimetable(): Promise<void> {
    for (const name of QUEUES) {
      const when = TIMETABLE[name];
      if (when) await this.boss.schedule(name, when, {});
    }
  }
}
