import { type Readers, secure } from './5-policies';
import { GrowOnly } from './grow-only';

/** As READERS: who reads a row of the tables of this migration besides the worker. */
export const IDENTITY_READERS: Readonly<Record<string, Readers>> = { sign_in_rule: { client: null, supplier: 'true' } };

const FUNCTIONS = [
  // Beside `session_actor`, which processes of an earlier version go on asking.
  `create function session_of(key bytea, at timestamptz)
    returns table (session_id uuid, person_id uuid, tenant_id uuid, member_id uuid, side text, roles text[], client_company_id uuid, group_ids uuid[],
      language text, seen_at timestamptz, via text, proved_at timestamptz, factor_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select s.id, s.person_id, m.tenant_id, m.id, m.side, m.roles, m.client_company_id,
        array(select g.group_id from member_group_member g where g.tenant_id = m.tenant_id and g.member_id = m.id), m.language, s.seen_at,
        s.via, s.proved_at, s.factor_at
      from session s left join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.state = 'active'
      where s.hash = key and s.expires_at > at $$`,
  'revoke all on function session_of(bytea, timestamptz) from public',
  'grant execute on function session_of(bytea, timestamptz) to vizavi_worker, vizavi_app',
  `create function factor_due(person uuid) returns boolean
    language sql stable security definer set search_path = public as $$
      select exists (select from member m join sign_in_rule r on r.tenant_id = m.tenant_id
        and (r.client_company_id is null or r.client_company_id = m.client_company_id)
        where m.person_id = person and m.state = 'active' and m.roles && r.factor_roles) $$`,
  'revoke all on function factor_due(uuid) from public',
  'grant execute on function factor_due(uuid) to vizavi_worker',
];

const STATEMENTS = [
  `alter table session
    add column address text not null default '',
    add column via text not null default 'password' constraint session_via check (via in ('password', 'passkey', 'provider')),
    add column proved_at timestamptz not null default now(),
    add column factor_at timestamptz`,
  `create table second_factor (
    person_id uuid not null constraint second_factor_pk primary key constraint second_factor_person_fk references person,
    sealed text not null,
    last_step integer,
    created_at timestamptz not null,
    confirmed_at timestamptz
  )`,
  `create table recovery_code (
    person_id uuid not null constraint recovery_code_person_fk references person,
    hash bytea not null,
    created_at timestamptz not null,
    used_at timestamptz,
    constraint recovery_code_pk primary key (person_id, hash)
  )`,
  `create table passkey (
    id text not null constraint passkey_pk primary key,
    person_id uuid not null constraint passkey_person_fk references person,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null,
    name text not null,
    created_at timestamptz not null,
    used_at timestamptz
  )`,
  'create index passkey_of_person on passkey (person_id)',
  `create table ticket (
    hash bytea not null constraint ticket_pk primary key,
    kind text not null constraint ticket_kind check (kind in ('signIn', 'passkey', 'register', 'provider')),
    person_id uuid constraint ticket_person_fk references person,
    body jsonb not null,
    expires_at timestamptz not null
  )`,
  'create index ticket_of_person on ticket (person_id)',
  ...['second_factor', 'recovery_code', 'passkey', 'ticket'].map(
    (table) => `grant select, insert, update, delete on ${table} to vizavi_worker`,
  ),
  `create table sign_in_rule (
    tenant_id uuid not null,
    id uuid not null,
    client_company_id uuid,
    factor_roles text[] not null,
    version integer not null,
    constraint sign_in_rule_pk primary key (tenant_id, id),
    constraint sign_in_rule_company_fk foreign key (tenant_id, client_company_id) references client_company (tenant_id, id)
  )`,
  'create unique index sign_in_rule_once on sign_in_rule (tenant_id, client_company_id) nulls not distinct',
  ...Object.entries(IDENTITY_READERS).flatMap(([table, readers]) => secure(table, readers)),
  ...FUNCTIONS,
];

/** How people prove who they are: second factors, passkeys, what a session was opened by, and for whom a second factor is due. */
export class Identity1760000000012 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
