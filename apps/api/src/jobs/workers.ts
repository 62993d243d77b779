import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AnchorRound } from '../audit/anchors/anchor-round';
import { Database, workerScope } from '@vizavi/database';
import { DeadlineRound } from '../deadlines/deadline-round';
import { RecountRound } from '../deadlines/recount-round';
import { DigestRound } from '../notifications/digest-round';
import { TellPeople } from '../notifications/tell-people';
import { Settings } from '../platform/config/settings';
import { Cleanup } from './cleanup';
import { JobQueue } from './job-queue';

/** Takes jobs off the queue, in a process that works. */
@Injectable()
export class Workers implements OnApplicationBootstrap {
  constructor(
    private readonly settings: Settings,
    private readonly queue: JobQueue,
    private readonly database: Database,
    private readonly people: TellPeople,
    private readonly digests: DigestRound,
    private readonly deadlines: DeadlineRound,
    private readonly recount: RecountRound,
    private readonly cleanup: Cleanup,
    private readonly anchors: AnchorRound,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.RUN_WORKER) return;
    await this.queue.work('facts', ({ tenantId, first, last }) =>
      this.database.run(workerScope(tenantId), (transaction) => this.people.run(transaction, tenantId, first, last)),
    );
    await this.queue.work('deadlines', (_, signal) => this.deadlines.run(signal));
    await this.queue.work('digests', (_, signal) => this.digests.run(signal));
    await this.queue.work('recount', ({ tenantId }, signal) => this.recount.run(tenantId, signal));
    await this.queue.work('cleanup', () => this.cleanup.run());
    await this.queue.work('anchors', (_, signal) => this.anchors.run(signal));
    await this.queue.keepTimetable();
  }
}
