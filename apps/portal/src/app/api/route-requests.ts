import { inject, Injectable } from '@angular/core';
import {
  type ClauseOwnersView,
  type ClauseOwnerView,
  type DirectoryForm,
  type MigrationPreview,
  type Page,
  PATHS,
  type RouteComparison,
  type RouteDirectoryView,
  type RouteRow,
  type RouteVersionView,
  type RunningContract,
  type SaveRouteRequest,
  type SimulateRouteRequest,
  type SimulationView,
} from '@vizavi/api-types';
import type { Bilingual } from '@vizavi/domain';
import { type Pages, pagesOf } from './pages';
import type { Reading } from './reading';
import { Server, type WriteOptions } from './server';

/** Approval routes: versions, what they would do with a deal, and contracts on their way. */
@Injectable({ providedIn: 'root' })
export class RouteRequests {
  private readonly server = inject(Server);

  readAll(): Reading<Page<RouteRow>> {
    return this.server.read<Page<RouteRow>>(() => PATHS.routes);
  }

  readOne(id: () => string): Reading<RouteRow> {
    return this.server.read<RouteRow>(() => PATHS.route(id()));
  }

  readVersion(id: () => string, versionId: () => string): Reading<RouteVersionView> {
    return this.server.read<RouteVersionView>(() => PATHS.routeVersion(id(), versionId()));
  }

  readDirectory(): Reading<RouteDirectoryView> {
    return this.server.read<RouteDirectoryView>(() => PATHS.routeDirectory);
  }

  readClauseOwners(): Reading<ClauseOwnersView> {
    return this.server.read<ClauseOwnersView>(() => PATHS.clauseOwners);
  }

  setClauseOwner(clauseType: string, memberId: string | null, options: WriteOptions): Promise<ClauseOwnerView> {
    return this.server.put(PATHS.clauseOwner(clauseType), { memberId }, options);
  }

  readComparison(id: () => string, between: () => { readonly from: string; readonly to: string } | undefined): Reading<RouteComparison> {
    return this.server.read<RouteComparison>(
      () => (between() ? PATHS.routeComparison(id()) : undefined),
      () => ({ ...between() }),
      { keep: 'keep' },
    );
  }

  version(id: string, versionId: string): Promise<RouteVersionView> {
    return this.server.get(PATHS.routeVersion(id, versionId));
  }

  begin(name: Bilingual, options: WriteOptions): Promise<RouteVersionView> {
    return this.server.post(PATHS.routes, { name }, options);
  }

  copy(id: string, versionId: string, options: WriteOptions): Promise<RouteVersionView> {
    return this.server.post(PATHS.routeVersions(id), { versionId }, options);
  }

  save({ routeId, id }: RouteVersionView, wanted: SaveRouteRequest, options: WriteOptions): Promise<RouteVersionView> {
    return this.server.put(PATHS.routeVersion(routeId, id), wanted, options);
  }

  publish(id: string, versionId: string, note: string, options: WriteOptions): Promise<RouteRow> {
    return this.server.post(PATHS.routePublication(id, versionId), { note }, options);
  }

  discard(id: string, versionId: string, options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.routeVersion(id, versionId), options);
  }

  choose(form: DirectoryForm, routeId: string, options: WriteOptions): Promise<DirectoryForm> {
    return this.server.put(PATHS.templateRoute(form.templateId), { routeId }, options);
  }

  /** Contracts on their way by a version; for administrators. */
  listRunning(id: () => string, versionId: () => string): Pages<RunningContract> {
    return pagesOf<RunningContract>(() => PATHS.routeContracts(id(), versionId()));
  }

  readMigration(of: () => { readonly contractId: string; readonly versionId: string } | undefined): Reading<MigrationPreview> {
    return this.server.read<MigrationPreview>(
      () => (of() ? PATHS.routeMigration(of()!.contractId) : undefined),
      () => ({ versionId: of()?.versionId }),
    );
  }

  migrate(
    contractId: string,
    wanted: { readonly versionId: string; readonly reason: string },
    options: WriteOptions,
  ): Promise<RunningContract> {
    return this.server.post(PATHS.action(contractId, 'migrateRoute'), wanted, options);
  }

  simulate(id: string, asked: SimulateRouteRequest): Promise<SimulationView> {
    return this.server.post(PATHS.routeSimulation(id), asked);
  }
}
