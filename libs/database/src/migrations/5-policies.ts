import { GrowOnly } from './grow-only';
import { SEARCH } from './search';

const TENANT = `tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)`;
const COMPANY = `client_company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)`;
const MEMBER = `member_id = (select nullif(current_setting('app.member_id', true), '')::uuid)`;
const WRITTEN = (side: string): string => `(side = '${side}' or published_at is not null)`;

/** A turn of a draft that the other side has not been shown is as hidden as the draft itself. */
const ofSharedRoute = (side: string): string =>
  `(side = '${side}' or stage_index is not null or exists (select from contract c where c.tenant_id = turn.tenant_id and c.id = turn.contract_id))`;

export type Readers = { readonly client: string | null; readonly supplier: string | null };

const own: Readers = { client: COMPANY, supplier: 'true' };
const byAudience: Readers = { client: `${COMPANY} and audience <> 'supplier'`, supplier: `audience <> 'client'` };
const byTurn: Readers = { client: `${COMPANY} and ${WRITTEN('client')}`, supplier: WRITTEN('supplier') };
const supplierOnly: Readers = { client: null, supplier: 'true' };
const everybody: Readers = { client: 'true', supplier: 'true' };
const mine: Readers = { client: MEMBER, supplier: MEMBER };
const worker: Readers = { client: null, supplier: null };

/** Who reads a row of each table besides the worker; the tenant is always asked first. One policy per role and table. */
export const READERS: Readonly<Record<string, Readers>> = {
  supplier: everybody,
  client_company: { client: `id = (select nullif(current_setting('app.company_id', true), '')::uuid)`, supplier: 'true' },
  member: own,
  member_group: supplierOnly,
  member_group_member: supplierOnly,
  calendar_year: everybody,
  signature_agreement: everybody,
  agreement_acceptance: { client: COMPANY, supplier: `side = 'supplier'` },
  template: everybody,
  template_version: { client: `state <> 'draft'`, supplier: 'true' },
  approval_route: everybody,
  contract_counter: worker,
  contract: byAudience,
  contract_stage: own,
  turn: { client: `${COMPANY} and ${ofSharedRoute('client')}`, supplier: ofSharedRoute('supplier') },
  assignment: own,
  remark: byAudience,
  revision: own,
  clause_body: { client: `(client_company_id is null or ${COMPANY})`, supplier: 'true' },
  contract_draft: { client: `${COMPANY} and side = 'client'`, supplier: `side = 'supplier'` },
  contract_reader: own,
  remembered_answer: own,
  contract_search: byAudience,
  suggestion: byTurn,
  suggestion_change: byTurn,
  change_answer: byTurn,
  comment: {
    client: `${COMPANY} and audience <> 'supplier' and ${WRITTEN('client')}`,
    supplier: `audience <> 'client' and ${WRITTEN('supplier')}`,
  },
  stored_file: byAudience,
  attachment: byTurn,
  signature: own,
  fact: byAudience,
  fact_part: byAudience,
  fact_pending: worker,
  feed: worker,
  notification: mine,
  letter: supplierOnly,
  idempotency_key: mine,
};

/** Columns that a client's role may not even name. */
const HIDDEN_FROM_CLIENT: Readonly<Record<string, readonly string[]>> = {
  contract: ['version_supplier', 'changed_supplier', 'open_for_supplier'],
  contract_reader: ['changed_supplier'],
  template_version: ['fallbacks', 'source'],
};

const policy = (table: string, role: string, condition: string): string[] => [
  `create policy ${table}_${role} on ${table} to vizavi_${role} using (${condition})`,
];

function grantClient(table: string): string {
  const hidden = HIDDEN_FROM_CLIENT[table];
  if (!hidden) return `grant select on ${table} to vizavi_client`;
  const names = hidden.map((name) => `'${name}'`).join(', ');
  return `do $$ declare names text; begin
    select string_agg(quote_ident(attname), ', ') into names from pg_attribute
      where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attname not in (${names});
    execute format('grant select (%s) on ${table} to vizavi_client', names); end $$`;
}

/** Row-level security of a table: the worker by tenant, each side by its own policy. */
export function secure(table: string, readers: Readers): string[] {
  const and = (condition: string): string => (condition === 'true' ? TENANT : `${TENANT} and ${condition}`);
  return [
    `alter table ${table} enable row level security`,
    `grant select, insert, update, delete on ${table} to vizavi_worker`,
    ...policy(table, 'worker', TENANT),
    ...(readers.client ? [grantClient(table), ...policy(table, 'client', and(readers.client))] : []),
    ...(readers.supplier ? [`grant select on ${table} to vizavi_supplier`, ...policy(table, 'supplier', and(readers.supplier))] : []),
  ];
}

const READ_MARKS = [
  'grant update (read_at) on notification to vizavi_client, vizavi_supplier',
  'grant select, insert, update on idempotency_key to vizavi_client, vizavi_supplier',
];

/** Tables without a tenant: only the worker's role touches them, by exact key. */
const GLOBAL = ['person', 'session', 'one_time_link'].map((table) => `grant select, insert, update, delete on ${table} to vizavi_worker`);

const FUNCTIONS = [
  `create view shown_member as
    select tenant_id, id, side, name, title, department, roles from member
    where ${TENANT} and (side = 'supplier' or ${COMPANY})`,
  'grant select on shown_member to vizavi_client',
  `create function tenant_ids() returns setof uuid language sql stable security definer set search_path = public as
    'select tenant_id from supplier'`,
  'revoke all on function tenant_ids() from public',
  'grant execute on function tenant_ids() to vizavi_worker',
  `create function session_actor(key bytea, at timestamptz)
    returns table (session_id uuid, person_id uuid, tenant_id uuid, member_id uuid, side text, roles text[], client_company_id uuid, group_ids uuid[], language text, seen_at timestamptz)
    language sql stable security definer set search_path = public as $$
      select s.id, s.person_id, m.tenant_id, m.id, m.side, m.roles, m.client_company_id,
        array(select g.group_id from member_group_member g where g.tenant_id = m.tenant_id and g.member_id = m.id), m.language, s.seen_at
      from session s left join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.state = 'active'
      where s.hash = key and s.expires_at > at $$`,
  `create function memberships_of(person uuid)
    returns table (tenant_id uuid, member_id uuid, side text, roles text[], client_company_id uuid, supplier_name text, company_name text)
    language sql stable security definer set search_path = public as $$
      select m.tenant_id, m.id, m.side, m.roles, m.client_company_id, s.name, coalesce(c.name, s.name)
      from member m join supplier s on s.tenant_id = m.tenant_id
      left join client_company c on c.tenant_id = m.tenant_id and c.id = m.client_company_id
      where m.person_id = person and m.state = 'active' order by s.name, c.name $$`,
  ...SEARCH,
  ...['session_actor(bytea, timestamptz)', 'memberships_of(uuid)'].flatMap((name) => [
    `revoke all on function ${name} from public`,
    `grant execute on function ${name} to vizavi_worker`,
  ]),
];

/** Deny by default in the database: row-level security on every table of a tenant, one policy per role. */
export class Policies1760000000005 extends GrowOnly {
  protected readonly statements = [
    ...Object.entries(READERS).flatMap(([table, readers]) => secure(table, readers)),
    ...READ_MARKS,
    ...GLOBAL,
    ...FUNCTIONS,
  ];
}
