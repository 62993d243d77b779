import type { Page, PersonView, RunningContract } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Bilingual, ContractState, Side } from '@vizavi/domain';
import { etagOfVersions } from '@vizavi/policies';
import type { RouteVersionPath } from '../change-routes';
import { peopleOf, type People } from '../../contracts/present/people';

interface Row extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
  readonly client_id: string;
  readonly client: string;
  readonly form: Bilingual;
  readonly state: ContractState;
  readonly stage: Bilingual | null;
  readonly route_key: string;
  readonly route_version: number;
  readonly route_name: Bilingual;
  readonly holder_side: Side | null;
  readonly holder_ids: readonly string[];
  readonly held_since: Date | null;
  readonly due_at: Date | null;
  readonly version_supplier: number;
}

const PAGE = 50;
const MOST_COUNTED = 1_001;

/** The envelope of a contract on its way: whose it is, where it stands and since when, and nothing of what it says. */
const ENVELOPE = `
  select c.id, c.number, k.id as client_id, k.name as client, t.name as form, c.state, c.route->'stages'->c.stage_index->'name' as stage,
    c.route->>'key' as route_key, (c.route->>'version')::int as route_version, r.name as route_name,
    c.holder_side, c.holder_ids, c.held_since, c.due_at, c.version_supplier
  from contract c join client_company k on k.tenant_id = c.tenant_id and k.id = c.client_company_id
  join approval_route r on r.tenant_id = c.tenant_id and r.key = c.route->>'key' and r.version = (c.route->>'version')::int
  join template_version v on v.tenant_id = c.tenant_id and v.id = c.template_version_id
  join template t on t.tenant_id = v.tenant_id and t.id = v.template_id`;

const RUNNING = `c.state in ('draft', 'inReview', 'inNegotiation')`;

/** What a route version still has on its way, and may be moved: signing is past that. */
const ON_VERSION = `from contract c join approval_route r on r.tenant_id = c.tenant_id and r.key = c.route->>'key' and r.version = (c.route->>'version')::int
  where r.tenant_id = $1 and r.route_id = $2 and r.id = $3 and ${RUNNING}`;

/** Contracts on their way by one version of a route, as an administrator sees them. */
export class RunningContractsQuery {
  async page(
    transaction: Transaction,
    tenantId: string,
    { routeId, versionId }: RouteVersionPath,
    after: string | null,
  ): Promise<Page<RunningContract>> {
    const found = await transaction.rows<{ id: string }>(
      `select c.id ${ON_VERSION} and ($4::uuid is null or c.id > $4) order by c.id limit ${PAGE + 1}`,
      [tenantId, routeId, versionId, after],
    );
    const ids = found.slice(0, PAGE).map((one) => one.id);
    const counted = await transaction.row<{ total: number }>(
      `select count(*)::int as total from (select ${ON_VERSION} limit ${MOST_COUNTED}) counted`,
      [tenantId, routeId, versionId],
    );
    const total = counted!.total;
    return {
      items: await this.of(transaction, tenantId, ids),
      nextCursor: found.length > PAGE ? ids.at(-1)! : null,
      total: Math.min(total, MOST_COUNTED - 1),
      totalIsCapped: total === MOST_COUNTED,
    };
  }

  async one(transaction: Transaction, tenantId: string, id: string): Promise<RunningContract> {
    return (await this.of(transaction, tenantId, [id]))[0]!;
  }

  private async of(transaction: Transaction, tenantId: string, ids: readonly string[]): Promise<readonly RunningContract[]> {
    const rows = await transaction.rows<Row>(`${ENVELOPE} where c.tenant_id = $1 and c.id = any ($2::uuid[]) order by c.id`, [
      tenantId,
      ids,
    ]);
    const people = await peopleOf(
      transaction,
      tenantId,
      'supplier',
      rows.flatMap((row) => row.holder_ids),
    );
    return rows.map((row) => runningContract(row, people));
  }
}

const runningContract = (row: Row, people: People): RunningContract => ({
  id: row.id,
  number: row.number,
  client: { id: row.client_id, name: row.client },
  form: row.form,
  state: row.state,
  stage: row.stage,
  route: { key: row.route_key, version: row.route_version, name: row.route_name },
  holder: row.holder_side === null ? null : { side: row.holder_side, people: row.holder_ids.map((id): PersonView => people.view(id)) },
  since: row.held_since?.toISOString() ?? null,
  dueAt: row.due_at?.toISOString() ?? null,
  etag: etagOfVersions(row.version_supplier, 0),
});
