import { Module } from '@nestjs/common';
import { Database } from '@vizavi/database';
import { PinoLogger } from 'nestjs-pino';
import { ContractsModule } from '../contracts/contracts.module';
import { PerformContractAction } from '../contracts/perform-contract-action';
import { Clock } from '../platform/clock/clock';
import { DeadlineRound } from './deadline-round';
import { RecountRound } from './recount-round';

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

const recount = {
  provide: RecountRound,
  inject: [Database, PerformContractAction],
  useFactory: (database: Database, acts: PerformContractAction) => new RecountRound(database, acts),
};

/** Reminders and deadlines that fire by themselves. */
@Module({ imports: [ContractsModule], providers: [round, recount], exports: [DeadlineRound, RecountRound] })
export class DeadlinesModule {}
