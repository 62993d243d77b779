import type { Transaction } from '@vizavi/database';
import { routeFrom, type Route, type StoredRoute } from '@vizavi/domain';

/** Approval routes; the newest version is taken at `submit`, and the contract keeps it. */
export class RoutesRepository {
  async latest(transaction: Transaction, tenantId: string, key: string): Promise<Route | null> {
    const row = await transaction.row<StoredRoute & Record<string, unknown>>(
      'select key, version, name, stages from approval_route where tenant_id = $1 and key = $2 order by version desc limit 1',
      [tenantId, key],
      'route-latest',
    );
    return row && routeFrom(row);
  }
}
