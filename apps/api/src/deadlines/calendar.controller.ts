import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { type CalendarView, type CalendarYearView, PATHS } from '@vizavi/api-types';
import { type Actor, isDay } from '@vizavi/domain';
import { Clock } from '../platform/clock/clock';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor } from '../platform/http/current';
import { notFound } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { CalendarFilter, HoursBody, ImportCalendarBody, OwnDayBody } from './calendar.dto';
import { CalendarQuery } from './calendar.query';
import { ChangeCalendar } from './change-calendar';

@Controller()
export class CalendarController {
  constructor(
    private readonly reads: Reads,
    private readonly query: CalendarQuery,
    private readonly changing: ChangeCalendar,
    private readonly clock: Clock,
  ) {}

  @Get(PATHS.calendar)
  @Permission('calendar.read')
  show(@CurrentActor() actor: Actor, @Query() { year = Number(this.clock.now().slice(0, 4)) }: CalendarFilter): Promise<CalendarView> {
    return this.reads.run(actor, (transaction) => this.query.year(transaction, actor, year));
  }

  @Get(PATHS.calendarYear(':year'))
  @Permission('calendar.read')
  whole(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): Promise<CalendarYearView> {
    if (year < 2000 || year > 2100) throw notFound();
    return this.reads.run(actor, (transaction) => this.query.whole(transaction, actor, year));
  }

  @Post(PATHS.calendarImports)
  @Permission('calendar.manage')
  importYear(@CurrentAct() act: Act, @Body() body: ImportCalendarBody): Promise<Answer<CalendarYearView>> {
    return this.changing.importYear(act, body);
  }

  @Post(PATHS.ownDays)
  @HttpCode(200)
  @Permission('calendar.manage')
  setDay(@CurrentAct() act: Act, @Body() body: OwnDayBody): Promise<Answer<CalendarYearView>> {
    return this.changing.setDay(act, body);
  }

  @Delete(PATHS.ownDay(':day'))
  @Permission('calendar.manage')
  removeDay(@CurrentAct() act: Act, @Param('day') day: string): Promise<Answer<CalendarYearView>> {
    if (!isDay(day)) throw notFound();
    return this.changing.removeDay(act, day);
  }

  @Put(PATHS.memberHours(':id'))
  @Permission('calendar.manage')
  setHours(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() body: HoursBody): Promise<Answer<CalendarYearView>> {
    return this.changing.setHours(act, id, body);
  }
}
