import type { Transaction } from '@vizavi/database';
import { routeFrom, type Route, type StoredRoute } from '@vizavi/domain';

/** Approval routes; the published version is taken at `submit`, and the contract keeps it until it is moved to another. */
export class RoutesRepository {
  /** The route that a form takes: chosen by its owner, else the one that its file names. */
  async ofForm(transaction: Transaction, tenantId: string, templateVersionId: string): Promise<Route | null> {
    const row = await transaction.row<StoredRoute & Record<string, unknown>>(
      `select r.key, r.version, r.name, r.stages from template_version v
       join template t on t.tenant_id = v.tenant_id and t.id = v.template_id
       join approval_route r on r.tenant_id = v.tenant_id and r.key = coalesce(t.route_key, v.form->>'route') and r.state = 'published'
       where v.tenant_id = $1 and v.id = $2`,
      [tenantId, templateVersionId],
      'route-of-form',
    );
    return row && routeFrom(row);
  }

  /** A version that is in force; null for every other. */
  async published(transaction: Transaction, tenantId: string, versionId: string): Promise<Route | null> {
    const row = await transaction.row<StoredRoute & Record<string, unknown>>(
      `select key, version, name, stages from approval_route where tenant_id = $1 and id = $2 and state = 'published'`,
      [tenantId, versionId],
    );
    return row && routeFrom(row);
  }
}
