import type { Transaction } from '@vizavi/database';
import type { Audience, Side } from '@vizavi/domain';
import type { Envelope, PartName, Subject } from './fact-chain';

export interface StoredPart {
  readonly part: PartName;
  readonly audience: Audience;
  readonly client_company_id: string | null;
  readonly salt: string | null;
  readonly body: object | null;
  readonly erased_at: Date | null;
}

/** A row of the facts. */
export interface StoredEnvelope {
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
}

/** A fact with its parts, as the tables hold it. */
export interface StoredFact extends StoredEnvelope {
  readonly parts: readonly StoredPart[];
}

/** What a stored fact's hash covers. */
export const envelopeOf = (fact: StoredEnvelope): Envelope => ({
  id: fact.id,
  tenantId: fact.tenant_id,
  subjectKind: fact.subject_kind,
  subjectId: fact.subject_id,
  clientCompanyId: fact.client_company_id,
  sequence: fact.sequence,
  type: fact.type,
  at: fact.at.toISOString(),
  byId: fact.by_id,
  bySide: fact.by_side,
  audience: fact.audience,
  digests: fact.digests,
  previousHash: fact.previous_hash,
});

type PartOfFact = StoredPart & { readonly fact_id: string } & Record<string, unknown>;

/** All facts of several subjects, of each in the order of its chain; a subject without facts is not in the map. */
export async function factsOfSubjects(
  transaction: Transaction,
  tenantId: string,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const facts = await transaction.rows<StoredEnvelope & Record<string, unknown>>(
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
  const whole = facts.map((fact): StoredFact => ({ ...fact, parts: partsOf.get(fact.id) ?? [] }));
  return Map.groupBy(whole, (fact) => fact.subject_id);
}
