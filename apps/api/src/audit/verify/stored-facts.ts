import type { Transaction } from '@vizavi/database';
import type { Audience, Side } from '@vizavi/domain';
import type { PartName, Subject } from '../fact-chain';

export interface StoredPart {
  readonly part: PartName;
  readonly audience: Audience;
  readonly client_company_id: string | null;
  readonly salt: string | null;
  readonly body: object | null;
  readonly erased_at: Date | null;
}

/** A fact with its parts, as the tables hold it. */
export interface StoredFact extends Record<string, unknown> {
  readonly id: string;
  readonly tenant_id: string;
  readonly subject_kind: Subject['kind'];
  readonly subject_id: string;
  readonly client_company_id: string | null;
  readonly sequence: number;
  readonly type: string;
  readonly at: Date;
  readonly by_id: string | null;
  readonly by_side: Side | null;
  readonly audience: Audience;
  readonly digests: Readonly<Partial<Record<PartName, string>>>;
  readonly previous_hash: string | null;
  readonly hash: string;
  readonly parts: readonly StoredPart[];
}

type PartOfFact = StoredPart & { readonly fact_id: string } & Record<string, unknown>;

/** All facts of several subjects, of each in the order of its chain; a subject without facts is not in the map. */
export async function factsOfSubjects(
  transaction: Transaction,
  tenantId: string,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const facts = await transaction.rows<Omit<StoredFact, 'parts'> & { readonly id: string; readonly subject_id: string }>(
    'select * from fact where tenant_id = $1 and subject_id = any($2) order by subject_id, sequence',
    [tenantId, subjectIds],
    'facts-of-subjects',
  );
  const parts = await transaction.rows<PartOfFact>(
    'select * from fact_part where tenant_id = $1 and fact_id = any($2) order by fact_id, part',
    [tenantId, facts.map((fact) => fact.id)],
    'parts-of-facts',
  );
  const partsOf = Map.groupBy(parts, (part) => part.fact_id);
  const whole = facts.map((fact) => ({ ...fact, parts: partsOf.get(fact.id) ?? [] }) as unknown as StoredFact);
  return Map.groupBy(whole, (fact) => fact.subject_id);
}
