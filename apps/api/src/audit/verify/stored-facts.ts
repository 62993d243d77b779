import type { Transaction } from '@vizavi/database';
import type { Audience, Side } from '@vizavi/domain';
import type { PartName, Subject } from '../fact-chain';

export interface StoredPart {
  readonly part: PartName;
  readonly audience: Audience;
  readonly client_company_id: string | null;
  readonly salt: string | null;
  readonly body: object | null;
  readonly erased_at: string | null;
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

/** All facts of one subject in the order of their chain. */
export const factsOfSubject = (transaction: Transaction, tenantId: string, subjectId: string): Promise<StoredFact[]> =>
  transaction.rows<StoredFact>(
    `select f.*, (select coalesce(json_agg(p order by p.part), '[]') from fact_part p where p.tenant_id = f.tenant_id and p.fact_id = f.id) as parts
     from fact f where f.tenant_id = $1 and f.subject_id = $2 order by f.sequence`,
    [tenantId, subjectId],
    'facts-of-subject',
  );
