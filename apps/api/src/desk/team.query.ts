import { Injectable } from '@nestjs/common';
import type { TeamDeskDuty, TeamDeskView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { workingMinutesBetween, type Actor, type AssignmentState, type Bilingual, type Duty, type StageKind } from '@vizavi/domain';
import { etagOfVersions } from '@vizavi/policies';
import { MomentQuery, type WorkingMoment } from '../contracts/present/moment.query';
import { peopleOf } from '../contracts/present/people';
import { bucketOf } from './bucket';

interface Subordinate extends Record<string, unknown> {
  readonly id: string;
  readonly department: string | null;
  readonly away: boolean;
  readonly stand_in_id: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly waiting: number;
}

interface DutyRow extends Record<string, unknown> {
  readonly id: string;
  readonly member_id: string;
  readonly contract_id: string;
  readonly number: string | null;
  readonly client: string;
  readonly form: Bilingual;
  readonly stage: Bilingual;
  readonly stage_kind: StageKind;
  readonly state: AssignmentState;
  readonly duty: Duty;
  readonly due_at: Date | null;
  readonly minutes_left: number | null;
  readonly contract_version: number;
  readonly readable: boolean;
}

/** A head sees so many of each; the figures beside them count all. */
const MOST_OF_EACH = 50;

const DUTY = `from assignment a where a.tenant_id = m.tenant_id and a.member_id = m.id`;

const SUBORDINATES = `
  select m.id, m.department, x.id is not null as away, x.to_member_id as stand_in_id,
    (select count(*)::int ${DUTY} and a.state = 'active') as open,
    (select count(*)::int ${DUTY} and a.state = 'active' and a.due_at < $3) as overdue,
    (select count(*)::int ${DUTY} and a.state in ('asking', 'waiting')) as waiting
  from member m
  left join lateral (select x.id, x.to_member_id from substitution x
    where x.tenant_id = m.tenant_id and x.member_id = m.id and x.starts_at <= $3 and $3 < x.ends_at order by x.starts_at limit 1) x on true
  where m.tenant_id = $1 and m.head_id = $2 and m.state = 'active' order by overdue desc, open desc, m.name, m.id limit 200`;

/** Of the contract its envelope alone: a head need not be able to read it. */
const DUTIES = `
  select a.* from unnest($2::uuid[]) with ordinality named (member_id, place) cross join lateral (
    select a.id, a.member_id, a.contract_id, a.state, a.duty, a.due_at, a.minutes_left, c.number, o.name as client, t.name as form,
      c.route->'stages'->a.stage_index->'name' as stage, c.route->'stages'->a.stage_index->>'kind' as stage_kind, c.version_supplier as contract_version,
      (c.responsible_id = $3 or exists (select from contract_reader r
        where r.tenant_id = a.tenant_id and r.contract_id = a.contract_id and r.reader_id = any($4))) as readable
    from assignment a
    join contract c on c.tenant_id = a.tenant_id and c.id = a.contract_id
    join client_company o on o.tenant_id = c.tenant_id and o.id = c.client_company_id
    join template_version v on v.tenant_id = c.tenant_id and v.id = c.template_version_id
    join template t on t.tenant_id = v.tenant_id and t.id = v.template_id
    where a.tenant_id = $1 and a.member_id = named.member_id and a.state in ('active', 'asking', 'waiting')
    order by a.due_at nulls last, a.id limit ${MOST_OF_EACH}) a order by named.place, a.due_at nulls last, a.id`;

/** The desk of a head: who of their people holds what, how long there is, and how much each has. */
@Injectable()
export class TeamQuery {
  constructor(private readonly moments: MomentQuery) {}

  async team(transaction: Transaction, actor: Actor): Promise<TeamDeskView> {
    const { tenantId, memberId, groupIds } = actor;
    const moment = await this.moments.get(transaction, tenantId);
    const team = await transaction.rows<Subordinate>(SUBORDINATES, [tenantId, memberId, moment.now], 'team-desk');
    const ids = team.map((one) => one.id);
    const duties =
      ids.length === 0 ? [] : await transaction.rows<DutyRow>(DUTIES, [tenantId, ids, memberId, [memberId, ...groupIds]], 'team-duties');
    const people = await peopleOf(transaction, tenantId, actor.side, [...ids, ...team.map((one) => one.stand_in_id)]);
    return {
      people: team.map((one) => ({
        person: people.view(one.id),
        department: one.department,
        away: one.away,
        standIn: one.stand_in_id === null ? null : people.view(one.stand_in_id),
        open: one.open,
        overdue: one.overdue,
        waiting: one.waiting,
        duties: duties.filter((duty) => duty.member_id === one.id).map((duty) => dutyView(duty, moment)),
      })),
    };
  }
}

function dutyView(row: DutyRow, { now, calendar }: WorkingMoment): TeamDeskDuty {
  const dueAt = row.due_at?.toISOString() ?? null;
  return {
    assignmentId: row.id,
    contractId: row.contract_id,
    number: row.number ?? '',
    client: row.client,
    form: row.form,
    stage: row.stage,
    stageKind: row.stage_kind,
    duty: row.duty,
    bucket: bucketOf(dueAt, now, calendar, row.state),
    dueAt,
    minutesLeft: dueAt === null ? row.minutes_left : workingMinutesBetween(calendar, now, dueAt),
    readable: row.readable,
    etag: etagOfVersions(row.contract_version, 0),
  };
}
