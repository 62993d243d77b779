import { Injectable } from '@nestjs/common';
import type { CalendarYearView, ImportCalendarRequest } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import { hoursFault, isCalendarYear, type OwnDay, readCalendar, type WorkingHours } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { JobQueue } from '../jobs/job-queue';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { CalendarQuery } from './calendar.query';
import { keepHours, keepOwnDay, keepYear, removeOwnDay } from './own-days.repository';

/** Changes when a supplier works. Each change is a fact, and queues the recount of running deadlines in the same transaction. */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly writes: Writes,
    private readonly query: CalendarQuery,
    private readonly facts: FactsRepository,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  importYear(act: Act, { year, text }: ImportCalendarRequest): Promise<Answer<CalendarYearView>> {
    const read = readCalendar(text, year);
    return this.change(act, year, 201, async (transaction) => {
      if (!isCalendarYear(read)) throw new ProblemError(422, 'calendar-invalid', { field: 'text', extra: { faults: read.slice(0, 100) } });
      await keepYear(transaction, act.actor.tenantId, read);
      return ['CalendarYearLoaded', { ...read }];
    });
  }

  setDay(act: Act, day: OwnDay): Promise<Answer<CalendarYearView>> {
    return this.change(act, Number(day.day.slice(0, 4)), 200, async (transaction) => {
      await keepOwnDay(transaction, act.actor.tenantId, day);
      return ['OwnDaySet', { ...day }];
    });
  }

  removeDay(act: Act, day: string): Promise<Answer<CalendarYearView>> {
    return this.change(act, Number(day.slice(0, 4)), 200, async (transaction) => {
      if ((await removeOwnDay(transaction, act.actor.tenantId, day)) === 0) throw notFound();
      return ['OwnDayRemoved', { day }];
    });
  }

  setHours(act: Act, memberId: string, hours: WorkingHours): Promise<Answer<CalendarYearView>> {
    const fault = hoursFault(hours);
    return this.change(act, Number(this.clock.now().slice(0, 4)), 200, async (transaction) => {
      const found = await transaction.row(`select 1 from member where tenant_id = $1 and id = $2 and side = 'supplier'`, [
        act.actor.tenantId,
        memberId,
      ]);
      if (!found) throw notFound();
      if (fault) throw new ProblemError(422, 'hours-invalid', { field: fault === 'tooShort' ? 'dayEnd' : fault });
      await keepHours(transaction, act.actor.tenantId, memberId, hours);
      return ['WorkingHoursSet', { memberId, ...hours }];
    });
  }

  /** The fact stands in the chain of whoever changed it. */
  private change(
    act: Act,
    year: number,
    status: number,
    work: (transaction: Transaction) => Promise<readonly [type: string, shared: object]>,
  ): Promise<Answer<CalendarYearView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const [type, shared] = await work(transaction);
      const subject = { kind: 'member' as const, id: actor.memberId, tenantId: actor.tenantId, clientCompanyId: null };
      await transaction.rows('select from member where tenant_id = $1 and id = $2 for update', [actor.tenantId, actor.memberId]);
      await this.facts.append(transaction, subject, [{ type, audience: 'supplier', at: this.clock.now(), by: actor, shared }], newId);
      await this.jobs.queue(transaction, 'recount', { tenantId: actor.tenantId });
      return { status, body: await this.query.whole(transaction, actor, year) };
    });
  }
}
