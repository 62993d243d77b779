import { GrowOnly } from './grow-only';
import { secure, type Readers } from './5-policies';

/** What the supplier thinks of its clients and clauses is its own. */
export const ROUTE_READERS: Readonly<Record<string, Readers>> = {
  clause_owner: { client: null, supplier: 'true' },
  client_segment: { client: null, supplier: 'true' },
};

/** What `routeFrom` adds to a stage that was stored before stages had it. */
const LATER = `'{"quorum": null, "optional": false, "condition": null, "silence": {"then": "remind"}}'::jsonb`;

const withDefaults = (stages: string): string =>
  `(select coalesce(jsonb_agg(${LATER} || stage order by place), '[]') from jsonb_array_elements(${stages}) with ordinality as s (stage, place))`;

const STATEMENTS = [
  'alter table member add head_id uuid',
  `create table clause_owner (
    tenant_id uuid not null,
    clause_type text not null,
    member_id uuid not null,
    constraint clause_owner_pk primary key (tenant_id, clause_type),
    constraint clause_owner_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id)
  )`,
  // A table of its own: what the supplier thinks of a client stands in no row that the client reads.
  `create table client_segment (
    tenant_id uuid not null,
    client_company_id uuid not null,
    segment text not null,
    constraint client_segment_pk primary key (tenant_id, client_company_id),
    constraint client_segment_company_fk foreign key (tenant_id, client_company_id) references client_company (tenant_id, id)
  )`,
  ...Object.entries(ROUTE_READERS).flatMap(([table, readers]) => secure(table, readers)),
  `update approval_route set stages = ${withDefaults('stages')}`,
  `update contract set route = jsonb_set(route, '{stages}', ${withDefaults(`route->'stages'`)}) where route is not null`,
];

/** What the rules of routes look up: heads, owners of clause types, segments; and stored routes get what stages have since then. */
export class Routes1760000000008 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
