import { type Database, workerScope } from '@vizavi/database';
import type { PerformContractAction } from '../contracts/perform-contract-action';

const MOST_AT_ONCE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

const RUNNING = `
  select distinct contract_id as id from assignment
  where tenant_id = $1 and state = 'active' and due_at is not null and clock_from is not null and contract_id > $2 order by contract_id limit $3`;

/** Counts all running deadlines of a supplier again after its calendar has changed; run twice it moves nothing the second time. */
export class RecountRound {
  constructor(
    private readonly database: Database,
    private readonly acts: Pick<PerformContractAction, 'runAsSystem'>,
  ) {}

  /** A contract that fails fails the job, which is tried again. */
  async run(tenantId: string, signal: AbortSignal): Promise<void> {
    for (let after: string | undefined = FIRST; after && !signal.aborted;) {
      const from: string = after;
      const found = await this.database.run(workerScope(tenantId), (transaction) =>
        transaction.rows<{ id: string }>(RUNNING, [tenantId, from, MOST_AT_ONCE]),
      );
      for (const { id } of found)
        await this.database.run(workerScope(tenantId), (transaction) =>
          this.acts.runAsSystem(transaction, tenantId, id, { type: 'recountDeadlines' }),
        );
      after = found.at(-1)?.id;
    }
  }
}
