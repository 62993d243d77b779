import { type Database, workerScope } from '@vizavi/database';
import type { Audience } from '@vizavi/domain';
import type { EventEnvelope } from '@vizavi/policies';

/** That something happened to a contract, and who may hear of it. */
export interface Heard extends EventEnvelope {
  readonly contractId: string;
}

interface Row {
  readonly contract_id: string;
  readonly client_company_id: string;
  readonly audience: Audience;
  readonly responsible_id: string | null;
  readonly reader_ids: string[];
}

/** What happened after one position up to another, once per contract and audience. */
export async function envelopesBetween(database: Database, tenantId: string, after: number, upTo: number): Promise<readonly Heard[]> {
  const rows = await database.run(workerScope(tenantId), (transaction) =>
    transaction.rows<Row>(ENVELOPES, [tenantId, after, upTo], 'live-envelopes'),
  );
  return rows.map(heardOf);
}

const heardOf = (row: Row): Heard => ({
  contractId: row.contract_id,
  clientCompanyId: row.client_company_id,
  audience: row.audience,
  responsibleId: row.responsible_id,
  readerIds: row.reader_ids,
});

// A draft that is kept from the other side hides its facts too.
const ENVELOPES = `
  select c.id as contract_id, c.client_company_id, case c.audience when 'both' then e.audience else c.audience end as audience, c.responsible_id,
    array(select r.reader_id from contract_reader r where r.tenant_id = c.tenant_id and r.contract_id = c.id) as reader_ids
  from (
    select f.subject_id, f.audience, max(d.position) as position
    from feed d join fact f on f.tenant_id = d.tenant_id and f.id = d.fact_id
    where d.tenant_id = $1 and d.position > $2 and d.position <= $3 and f.subject_kind = 'contract'
    group by f.subject_id, f.audience
  ) e join contract c on c.tenant_id = $1 and c.id = e.subject_id
  where c.audience = 'both' or e.audience in ('both', c.audience)
  order by e.position`;

/** A contract by itself, for what is no fact of it. */
export async function envelopeOf(database: Database, tenantId: string, contractId: string): Promise<Heard | null> {
  const row = await database.run(workerScope(tenantId), (transaction) =>
    transaction.row<Row & Record<string, unknown>>(ENVELOPE, [tenantId, contractId], 'live-envelope'),
  );
  return row && heardOf(row);
}

const ENVELOPE = `
  select c.id as contract_id, c.client_company_id, c.audience, c.responsible_id,
    array(select r.reader_id from contract_reader r where r.tenant_id = c.tenant_id and r.contract_id = c.id) as reader_ids
  from contract c where c.tenant_id = $1 and c.id = $2`;

/** How far the feeds of these tenants have come. */
export async function feedHeads(database: Database, tenantIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await database.run(workerScope(null), (transaction) =>
    transaction.rows<{ tenant_id: string; head: string }>('select * from feed_heads($1)', [tenantIds], 'live-heads'),
  );
  return new Map(rows.map((row) => [row.tenant_id, Number(row.head)]));
}
