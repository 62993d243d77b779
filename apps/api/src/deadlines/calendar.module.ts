import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller';
import { CalendarQuery } from './calendar.query';

/** The production calendar by which deadlines are counted. */
@Module({ controllers: [CalendarController], providers: [CalendarQuery] })
export class CalendarModule {}
