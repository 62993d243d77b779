import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module';
import { DeadlinesModule } from '../deadlines/deadlines.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { Cleanup } from './cleanup';
import { JobQueueModule } from './job-queue.module';
import { Workers } from './workers';

/** Work outside of requests; done in this process when RUN_WORKER says so. */
@Module({ imports: [AuditModule, JobQueueModule, DeadlinesModule, NotificationsModule], providers: [Cleanup, Workers] })
export class JobsModule {}
