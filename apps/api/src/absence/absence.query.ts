import { Injectable } from '@nestjs/common';
import type { AbsenceView, ColleagueView, SubstitutionView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { type Actor, dayIn, dayKindOf, daysBetween, startOfDay, type WorkingCalendar, type WorkingHours } from '@vizavi/domain';
import { reasonOfPlanning } from '@vizavi/policies';
import { CalendarsQuery } from '../contracts/calendars.query';
import { peopleOf } from '../contracts/present/people';
import { Clock } from '../platform/clock/clock';
import { substitutionView, type Surrounding } from './present-substitution';
import { SubstitutionsRepository, type SubstitutionRow } from './substitutions.repository';

interface Employee extends Record<string, unknown> {
  readonly id: string;
  readonly department: string | null;
  readonly head_id: string | null;
  readonly open: number;
  readonly overdue: number;
}

const DUTY = `from assignment a where a.tenant_id = m.tenant_id and a.member_id = m.id and a.state = 'active'`;

/** Those who may have duties, with what waits for them. */
const TEAM = `
  select m.id, m.department, m.head_id, (select count(*)::int ${DUTY}) as open, (select count(*)::int ${DUTY} and a.due_at < $2) as overdue
  from member m where m.tenant_id = $1 and m.side = 'supplier' and m.state = 'active'
    and m.roles && array['lawyer', 'approver', 'accountManager', 'supplierSignatory']
  order by m.department nulls last, m.name, m.id limit 500`;

const WEEKS_SHOWN = 27;

/** Who is away, who stands in, and what waits for whom. */
@Injectable()
export class AbsenceQuery {
  private readonly calendars = new CalendarsQuery();

  constructor(
    private readonly substitutions: SubstitutionsRepository,
    private readonly clock: Clock,
  ) {}

  async team(transaction: Transaction, actor: Actor, from?: string, to?: string): Promise<AbsenceView> {
    const calendar = await this.calendars.get(transaction, actor.tenantId);
    const now = this.clock.now();
    const today = dayIn(calendar.zone, now);
    const days = daysBetween(from ?? today, to ?? dayIn(calendar.zone, startOfDay(calendar.zone, from ?? today, WEEKS_SHOWN))).slice(
      0,
      100,
    );
    const employees = await transaction.rows<Employee>(TEAM, [actor.tenantId, now], 'absence-team');
    const rows = await this.rows(transaction, actor, calendar, days);
    const around = await this.around(transaction, actor, employees, rows);
    const hours = await this.calendars.hours(transaction, actor.tenantId);
    return {
      today,
      days: days.map((day) => ({ day, kind: dayKindOf(calendar, day) })),
      people: employees.map((one) => colleague(one, rows, around, hours[one.id] ?? null)),
    };
  }

  /** What stands from today on. */
  async list(transaction: Transaction, actor: Actor): Promise<readonly SubstitutionView[]> {
    const rows = await this.substitutions.between(transaction, actor.tenantId, this.clock.now(), 'infinity');
    const around = await this.around(transaction, actor, await this.employees(transaction, actor), rows);
    return rows.map((row) => substitutionView(row, around));
  }

  async one(transaction: Transaction, actor: Actor, id: string): Promise<SubstitutionView> {
    const row = (await this.substitutions.find(transaction, actor.tenantId, id))!;
    const others = await this.substitutions.between(transaction, actor.tenantId, row.startsAt, row.endsAt);
    return substitutionView(row, await this.around(transaction, actor, await this.employees(transaction, actor), others, row));
  }

  private employees(transaction: Transaction, actor: Actor): Promise<Employee[]> {
    return transaction.rows<Employee>(TEAM, [actor.tenantId, this.clock.now()], 'absence-team');
  }

  private rows(
    transaction: Transaction,
    { tenantId }: Actor,
    { zone }: WorkingCalendar,
    days: readonly string[],
  ): Promise<SubstitutionRow[]> {
    return days.length === 0
      ? Promise.resolve([])
      : this.substitutions.between(transaction, tenantId, startOfDay(zone, days[0]!), startOfDay(zone, days.at(-1)!, 1));
  }

  private async around(
    transaction: Transaction,
    actor: Actor,
    employees: readonly Employee[],
    others: readonly SubstitutionRow[],
    row?: SubstitutionRow,
  ): Promise<Surrounding> {
    const named = [...others, ...(row ? [row] : [])].flatMap((one) => [one.memberId, one.toMemberId, one.plannedBy]);
    const people = await peopleOf(transaction, actor.tenantId, 'supplier', [...employees.map((one) => one.id), ...named]);
    const heads = new Map(employees.map((one) => [one.id, one.head_id]));
    return { actor, now: this.clock.now(), people, heads, others };
  }
}

function colleague(one: Employee, rows: readonly SubstitutionRow[], around: Surrounding, hours: WorkingHours | null): ColleagueView {
  return {
    person: around.people.view(one.id),
    department: one.department,
    open: one.open,
    overdue: one.overdue,
    hours,
    mayReassign: one.head_id === around.actor.memberId || around.actor.roles.includes('accountManager'),
    mayPlan: reasonOfPlanning(around.actor, { memberId: one.id, headId: one.head_id }) === null,
    substitutions: rows.filter((row) => row.memberId === one.id).map((row) => substitutionView(row, around)),
  };
}
