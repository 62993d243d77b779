import { GrowOnly } from './grow-only';

/** What `sureNext` of the domain says, for contracts from before it was kept. */
const SURE_NEXT = `
  update contract c set next_index = n.index from (
    select distinct on (s.tenant_id, s.contract_id) s.tenant_id, s.contract_id, s.index from contract_stage s
    join contract k on k.tenant_id = s.tenant_id and k.id = s.contract_id
    where s.index > k.stage_index and s.state in ('pending', 'again') order by s.tenant_id, s.contract_id, s.index) n
  where n.tenant_id = c.tenant_id and n.contract_id = c.id
    and coalesce(c.route_rules->'stages'->n.index->'condition', 'null') = 'null'
    and not coalesce((c.route->'stages'->n.index->>'optional')::boolean, false)`;

const STATEMENTS = ['alter table contract add next_index integer', SURE_NEXT, 'grant select (next_index) on contract to vizavi_client'];

/** The stage that surely comes next stands in the contract's own row, so that a list names none that may yet be skipped. */
export class NextStage1760000000039 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
