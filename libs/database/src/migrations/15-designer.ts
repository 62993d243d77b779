import { GrowOnly } from './grow-only';
import type { Readers } from './5-policies';

/** A client reads what is in force; drafts and what was are the supplier's own. */
export const DESIGNER_READERS: Readonly<Record<string, Readers>> = {
  approval_route: { client: `state = 'published'`, supplier: 'true' },
};

const NEWEST = `not exists (select from approval_route later where later.tenant_id = r.tenant_id and later.key = r.key and later.version > r.version)`;

const VERSIONS = [
  `alter table approval_route
    add route_id uuid,
    add state text constraint approval_route_state check (state in ('draft', 'published', 'retired')),
    add note text not null default '',
    add created_by uuid,
    add changed_at timestamptz,
    add published_at timestamptz,
    add retired_at timestamptz,
    add edit integer not null default 1`,
  `update approval_route r set
    route_id = (select first.id from approval_route first where first.tenant_id = r.tenant_id and first.key = r.key order by first.version limit 1),
    state = case when ${NEWEST} then 'published' else 'retired' end,
    published_at = created_at,
    changed_at = created_at`,
  `alter table approval_route alter route_id set not null, alter state set not null, alter changed_at set not null, alter note drop default, alter edit drop default`,
  `create unique index approval_route_published on approval_route (tenant_id, key) where state = 'published'`,
  `create unique index approval_route_draft on approval_route (tenant_id, key) where state = 'draft'`,
  'create index approval_route_versions on approval_route (tenant_id, route_id)',
];

/** Only the schema's owner may add to stored stages what a later version of the product needs. */
const IMMUTABLE = [
  `create function keep_route_version() returns trigger language plpgsql as $$
    begin
      if current_user = 'vizavi_worker' and old.state <> 'draft' and (tg_op = 'DELETE'
        or (old.route_id, old.key, old.version, old.name, old.stages) is distinct from (new.route_id, new.key, new.version, new.name, new.stages)) then
        raise exception 'a version of a route that was published never changes' using errcode = 'restrict_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`,
  'create trigger approval_route_keep before update or delete on approval_route for each row execute function keep_route_version()',
];

const POLICIES = [
  'drop policy approval_route_client on approval_route',
  `create policy approval_route_client on approval_route to vizavi_client using (
    tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid) and ${DESIGNER_READERS['approval_route']!.client})`,
];

/** Versions of routes, the route that a form takes instead of the one in its file, and the chain of what happens to a route. */
export class Designer1760000000015 extends GrowOnly {
  protected readonly statements = [
    ...VERSIONS,
    ...IMMUTABLE,
    ...POLICIES,
    'alter table template add route_key text',
    'alter table fact drop constraint fact_subject_kind',
    `alter table fact add constraint fact_subject_kind check (subject_kind in ('contract', 'template', 'clientCompany', 'member', 'route'))`,
  ];
}
