import { GrowOnly } from './grow-only';

const role = (name: string, options: string): string => `
  do $$ begin create role ${name} ${options}; exception when duplicate_object or unique_violation then null; end $$`;

const STATEMENTS = [
  'create extension if not exists pg_trgm',
  'create extension if not exists btree_gin',
  role('vizavi_client', 'nologin'),
  role('vizavi_supplier', 'nologin'),
  role('vizavi_worker', 'nologin'),
  role('vizavi_app', 'login noinherit'),
  'grant vizavi_client, vizavi_supplier, vizavi_worker to vizavi_app',
  'grant usage on schema public to vizavi_client, vizavi_supplier, vizavi_worker, vizavi_app',
  `create table person (
    id uuid not null constraint person_pk primary key,
    email text not null constraint person_email_unique unique constraint person_email_lower check (email = lower(email)),
    name text not null,
    password_hash text,
    created_at timestamptz not null
  )`,
  `create table session (
    hash bytea not null constraint session_pk primary key,
    id uuid not null constraint session_id_unique unique,
    person_id uuid not null constraint session_person_fk references person,
    tenant_id uuid,
    member_id uuid,
    device text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  'create index session_person on session (person_id)',
  `create table one_time_link (
    hash bytea not null constraint one_time_link_pk primary key,
    kind text not null constraint one_time_link_kind check (kind in ('reset', 'invitation')),
    person_id uuid not null constraint one_time_link_person_fk references person,
    tenant_id uuid,
    member_id uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  'create index one_time_link_person on one_time_link (person_id)',
  `create table supplier (
    tenant_id uuid not null constraint supplier_pk primary key,
    name text not null,
    requisites jsonb not null,
    place text not null,
    zone text not null,
    created_at timestamptz not null
  )`,
  `create table client_company (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    code text not null,
    inn text,
    requisites jsonb,
    account_manager_id uuid,
    created_at timestamptz not null,
    version integer not null,
    constraint client_company_pk primary key (tenant_id, id),
    constraint client_company_code_unique unique (tenant_id, code)
  )`,
  `create table member (
    tenant_id uuid not null,
    id uuid not null,
    person_id uuid not null constraint member_person_fk references person,
    side text not null constraint member_side check (side in ('supplier', 'client')),
    client_company_id uuid,
    roles text[] not null,
    name text not null,
    title text,
    department text,
    language text not null constraint member_language check (language in ('ru', 'en')),
    state text not null constraint member_state check (state in ('invited', 'active', 'blocked')),
    invited_at timestamptz not null,
    version integer not null,
    constraint member_pk primary key (tenant_id, id),
    constraint member_company check ((side = 'client') = (client_company_id is not null)),
    constraint member_company_fk foreign key (tenant_id, client_company_id) references client_company (tenant_id, id)
  )`,
  'create unique index member_person_unique on member (tenant_id, person_id, side, client_company_id) nulls not distinct',
  'create index member_by_person on member (person_id)',
  'create index member_by_company on member (tenant_id, client_company_id)',
  'create index member_roles on member using gin (tenant_id, roles)',
  `create table member_group (
    tenant_id uuid not null,
    id uuid not null,
    key text not null,
    name jsonb not null,
    constraint member_group_pk primary key (tenant_id, id),
    constraint member_group_key_unique unique (tenant_id, key)
  )`,
  `create table member_group_member (
    tenant_id uuid not null,
    group_id uuid not null,
    member_id uuid not null,
    constraint member_group_member_pk primary key (tenant_id, group_id, member_id),
    constraint member_group_member_group_fk foreign key (tenant_id, group_id) references member_group (tenant_id, id),
    constraint member_group_member_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id)
  )`,
  'create index member_group_of_member on member_group_member (tenant_id, member_id)',
  `create table calendar_year (
    tenant_id uuid not null,
    year integer not null,
    source text not null constraint calendar_year_source check (source in ('official', 'preliminary')),
    days_off date[] not null,
    working_days date[] not null,
    short_days date[] not null,
    constraint calendar_year_pk primary key (tenant_id, year)
  )`,
  `create table signature_agreement (
    tenant_id uuid not null,
    version integer not null,
    text jsonb not null,
    created_at timestamptz not null,
    constraint signature_agreement_pk primary key (tenant_id, version)
  )`,
  `create table agreement_acceptance (
    tenant_id uuid not null,
    id uuid not null,
    version integer not null,
    side text not null constraint agreement_acceptance_side check (side in ('supplier', 'client')),
    client_company_id uuid,
    member_id uuid not null,
    at timestamptz not null,
    constraint agreement_acceptance_pk primary key (tenant_id, id),
    constraint agreement_acceptance_version_fk foreign key (tenant_id, version) references signature_agreement (tenant_id, version)
  )`,
  'create unique index agreement_acceptance_once on agreement_acceptance (tenant_id, version, side, client_company_id) nulls not distinct',
];

/** Roles of the database and the people who sign in. */
export class People1760000000001 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
