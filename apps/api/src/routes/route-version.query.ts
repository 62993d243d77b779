import type { RouteComparison, RouteVersionView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { checkRoute, compareRoutes, type Actor } from '@vizavi/domain';
import { hasPermission } from '@vizavi/policies';
import { notFound } from '../platform/http/problem-error';
import { DirectoryQuery } from './directory.query';
import { RouteRowsQuery } from './route-rows.query';
import { RouteVersionsRepository } from './route-versions.repository';

/** One version of a route with everything that is wrong with it now, and the difference of two. */
export class RouteVersionQuery {
  private readonly versions = new RouteVersionsRepository();
  private readonly rows = new RouteRowsQuery();
  private readonly directory = new DirectoryQuery();

  async read(transaction: Transaction, actor: Actor, routeId: string, versionId: string): Promise<RouteVersionView> {
    const { tenantId } = actor;
    const version = await this.versions.find(transaction, tenantId, routeId, versionId);
    const row = (await this.rows.one(transaction, tenantId, routeId))?.versions.find((one) => one.id === versionId);
    if (!version || !row) throw notFound();
    const { route, state, note } = version;
    const staff = await this.directory.staff(transaction, tenantId);
    return {
      id: versionId,
      routeId,
      key: route.key,
      number: route.version,
      state,
      name: route.name,
      stages: route.stages,
      note,
      changedAt: row.changedAt,
      publishedAt: row.publishedAt,
      author: row.author,
      faults: checkRoute(route, staff),
      editable: state === 'draft' && hasPermission(actor, 'route.manage'),
      etag: row.etag,
    };
  }

  async compare(transaction: Transaction, tenantId: string, routeId: string, from: string, to: string): Promise<RouteComparison> {
    const row = await this.rows.one(transaction, tenantId, routeId);
    const [before, after] = [
      await this.versions.find(transaction, tenantId, routeId, from),
      await this.versions.find(transaction, tenantId, routeId, to),
    ];
    if (!row || !before || !after) throw notFound();
    const rowOf = (id: string) => row.versions.find((one) => one.id === id)!;
    return { from: rowOf(from), to: rowOf(to), stages: compareRoutes(before.route, after.route) };
  }
}
