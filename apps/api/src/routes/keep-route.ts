import type { Transaction } from '@vizavi/database';
import { routeFact, type Actor, type Route, type RouteFact, type SystemActor } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { newId } from '../platform/clock/new-id';
import { RouteVersionsRepository, type KeptVersion } from './route-versions.repository';

/** Who keeps a route, where and when; the transaction is in the worker's scope, and the caller holds the route's rows. */
export interface KeepingRoute {
  readonly tenantId: string;
  /** Null when the product itself delivers the route. */
  readonly author: Actor | null;
  readonly now: string;
}

const versions = new RouteVersionsRepository();
const facts = new FactsRepository();

const actorOf = ({ tenantId, author }: KeepingRoute): Actor | SystemActor => author ?? { kind: 'system', tenantId };

const append = (transaction: Transaction, { tenantId }: KeepingRoute, routeId: string, more: readonly RouteFact[]) =>
  facts.append(transaction, { kind: 'route', id: routeId, tenantId, clientCompanyId: null }, more, newId);

/** Begins a draft, as a copy of the version `from` or of nothing. Gives its id. */
export async function beginDraft(
  transaction: Transaction,
  keeping: KeepingRoute,
  wanted: { readonly routeId: string; readonly route: Route; readonly from: number | null },
): Promise<string> {
  const id = newId();
  const { routeId, route, from } = wanted;
  await versions.insert(transaction, keeping.tenantId, {
    id,
    routeId,
    route,
    authorId: keeping.author?.memberId ?? null,
    now: keeping.now,
  });
  const shared = { versionId: id, key: route.key, version: route.version, from };
  await append(transaction, keeping, routeId, [routeFact('RouteDraftBegun', actorOf(keeping), keeping.now, shared)]);
  return id;
}

export async function discardDraft(transaction: Transaction, keeping: KeepingRoute, { id, routeId, route }: KeptVersion): Promise<void> {
  await versions.remove(transaction, keeping.tenantId, id);
  const shared = { versionId: id, version: route.version };
  await append(transaction, keeping, routeId, [routeFact('RouteDraftDiscarded', actorOf(keeping), keeping.now, shared)]);
}

/** New contracts take this version from now on; the one before it is retired. The fact keeps the whole route, so that the row can be proved. */
export async function publishRoute(
  transaction: Transaction,
  keeping: KeepingRoute,
  wanted: KeptVersion,
  before: KeptVersion | undefined,
  note: string,
): Promise<void> {
  const { tenantId, now } = keeping;
  const by = actorOf(keeping);
  const told: RouteFact[] = [];
  if (before) {
    await versions.retire(transaction, tenantId, before.id, now);
    told.push(routeFact('RouteVersionRetired', by, now, { versionId: before.id, version: before.route.version }));
  }
  await versions.publish(transaction, tenantId, wanted.id, note, now);
  const { key, version, name, stages } = wanted.route;
  told.push(routeFact('RouteVersionPublished', by, now, { versionId: wanted.id, key, version, name, stages, note }));
  await append(transaction, keeping, wanted.routeId, told);
}

/** Keeps a route that the product delivers, unless one with its key is there. */
export async function deliverRoute(transaction: Transaction, keeping: KeepingRoute, route: Omit<Route, 'version'>): Promise<void> {
  const there = await versions.ofKey(transaction, keeping.tenantId, route.key);
  if (there.length > 0) return;
  const routeId = newId();
  const id = await beginDraft(transaction, keeping, { routeId, route: { ...route, version: 1 }, from: null });
  const draft = (await versions.find(transaction, keeping.tenantId, routeId, id))!;
  await publishRoute(transaction, keeping, draft, undefined, '');
}
