import { GrowOnly } from './grow-only';

const COLUMNS = [
  `alter table contract
    add route_key text,
    add submitted_at timestamptz,
    add promised_days integer,
    add promised_minutes integer,
    add passage jsonb`,
  `update contract c set
    route_key = c.route->>'key',
    submitted_at = (select min(f.at) from fact f where f.tenant_id = c.tenant_id and f.subject_id = c.id and f.type = 'ContractSubmitted')
    where c.route is not null`,
  'grant select (route_key, submitted_at, promised_days, promised_minutes, passage) on contract to vizavi_client',
  // One ordered range a form and route, so that the latest hundred are found among millions.
  'create index contract_passed on contract (tenant_id, form_key, route_key, executed_at desc) where passage is not null',
];

/** What a forecast rests on: when a contract was first submitted, what was promised then, by which route, and whose time it took in the end. */
export class Forecast1760000000017 extends GrowOnly {
  protected readonly statements = COLUMNS;
}
