import { Module } from '@nestjs/common';
import { Database } from '@vizavi/database';
import { PinoLogger } from 'nestjs-pino';
import { ContractsModule } from '../contracts/contracts.module';
import { PerformContractAction } from '../contracts/perform-contract-action';
import { Clock } from '../platform/clock/clock';
import { DeadlineRound } from './deadline-round';

const round = {
  provide: DeadlineRound,
  inject: [Database, PerformContractAction, Clock, PinoLogger],
  useFactory: (database: Database, acts: PerformContractAction, clock: Clock, logger: PinoLogger) =>
    new DeadlineRound(
      database,
      acts,
      () => clock.now(),
      (fault) => logger.warn({ err: fault }, 'deadline'),
    ),
};

/** Reminders and deadlines that fire by themselves. */
@Module({ imports: [ContractsModule], providers: [round], exports: [DeadlineRound] })
export class DeadlinesModule {}
