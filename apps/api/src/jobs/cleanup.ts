import { Injectable } from '@nestjs/common';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import { Limits } from '../platform/auth/limits';
import { forgetTickets } from '../platform/auth/tickets';
import { Clock } from '../platform/clock/clock';

const HOUR = 3_600_000;
const KEYS_KEPT = 24 * HOUR;
const LINKS_KEPT = 30 * 24 * HOUR;

/** Removes what has served its time: idempotency keys, sessions, one-time links, counted attempts. */
@Injectable()
export class Cleanup {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const tenants = await this.database.run(workerScope(null), async (transaction) => {
      await transaction.change('delete from session where expires_at <= $1', [now]);
      await transaction.change('delete from one_time_link where expires_at <= $1', [before(now, LINKS_KEPT)]);
      await forgetTickets(transaction, now);
      return transaction.rows<{ tenant: string }>('select tenant_ids() as tenant');
    });
    for (const { tenant } of tenants) await this.database.run(workerScope(tenant), (transaction) => forgetKeys(transaction, tenant, now));
    await this.limits.forgetOld(now);
  }
}

const forgetKeys = (transaction: Transaction, tenantId: string, now: string): Promise<number> =>
  transaction.change('delete from idempotency_key where tenant_id = $1 and created_at <= $2', [tenantId, before(now, KEYS_KEPT)]);

const before = (now: string, milliseconds: number): string => new Date(Date.parse(now) - milliseconds).toISOString();
