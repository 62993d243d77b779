import type { Transaction } from '@vizavi/database';
import type { Bilingual } from '@vizavi/domain';

/** The stages of a contract's route as they were called from one of its facts on. */
interface Called extends Record<string, unknown> {
  readonly sequence: number;
  readonly names: readonly Bilingual[];
}

type Part = Readonly<Record<string, unknown>>;

/** Names of stages as facts number them: a contract may have been moved to a route that numbers them otherwise. */
export class StagesThen {
  private constructor(private readonly called: readonly Called[]) {}

  static async of(transaction: Transaction, tenantId: string, contractId: string): Promise<StagesThen> {
    const rows = await transaction.rows<Called>(
      `select f.sequence, jsonb_path_query_array(p.body, '$.route.stages[*].name') as names
       from fact f join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id and p.part = 'shared'
       where f.tenant_id = $1 and f.subject_id = $2 and f.type in ('ContractSubmitted', 'RouteMigrated') order by f.sequence`,
      [tenantId, contractId],
      'stages-then',
    );
    return new StagesThen(rows);
  }

  /** The stage that a fact is about, or null. */
  nameIn(sequence: number, shared: Part): Bilingual | null {
    const index = shared['stageIndex'];
    if (typeof index !== 'number') return null;
    return this.called.findLast((one) => one.sequence <= sequence)?.names[index] ?? null;
  }
}
