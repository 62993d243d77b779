import type { Transaction } from '@vizavi/database';
import type { Contract } from '@vizavi/domain';
import type { ExportedFact, ShownPart } from '@vizavi/evidence';
import { envelopeOf, type StoredEnvelope } from '../audit/stored-fact';

type Row = StoredEnvelope & { readonly parts: readonly ShownPart[] } & Record<string, unknown>;

/** Facts of a contract with their parts, as the scope of the transaction shows them. */
export async function exportedFacts(
  transaction: Transaction,
  { tenantId, id }: Contract,
): Promise<readonly Extract<ExportedFact, { parts: unknown }>[]> {
  const rows = await transaction.rows<Row>(
    `select f.*, coalesce((select jsonb_agg(jsonb_build_object('part', p.part, 'salt', p.salt, 'body', p.body) order by p.part)
       from fact_part p where p.tenant_id = f.tenant_id and p.fact_id = f.id), '[]') as parts
     from fact f where f.tenant_id = $1 and f.subject_id = $2 order by f.sequence`,
    [tenantId, id],
  );
  return rows.map((row) => ({ envelope: envelopeOf(row), hash: row.hash, parts: row.parts }));
}
