import { type Database, type Transaction, workerScope } from '@vizavi/database';
import type { PerformContractAction } from '../contracts/perform-contract-action';
import { dueOf, unsettledOf, type Due } from './due.query';

const MOST_AT_ONCE = 200;

/** Something that fires by itself: what has come due, and how it is found. */
type Finder = (transaction: Transaction, tenantId: string, now: string, most: number) => Promise<readonly Due[]>;

/**
 * Lets everything fire that has come due: reminders, deadlines, steps against silence, substitutions that begin or end. The act looks again
 * under the contract's lock, so that two rounds at once, and one after a kill, fire each only once.
 */
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
    for (const { tenant } of rows) {
      // Hands first: a reminder goes to whoever has the duty now.
      await this.runFor(tenant, unsettledOf, signal);
      await this.runFor(tenant, dueOf, signal);
    }
  }

  /** Goes on while some fire, since one thing may make the next due; what only fails is left for the next round. */
  private async runFor(tenantId: string, find: Finder, signal: AbortSignal): Promise<void> {
    for (let goesOn = true; goesOn && !signal.aborted;) {
      const due = await this.database.run(workerScope(tenantId), (transaction) => find(transaction, tenantId, this.now(), MOST_AT_ONCE));
      let fired = 0;
      for (const one of due) if (!signal.aborted && (await this.fire(tenantId, one))) fired += 1;
      goesOn = fired > 0;
    }
  }

  private async fire(tenantId: string, { contractId, command }: Due): Promise<boolean> {
    try {
      const { facts } = await this.database.run(workerScope(tenantId), (transaction) =>
        this.acts.runAsSystem(transaction, tenantId, contractId, command),
      );
      return facts.length > 0;
    } catch (fault) {
      this.onFault(fault);
      return false;
    }
  }
}
