import { TellPeople } from '../../apps/api/src/notifications/tell-people';
import type { TestApi } from '../support/api';

/** Lets the worker's job tell of everything that the relay has given a position; what was told stays told once. */
export async function tellEverybody(api: TestApi): Promise<void> {
  const tenantId = await api.asWorker(
    null,
    async (transaction) => (await transaction.row<{ id: string }>('select tenant_ids() as id'))!.id,
  );
  const waiting = (): Promise<number> =>
    api.asWorker(
      tenantId,
      async (transaction) => (await transaction.row<{ count: number }>('select count(*)::int as count from fact_pending'))!.count,
    );
  for (let left = await waiting(); left > 0; left = await waiting()) await new Promise((done) => setTimeout(done, 50));
  await api.asWorker(tenantId, (transaction) => api.app.get(TellPeople, { strict: false }).run(transaction, tenantId, 1, 1_000_000));
}
