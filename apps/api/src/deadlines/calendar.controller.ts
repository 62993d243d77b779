import { Controller, Get, Query } from '@nestjs/common';
import { type CalendarView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Clock } from '../platform/clock/clock';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { CalendarQuery } from './calendar.query';

class CalendarFilter {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) readonly year?: number;
}

@Controller()
export class CalendarController {
  constructor(
    private readonly reads: Reads,
    private readonly query: CalendarQuery,
    private readonly clock: Clock,
  ) {}

  @Get(PATHS.calendar)
  @Permission('calendar.read')
  show(@CurrentActor() actor: Actor, @Query() { year = Number(this.clock.now().slice(0, 4)) }: CalendarFilter): Promise<CalendarView> {
    return this.reads.run(actor, (transaction) => this.query.year(transaction, actor, year));
  }
}
