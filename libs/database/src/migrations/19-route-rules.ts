import type { Readers } from './5-policies';
import { GrowOnly } from './grow-only';

/** Which routes there are, and by what they ask, is the supplier's own; forms tell their clients names and hours of the stages. */
export const RULES_READERS: Readonly<Record<string, Readers>> = { approval_route: { client: null, supplier: 'true' } };

const RULES = ['condition', 'assignees', 'guards', 'returnTo', 'silence'];
const LIST = RULES.map((name) => `'${name}'`).join(', ');

const eachStage = (kept: string): string =>
  `(select coalesce(jsonb_agg(${kept} order by place), '[]') from jsonb_array_elements(route->'stages') with ordinality as s (stage, place))`;

const STATEMENTS = [
  'drop policy approval_route_client on approval_route',
  'revoke all on approval_route from vizavi_client',
  'alter table contract add route_rules jsonb',
  `update contract set
    route_rules = jsonb_build_object('name', route->'name', 'stages', ${eachStage(`(select jsonb_object_agg(key, value) from jsonb_each(stage) where key in (${LIST}))`)}),
    route = jsonb_build_object('key', route->'key', 'version', route->'version', 'stages', ${eachStage(`stage - array[${LIST}]`)})
   where route is not null`,
  // A chain never changes: what a fact told both sides by mistake keeps its place and digest, and is shown to the supplier alone.
  'alter table fact_part disable trigger fact_part_keep',
  `update fact_part p set audience = 'supplier' from fact f
   where f.tenant_id = p.tenant_id and f.id = p.fact_id and f.type = 'ContractSubmitted' and p.part = 'shared' and p.body->'route' ? 'name'`,
  'alter table fact_part enable trigger fact_part_keep',
];

/** Thresholds, people and what a route watches stand apart from what a client may know of its stages. */
export class RouteRules1760000000019 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
