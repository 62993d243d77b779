import { Injectable } from '@nestjs/common';
import type { RouteRow, RouteVersionView, SaveRouteRequest } from '@vizavi/api-types';
import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import { checkRoute, isSound, readStages, type Bilingual, type Stage } from '@vizavi/domain';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { DirectoryQuery } from './directory.query';
import { beginDraft, discardDraft, publishRoute, type KeepingRoute } from './keep-route';
import { routeKeyFor } from './route-key';
import { RouteRowsQuery } from './route-rows.query';
import { RouteVersionQuery } from './route-version.query';
import { editEtag, RouteVersionsRepository, type KeptVersion } from './route-versions.repository';

export interface RouteVersionPath {
  readonly routeId: string;
  readonly versionId: string;
}

/** What an owner does to routes: begin a draft, let it save itself, publish a version or an earlier one anew, discard a draft. */
@Injectable()
export class ChangeRoutes {
  private readonly versions = new RouteVersionsRepository();
  private readonly rows = new RouteRowsQuery();
  private readonly version = new RouteVersionQuery();
  private readonly directory = new DirectoryQuery();

  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** A route from nothing: an empty draft. */
  begin(act: Act, name: Bilingual): Promise<Answer<RouteVersionView>> {
    return this.writes.perform(act, async (transaction) => {
      const { tenantId } = act.actor;
      const taken = (await this.rows.list(transaction, tenantId)).items.map((one) => one.key);
      const routeId = newId();
      const route = { key: routeKeyFor(name, taken), version: 1, name, stages: [] };
      const versionId = await this.asWorker(transaction, act, (keeping) =>
        beginDraft(transaction, keeping, { routeId, route, from: null }),
      );
      return this.shown(transaction, act, { routeId, versionId }, 201);
    });
  }

  /** The next draft, as a copy of a version; there is one draft at a time. */
  copy(act: Act, { routeId, versionId }: RouteVersionPath): Promise<Answer<RouteVersionView>> {
    return this.writes.perform(act, async (transaction) => {
      const id = await this.asWorker(transaction, act, async (keeping) => {
        const all = await this.versions.lock(transaction, keeping.tenantId, routeId);
        const from = all.find((one) => one.id === versionId);
        if (!from) throw notFound();
        if (all.some((one) => one.state === 'draft')) throw new ProblemError(409, 'route-draft-exists');
        const route = { ...from.route, version: all[0]!.route.version + 1 };
        return beginDraft(transaction, keeping, { routeId, route, from: from.route.version });
      });
      return this.shown(transaction, act, { routeId, versionId: id }, 201);
    });
  }

  /** A draft saves itself as it is written: of the right shape, sound or not. */
  save(act: Act, path: RouteVersionPath, { name, stages: written }: SaveRouteRequest): Promise<Answer<RouteVersionView>> {
    return this.writes.perform(act, async (transaction) => {
      const stages = shapely(written);
      await this.asWorker(transaction, act, async ({ tenantId, now }) => {
        const { version } = await this.held(transaction, act, path);
        if (version.state !== 'draft') throw new ProblemError(409, 'route-version-immutable');
        await this.versions.save(transaction, tenantId, version.id, { name, stages, now });
      });
      return this.shown(transaction, act, path, 200);
    });
  }

  /** A draft, or an earlier version anew; 422 `route-invalid` tells every fault by stage and field. */
  publish(act: Act, path: RouteVersionPath, note: string): Promise<Answer<RouteRow>> {
    return this.writes.perform(act, async (transaction) => {
      await this.asWorker(transaction, act, async (keeping) => {
        const { version, all } = await this.held(transaction, act, path);
        if (version.state === 'published') throw new ProblemError(409, 'action-not-available');
        const faults = checkRoute(version.route, await this.directory.staff(transaction, keeping.tenantId));
        if (!isSound(faults)) throw new ProblemError(422, 'route-invalid', { extra: { faults } });
        await publishRoute(
          transaction,
          keeping,
          version,
          all.find((one) => one.state === 'published'),
          note,
        );
      });
      const body = (await this.rows.one(transaction, act.actor.tenantId, path.routeId))!;
      return { status: 200, body, etag: body.versions.find((one) => one.id === path.versionId)?.etag };
    });
  }

  discard(act: Act, path: RouteVersionPath): Promise<Answer<null>> {
    return this.writes.perform(act, async (transaction) => {
      await this.asWorker(transaction, act, async (keeping) => {
        const { version } = await this.held(transaction, act, path);
        if (version.state !== 'draft') throw new ProblemError(409, 'route-version-immutable');
        await discardDraft(transaction, keeping, version);
      });
      return { status: 204, body: null };
    });
  }

  private async held(
    transaction: Transaction,
    act: Act,
    { routeId, versionId }: RouteVersionPath,
  ): Promise<{ readonly version: KeptVersion; readonly all: readonly KeptVersion[] }> {
    const all = await this.versions.lock(transaction, act.actor.tenantId, routeId);
    const version = all.find((one) => one.id === versionId);
    if (!version) throw notFound();
    if (editEtag(version) !== act.ifMatch) throw new ProblemError(412, 'stale', { extra: { etag: editEtag(version) } });
    return { version, all };
  }

  private async shown(transaction: Transaction, act: Act, path: RouteVersionPath, status: number): Promise<Answer<RouteVersionView>> {
    const body = await this.version.read(transaction, act.actor, path.routeId, path.versionId);
    return { status, body, etag: body.etag };
  }

  private async asWorker<T>(transaction: Transaction, { actor }: Act, work: (keeping: KeepingRoute) => Promise<T>): Promise<T> {
    await transaction.enter(workerScope(actor.tenantId));
    const result = await work({ tenantId: actor.tenantId, author: actor, now: this.clock.now() });
    await transaction.enter(scopeOf(actor));
    return result;
  }
}

/** What came from outside is parsed before anything looks at it. */
function shapely(written: unknown): readonly Stage[] {
  const read = readStages(written);
  if ('stages' in read) return read.stages;
  throw new ProblemError(422, 'route-malformed', { field: read.faults[0], extra: { places: read.faults } });
}
