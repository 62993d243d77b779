import { type Readers, secure } from './5-policies';
import { GrowOnly } from './grow-only';

/** Who is away and works when is the supplier's own affair; its free days move deadlines that the client sees. */
export const TIME_READERS: Readonly<Record<string, Readers>> = {
  substitution: { client: null, supplier: 'true' },
  member_hours: { client: null, supplier: 'true' },
  own_day: { client: 'true', supplier: 'true' },
};

const TABLES = [
  `create table substitution (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    to_member_id uuid not null,
    first_day date not null,
    last_day date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    kinds text[] not null,
    note text,
    planned_by uuid not null,
    created_at timestamptz not null,
    version integer not null,
    constraint substitution_pk primary key (tenant_id, id),
    constraint substitution_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint substitution_to_member_fk foreign key (tenant_id, to_member_id) references member (tenant_id, id),
    constraint substitution_somebody_else check (member_id <> to_member_id),
    constraint substitution_order check (first_day <= last_day)
  )`,
  'create index substitution_by_end on substitution (tenant_id, ends_at)',
  'create index substitution_of_member on substitution (tenant_id, member_id, ends_at)',
  `create table member_hours (
    tenant_id uuid not null,
    member_id uuid not null,
    zone text not null,
    day_start integer not null,
    day_end integer not null,
    break_start integer not null,
    break_end integer not null,
    constraint member_hours_pk primary key (tenant_id, member_id),
    constraint member_hours_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id)
  )`,
  `create table own_day (
    tenant_id uuid not null,
    day date not null,
    kind text not null constraint own_day_kind check (kind in ('off', 'working', 'short')),
    scope text not null constraint own_day_scope check (scope in ('region', 'company')),
    name text not null,
    constraint own_day_pk primary key (tenant_id, day)
  )`,
  `alter table assignment add in_place_of uuid, add clock_from timestamptz, add clock_minutes integer, add silence_at timestamptz,
    add silence_step integer not null default 0, add escalated_to uuid[] not null default '{}'`,
  `create index assignment_to_escalate on assignment (tenant_id, silence_at) where state = 'active' and silence_at is not null`,
  `create index assignment_in_place_of on assignment (tenant_id, in_place_of) where state in ('waiting', 'active', 'asking') and in_place_of is not null`,
];

const passed = (more: string, moment: string): string =>
  `exists (select from assignment a where a.tenant_id = s.tenant_id and a.state = 'active' and ${more} and a.${moment} <= at)`;

const isOpen = `a.tenant_id = s.tenant_id and a.state in ('waiting', 'active', 'asking')`;

/** Whether a supplier has anything that fires by itself: a reminder, a deadline, a step against silence, a duty in the wrong hands. */
const FUNCTIONS = [
  `create or replace function tenants_with_deadlines(at timestamptz) returns setof uuid language sql stable security definer set search_path = public as $$
    select s.tenant_id from supplier s where ${passed('a.reminded_at is null', 'remind_at')} or ${passed('a.breached_at is null', 'due_at')}
      or ${passed('a.silence_at is not null', 'silence_at')}
      or exists (select from substitution x join assignment a on ${isOpen} and a.member_id = x.member_id
        where x.tenant_id = s.tenant_id and x.starts_at <= at and at < x.ends_at)
      or exists (select from assignment a where ${isOpen} and a.in_place_of is not null)
      or exists (select from member m join assignment a on ${isOpen} and a.member_id = m.id where m.tenant_id = s.tenant_id and m.state = 'blocked') $$`,
];

/** What passes by itself: substitutions, own days and hours, clocks that can be counted again, steps against silence. */
export class Time1760000000009 extends GrowOnly {
  protected readonly statements = [
    ...TABLES,
    ...Object.entries(TIME_READERS).flatMap(([table, readers]) => secure(table, readers)),
    ...FUNCTIONS,
  ];
}
