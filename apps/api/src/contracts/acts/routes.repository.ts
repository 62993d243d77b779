import type { Transaction } from '@vizavi/database';
import { routeFrom, type Route, type StoredRoute } from '@vizavi/domain';

/** Approval routes; the published version is taken at `submit`, and the contract keeps it. */
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
}
