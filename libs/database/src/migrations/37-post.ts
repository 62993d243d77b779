import { type Readers, secure } from './5-policies';
import { GrowOnly } from './grow-only';

const MEMBER = `member_id = (select nullif(current_setting('app.member_id', true), '')::uuid)`;

/** As READERS: what somebody wants by letter is their own affair; what became of letters is the administrator's. */
export const POST_READERS: Readonly<Record<string, Readers>> = {
  letter_wishes: { client: MEMBER, supplier: MEMBER },
  delivery: { client: null, supplier: 'true' },
};

const STATEMENTS = [
  `create table letter_wishes (
    tenant_id uuid not null,
    member_id uuid not null,
    client_company_id uuid,
    zone text not null,
    ways jsonb not null,
    quiet_from integer,
    quiet_until integer,
    digest_at integer not null,
    digest_days text not null constraint letter_wishes_days check (digest_days in ('workdays', 'everyDay')),
    version integer not null,
    constraint letter_wishes_pk primary key (tenant_id, member_id),
    constraint letter_wishes_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id),
    constraint letter_wishes_quiet check ((quiet_from is null) = (quiet_until is null) and (quiet_from is null or quiet_from <> quiet_until))
  )`,
  'alter table notification add digest_at timestamptz, add letter_id uuid',
  'create index notification_to_gather on notification (tenant_id, digest_at) where digest_at is not null and letter_id is null',
  'alter table letter add sealed text',
  `create table delivery (
    tenant_id uuid not null,
    letter_id uuid not null,
    attempt integer not null,
    began_at timestamptz not null,
    ended_at timestamptz,
    outcome text constraint delivery_outcome check (outcome in ('taken', 'later', 'never', 'serverDown')),
    answer text,
    constraint delivery_pk primary key (tenant_id, letter_id, attempt),
    constraint delivery_letter_fk foreign key (tenant_id, letter_id) references letter (tenant_id, id),
    constraint delivery_end check ((ended_at is null) = (outcome is null))
  )`,
  ...Object.entries(POST_READERS).flatMap(([table, readers]) => secure(table, readers)),
  'alter table one_time_link drop constraint one_time_link_kind',
  `alter table one_time_link add constraint one_time_link_kind check (kind in ('reset', 'invitation', 'decision'))`,
  'alter table one_time_link add contract_id uuid, add assignment_id uuid',
  'create index one_time_link_assignment on one_time_link (assignment_id) where assignment_id is not null',
  `create function tenants_with_digests(moment timestamptz) returns setof uuid language sql stable security definer set search_path = public as $$
    select s.tenant_id from supplier s where exists
      (select from notification n where n.tenant_id = s.tenant_id and n.digest_at <= moment and n.letter_id is null) $$`,
  'revoke all on function tenants_with_digests(timestamptz) from public',
  'grant execute on function tenants_with_digests(timestamptz) to vizavi_worker',
];

/** Letters as their readers want them: digests, quiet hours, what became of each attempt, links from letters to a decision. */
export class Post1760000000037 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
