import { GrowOnly } from './grow-only';
import { AUDIENCE } from './under-contract';

const STATEMENTS = [
  `create table fact (
    tenant_id uuid not null,
    id uuid not null,
    subject_kind text not null constraint fact_subject_kind check (subject_kind in ('contract', 'template', 'clientCompany', 'member')),
    subject_id uuid not null,
    client_company_id uuid,
    sequence integer not null,
    type text not null,
    at timestamptz not null,
    by_id uuid,
    by_side text constraint fact_by_side check (by_side in ('supplier', 'client')),
    audience text not null constraint fact_audience ${AUDIENCE},
    digests jsonb not null,
    previous_hash text,
    hash text not null,
    constraint fact_pk primary key (tenant_id, id),
    constraint fact_sequence_unique unique (tenant_id, subject_id, sequence)
  )`,
  `create table fact_part (
    tenant_id uuid not null,
    fact_id uuid not null,
    part text not null constraint fact_part_part check (part in ('shared', 'supplier', 'client', 'personal')),
    client_company_id uuid,
    audience text not null constraint fact_part_audience ${AUDIENCE},
    salt text,
    body jsonb,
    erased_at timestamptz,
    constraint fact_part_pk primary key (tenant_id, fact_id, part),
    constraint fact_part_fact_fk foreign key (tenant_id, fact_id) references fact (tenant_id, id)
  )`,
  `create table fact_pending (
    tenant_id uuid not null,
    fact_id uuid not null,
    constraint fact_pending_pk primary key (tenant_id, fact_id)
  )`,
  `create table feed (
    tenant_id uuid not null,
    position bigint not null,
    fact_id uuid not null,
    constraint feed_pk primary key (tenant_id, position),
    constraint feed_fact_unique unique (tenant_id, fact_id)
  )`,
  `create function forbid_change() returns trigger language plpgsql as $$
    begin raise exception 'facts are only added' using errcode = 'restrict_violation'; end $$`,
  `create function keep_fact_part() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or (old.tenant_id, old.fact_id, old.part, old.audience, old.client_company_id)
          is distinct from (new.tenant_id, new.fact_id, new.part, new.audience, new.client_company_id)
        or new.erased_at is null or new.body is not null or new.salt is not null then
        raise exception 'facts are only added' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  'create trigger fact_forbid_change before update or delete on fact for each row execute function forbid_change()',
  'create trigger fact_forbid_truncate before truncate on fact execute function forbid_change()',
  'create trigger fact_part_keep before update or delete on fact_part for each row execute function keep_fact_part()',
  'create trigger fact_part_forbid_truncate before truncate on fact_part execute function forbid_change()',
  `create table notification (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    client_company_id uuid,
    fact_id uuid not null,
    contract_id uuid,
    kind text not null,
    values jsonb not null,
    at timestamptz not null,
    read_at timestamptz,
    constraint notification_pk primary key (tenant_id, id),
    constraint notification_once unique (tenant_id, fact_id, member_id, kind)
  )`,
  'create index notification_of_member on notification (tenant_id, member_id, at desc, id desc)',
  'create index notification_unread on notification (tenant_id, member_id) where read_at is null',
  `create table letter (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid,
    client_company_id uuid,
    fact_id uuid,
    contract_id uuid,
    kind text not null,
    to_address text not null,
    language text not null,
    subject text not null,
    text text not null,
    html text not null,
    state text not null constraint letter_state check (state in ('kept', 'queued', 'sent', 'failed')),
    attempts integer not null,
    fault text,
    created_at timestamptz not null,
    next_attempt_at timestamptz,
    sent_at timestamptz,
    constraint letter_pk primary key (tenant_id, id)
  )`,
  'create unique index letter_once on letter (tenant_id, fact_id, member_id, kind) where fact_id is not null',
  'create index letter_recent on letter (tenant_id, created_at desc, id desc)',
  `create index letter_to_send on letter (tenant_id, next_attempt_at) where state = 'queued'`,
  `create table idempotency_key (
    tenant_id uuid not null,
    member_id uuid not null,
    method text not null,
    path text not null,
    key text not null,
    body_hash text not null,
    status integer,
    headers jsonb,
    body text,
    created_at timestamptz not null,
    constraint idempotency_key_pk primary key (tenant_id, member_id, method, path, key)
  )`,
  'create index idempotency_key_old on idempotency_key (created_at)',
];

/** The stream of facts and what is told from it. */
export class Facts1760000000004 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
