import { Injectable } from '@nestjs/common';
import type { ChangeSubstitutionRequest, PlanSubstitutionRequest, SubstitutionView } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import { dayIn, entanglementsOf, FORBIDDEN, startOfDay } from '@vizavi/domain';
import { reasonOfPlanning } from '@vizavi/policies';
import { FactsRepository } from '../audit/facts.repository';
import { CalendarsQuery } from '../contracts/calendars.query';
import { peopleOf } from '../contracts/present/people';
import { JobQueue } from '../jobs/job-queue';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { forbidden, notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { AbsenceQuery } from './absence.query';
import { SubstitutionsRepository, type SubstitutionRow } from './substitutions.repository';

type Days = Pick<SubstitutionRow, 'firstDay' | 'lastDay'>;

/** Plans who stands in for whom. Each change is a fact, and queues the round that brings duties into the right hands. */
@Injectable()
export class PlanSubstitutions {
  private readonly calendars = new CalendarsQuery();

  constructor(
    private readonly writes: Writes,
    private readonly query: AbsenceQuery,
    private readonly substitutions: SubstitutionsRepository,
    private readonly facts: FactsRepository,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  plan(act: Act, body: PlanSubstitutionRequest): Promise<Answer<SubstitutionView>> {
    const { actor } = act;
    const { memberId = actor.memberId, toMemberId, firstDay, lastDay, kinds = [], note = null } = body;
    return this.perform(act, 201, async (transaction) => {
      await this.authorise(transaction, act, memberId);
      const zone = await this.zone(transaction, act);
      const given = { id: newId(), memberId, toMemberId, firstDay, lastDay, kinds, note, plannedBy: actor.memberId, version: 1 };
      const row = { ...given, ...momentsOf(zone, { firstDay, lastDay }) };
      if (lastDay < dayIn(zone, this.clock.now())) throw new ProblemError(422, 'substitution-in-the-past', { field: 'lastDay' });
      await this.check(transaction, act, row);
      await this.substitutions.add(transaction, actor.tenantId, row, this.clock.now());
      return ['SubstitutionPlanned', row];
    });
  }

  change(act: Act, id: string, body: ChangeSubstitutionRequest): Promise<Answer<SubstitutionView>> {
    return this.perform(act, 200, async (transaction) => {
      const before = await this.open(transaction, act, id);
      const zone = await this.zone(transaction, act);
      const { toMemberId = before.toMemberId, firstDay = before.firstDay, lastDay = before.lastDay } = body;
      const { kinds = before.kinds, note = before.note } = body;
      const changed = { ...before, toMemberId, firstDay, lastDay, kinds, note };
      const row = { ...changed, ...momentsOf(zone, changed) };
      await this.check(transaction, act, row);
      if ((await this.substitutions.save(transaction, act.actor.tenantId, row)) !== 1) throw new Error('A locked substitution has changed');
      return ['SubstitutionChanged', row];
    });
  }

  /** One that has begun ends now and stays in the book; one that has not is taken out. */
  end(act: Act, id: string): Promise<Answer<SubstitutionView | null>> {
    return this.perform(act, 200, async (transaction) => {
      const before = await this.open(transaction, act, id);
      const now = this.clock.now();
      if (now < before.startsAt) await this.substitutions.remove(transaction, act.actor.tenantId, id);
      else
        await this.substitutions.save(transaction, act.actor.tenantId, {
          ...before,
          endsAt: now,
          lastDay: lastDayOf(before, await this.zone(transaction, act), now),
        });
      return ['SubstitutionEnded', before];
    });
  }

  private perform(
    act: Act,
    status: number,
    work: (transaction: Transaction) => Promise<readonly [type: string, row: SubstitutionRow]>,
  ): Promise<Answer<SubstitutionView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      await this.substitutions.lockAll(transaction, actor.tenantId);
      const [type, row] = await work(transaction);
      const { id, memberId, toMemberId, firstDay, lastDay, startsAt, endsAt, kinds } = row;
      const subject = { kind: 'member' as const, id: memberId, tenantId: actor.tenantId, clientCompanyId: null };
      await transaction.rows('select from member where tenant_id = $1 and id = $2 for update', [actor.tenantId, memberId]);
      const shared = { id, toMemberId, firstDay, lastDay, startsAt, endsAt, kinds };
      await this.facts.append(transaction, subject, [{ type, audience: 'supplier', at: this.clock.now(), by: actor, shared }], newId);
      await this.jobs.queue(transaction, 'deadlines', {});
      const stands = await this.substitutions.find(transaction, actor.tenantId, id);
      const body = stands ? await this.query.one(transaction, actor, id) : null;
      return { status, body: body as SubstitutionView, ...(body ? { etag: body.etag } : {}) };
    });
  }

  private async open(transaction: Transaction, act: Act, id: string): Promise<SubstitutionRow> {
    const row = await this.substitutions.findForUpdate(transaction, act.actor.tenantId, id);
    if (!row) throw notFound();
    await this.authorise(transaction, act, row.memberId);
    if (act.ifMatch !== String(row.version)) throw new ProblemError(412, 'stale', { extra: { etag: String(row.version) } });
    if (row.endsAt <= this.clock.now()) throw new ProblemError(409, 'substitution-is-over');
    return row;
  }

  private async authorise(transaction: Transaction, { actor }: Act, memberId: string): Promise<void> {
    const employee = await this.substitutions.employee(transaction, actor.tenantId, memberId);
    if (!employee) throw new ProblemError(422, 'assignee-unknown', { field: 'memberId' });
    const reason = reasonOfPlanning(actor, employee);
    if (reason) throw forbidden(reason);
  }

  private async check(transaction: Transaction, { actor }: Act, row: SubstitutionRow): Promise<void> {
    if (row.firstDay > row.lastDay) throw new ProblemError(422, 'days-out-of-order', { field: 'lastDay' });
    const to = await this.substitutions.employee(transaction, actor.tenantId, row.toMemberId);
    if (!to?.active || !to.decides || row.toMemberId === row.memberId)
      throw new ProblemError(422, 'assignee-unknown', { field: 'toMemberId' });
    const others = await this.substitutions.between(transaction, actor.tenantId, row.startsAt, row.endsAt);
    const found = entanglementsOf(row, others).find(({ kind }) => FORBIDDEN.includes(kind));
    if (!found) return;
    const other = others.find((one) => one.id === found.with.id)!;
    const people = await peopleOf(transaction, actor.tenantId, 'supplier', [other.memberId, other.toMemberId]);
    const values = {
      member: people.view(other.memberId).name,
      to: people.view(other.toMemberId).name,
      from: other.firstDay,
      until: other.lastDay,
    };
    throw new ProblemError(422, found.kind === 'own' ? 'substitution-overlaps' : 'substitution-circle', { field: 'toMemberId', values });
  }

  private async zone(transaction: Transaction, { actor }: Act): Promise<string> {
    return (await this.calendars.get(transaction, actor.tenantId)).zone;
  }
}

/** From the first moment of the first day until the last day is over, in the supplier's zone. */
const momentsOf = (zone: string, { firstDay, lastDay }: Days) => ({
  startsAt: startOfDay(zone, firstDay),
  endsAt: startOfDay(zone, lastDay, 1),
});

const lastDayOf = (row: SubstitutionRow, zone: string, now: string): string => {
  const today = dayIn(zone, now);
  return today < row.firstDay ? row.firstDay : today < row.lastDay ? today : row.lastDay;
};
