import { Module } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { JobQueueModule } from '../jobs/job-queue.module';
import { CalendarController } from './calendar.controller';
import { CalendarQuery } from './calendar.query';
import { ChangeCalendar } from './change-calendar';

/** The production calendar by which deadlines are counted. */
@Module({ imports: [JobQueueModule], controllers: [CalendarController], providers: [CalendarQuery, ChangeCalendar, FactsRepository] })
export class CalendarModule {}
