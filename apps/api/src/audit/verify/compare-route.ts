import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@vizavi/database';
import { Difference, shown } from './difference';
import type { StoredFact } from '../stored-fact';

interface KeptVersion extends Record<string, unknown> {
  readonly id: string;
  readonly route_id: string;
  readonly key: string;
  readonly version: number;
  readonly state: string;
  readonly name: unknown;
  readonly stages: unknown;
  readonly note: string;
}

/** What a route's own facts tell of one version. */
interface ToldVersion {
  readonly state: 'draft' | 'published' | 'retired' | 'gone';
  readonly published: Readonly<Record<string, unknown>> | null;
}

const TOLD: Readonly<Record<string, ToldVersion['state']>> = {
  RouteDraftBegun: 'draft',
  RouteDraftDiscarded: 'gone',
  RouteVersionPublished: 'published',
  RouteVersionRetired: 'retired',
};

const SAME = ['key', 'version', 'name', 'stages', 'note'] as const;

/** The versions of several routes, by route. */
export async function readRoutes(
  transaction: Transaction,
  tenantId: string,
  routeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptVersion[]>> {
  const rows = await transaction.rows<KeptVersion>(
    'select id, route_id, key, version, state, name, stages, note from approval_route where tenant_id = $1 and route_id = any($2)',
    [tenantId, routeIds],
  );
  return Map.groupBy(rows, (row) => row.route_id);
}

/**
 * Compares what was published with what the rows hold; a draft is written outside the facts, but that it is one is told.
 * Versions from before routes had facts are told of by none. Throws the first Difference.
 */
export function compareRoute(routeId: string, facts: readonly StoredFact[], rows: readonly KeptVersion[]): void {
  const told = toldOf(facts);
  for (const row of rows) compareVersion(`route ${routeId}, version ${row.version}`, row, told.get(row.id));
  for (const [id, { state }] of told)
    if (state !== 'gone' && !rows.some((row) => row.id === id))
      throw new Difference(`route ${routeId}, approval_route ${id}`, 'the row is gone');
}

function toldOf(facts: readonly StoredFact[]): ReadonlyMap<string, ToldVersion> {
  const told = new Map<string, ToldVersion>();
  for (const fact of facts) {
    const body = (fact.parts.find((part) => part.part === 'supplier')?.body ?? {}) as Readonly<Record<string, unknown>>;
    const id = String(body['versionId']);
    const published = fact.type === 'RouteVersionPublished' ? body : (told.get(id)?.published ?? null);
    told.set(id, { state: TOLD[fact.type] ?? 'gone', published });
  }
  return told;
}

function compareVersion(where: string, row: KeptVersion, told: ToldVersion | undefined): void {
  if (!told) {
    if (row.state === 'draft') throw new Difference(where, 'no fact tells of this draft');
    return;
  }
  if (told.state !== row.state) throw new Difference(`${where}, state`, `facts say ${told.state}, the table says ${row.state}`);
  if (!told.published) return;
  for (const column of SAME)
    if (!isDeepStrictEqual(told.published[column], row[column]))
      throw new Difference(`${where}, ${column}`, `facts say ${shown(told.published[column])}, the table says ${shown(row[column])}`);
}
