import type { Transaction } from '@vizavi/database';

/** A rejected or countered change is open still, as `isChangeOpen` of the domain has it; the policies hide what is not published. */
const OPEN = `
  select s.contract_id, s.clause_id from suggestion s
  where s.tenant_id = $1 and s.contract_id = any($2) and exists (
    select from suggestion_change h where h.tenant_id = s.tenant_id and h.suggestion_id = s.id and coalesce((
      select a.kind from change_answer a where a.tenant_id = h.tenant_id and a.suggestion_id = h.suggestion_id and a.change_ord = h.ord
      order by a.ord desc limit 1), 'reopened') in ('reopened', 'rejected', 'countered'))`;

/** A clause that was deleted has no wording left to show that it differs. */
const DELETED = `
  select s.contract_id, s.clause_id from suggestion s
  join suggestion_change h on h.tenant_id = s.tenant_id and h.suggestion_id = s.id and h.folded_in is not null
  where s.tenant_id = $1 and s.contract_id = any($2) and s.kind = 'delete'`;

const OWN_WORDING = `
  select c.id, entry->>'clauseId' from contract c
  join revision r on r.tenant_id = c.tenant_id and r.contract_id = c.id and r.number = c.revision_number
  cross join jsonb_array_elements(r.manifest) entry
  where c.tenant_id = $1 and c.id = any($2) and entry->>'owner' = 'contract'`;

/** How many clauses of each contract differ from the form or wait for an answer. */
export async function deviationsOf(
  transaction: Transaction,
  tenantId: string,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await transaction.rows<{ contract_id: string; count: number }>(
    `select contract_id, count(*)::int as count from (${OPEN} union ${DELETED} union ${OWN_WORDING}) clause group by contract_id`,
    [tenantId, contractIds],
    'deviations',
  );
  return new Map(rows.map((row) => [row.contract_id, row.count]));
}
