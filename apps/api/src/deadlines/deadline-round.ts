import { type Database, workerScope } from '@vizavi/database';
import type { PerformContractAction } from '../contracts/perform-contract-action';
import { dueOf, type Due } from './due.query';

const MOST_AT_ONCE = 200;

/** Lets deadlines fire that have neared or passed. The act looks again under the contract's lock, so that two rounds at once fire each only once. */
export class DeadlineRound {
  constructor(
    private readonly database: Database,
    private readonly acts: Pick<PerformContractAction, 'runAsSystem'>,
    private readonly now: () => string,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const rows = await this.database.run(workerScope(null), (transaction) =>
      transaction.rows<{ tenant: string }>('select tenants_with_deadlines($1) as tenant', [this.now()]),
    );
    for (const { tenant } of rows) await this.runFor(tenant, signal);
  }

  /** Goes on while whole batches come and some of them fire: what only fails is left for the next round. */
  private async runFor(tenantId: string, signal: AbortSignal): Promise<void> {
    for (let goesOn = true; goesOn && !signal.aborted;) {
      const due = await this.database.run(workerScope(tenantId), (transaction) => dueOf(transaction, tenantId, this.now(), MOST_AT_ONCE));
      let fired = 0;
      for (const one of due) if (!signal.aborted && (await this.fire(tenantId, one))) fired += 1;
      goesOn = due.length >= MOST_AT_ONCE && fired > 0;
    }
  }

  private async fire(tenantId: string, { contractId, assignmentId, command }: Due): Promise<boolean> {
    try {
      const { facts } = await this.database.run(workerScope(tenantId), (transaction) =>
        this.acts.runAsSystem(transaction, tenantId, contractId, { type: command, assignmentId }),
      );
      return facts.length > 0;
    } catch (fault) {
      this.onFault(fault);
      return false;
    }
  }
}
