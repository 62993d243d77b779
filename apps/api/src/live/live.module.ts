import { Injectable, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '@vizavi/database';
import { PinoLogger } from 'nestjs-pino';
import { JobQueue } from '../jobs/job-queue';
import { JobQueueModule } from '../jobs/job-queue.module';
import { LiveController } from './live.controller';
import { LiveStreams } from './live-streams';
import { Relay } from './relay';
import { WakeRelay } from './wake-relay';

@Injectable()
class RelayRound implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(private readonly relay: Relay) {}

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.relay.stop();
  }
}

const relay = {
  provide: Relay,
  inject: [Database, JobQueue, PinoLogger],
  useFactory: (database: Database, jobs: JobQueue, logger: PinoLogger) =>
    new Relay(database, jobs, (fault) => logger.warn({ err: fault }, 'relay')),
};

/** From a committed fact to whoever may hear of it. */
@Module({
  imports: [JobQueueModule],
  controllers: [LiveController],
  providers: [relay, RelayRound, WakeRelay, LiveStreams],
  exports: [Relay, WakeRelay],
})
export class LiveModule {}
