import { Injectable, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DirectConnection } from '../platform/boot/direct-connection';
import { Settings } from '../platform/config/settings';
import { JobQueue } from './job-queue';

/** Opens the queue before anybody writes to it and closes it last. */
@Injectable()
class QueueDoor implements OnModuleInit, OnModuleDestroy {
  constructor(private readonly queue: JobQueue) {}

  onModuleInit(): Promise<void> {
    return this.queue.open();
  }

  onModuleDestroy(): Promise<void> {
    return this.queue.close();
  }
}

const queue = {
  provide: JobQueue,
  inject: [DirectConnection, Settings, PinoLogger],
  useFactory: ({ config }: DirectConnection, { RUN_WORKER }: Settings, logger: PinoLogger) =>
    new JobQueue(config, RUN_WORKER, (fault) => logger.warn({ err: fault }, 'job queue')),
};

/** The job queue, for whoever has work to leave for later. */
@Module({ providers: [queue, QueueDoor], exports: [JobQueue] })
export class JobQueueModule {}
