import type { Transaction } from '@vizavi/database';
import { routeFrom, type Bilingual, type Route, type Stage, type StoredRoute } from '@vizavi/domain';

export type RouteState = 'draft' | 'published' | 'retired';

/** A version of a route as its row holds it. */
export interface KeptVersion {
  readonly id: string;
  readonly routeId: string;
  readonly state: RouteState;
  readonly note: string;
  readonly edit: number;
  readonly route: Route;
}

export interface NewVersion {
  readonly id: string;
  readonly routeId: string;
  readonly route: Route;
  readonly authorId: string | null;
  readonly now: string;
}

type Row = StoredRoute & Omit<KeptVersion, 'route'> & Record<string, unknown>;

const COLUMNS = 'id, route_id as "routeId", state, note, edit, key, version, name, stages';

const kept = ({ id, routeId, state, note, edit, key, version, name, stages }: Row): KeptVersion => ({
  id,
  routeId,
  state,
  note,
  edit,
  route: routeFrom({ key, version, name, stages }),
});

/** The tag of a version: each change of its row gives another. */
export const editEtag = ({ edit }: { readonly edit: number }): string => `e${edit}`;

/** Versions of routes; only the worker's role writes them, and a trigger keeps what was published. */
export class RouteVersionsRepository {
  /** Every version of a route, the newest first, locked until the end. */
  async lock(transaction: Transaction, tenantId: string, routeId: string): Promise<readonly KeptVersion[]> {
    const rows = await transaction.rows<Row>(
      `select ${COLUMNS} from approval_route where tenant_id = $1 and route_id = $2 order by version desc for update`,
      [tenantId, routeId],
    );
    return rows.map(kept);
  }

  async find(transaction: Transaction, tenantId: string, routeId: string, versionId: string): Promise<KeptVersion | null> {
    const row = await transaction.row<Row>(`select ${COLUMNS} from approval_route where tenant_id = $1 and route_id = $2 and id = $3`, [
      tenantId,
      routeId,
      versionId,
    ]);
    return row && kept(row);
  }

  async ofKey(transaction: Transaction, tenantId: string, key: string): Promise<readonly KeptVersion[]> {
    const rows = await transaction.rows<Row>(
      `select ${COLUMNS} from approval_route where tenant_id = $1 and key = $2 order by version desc for update`,
      [tenantId, key],
    );
    return rows.map(kept);
  }

  async insert(transaction: Transaction, tenantId: string, { id, routeId, route, authorId, now }: NewVersion): Promise<void> {
    await transaction.change(
      `insert into approval_route (tenant_id, id, route_id, key, version, name, stages, state, note, created_at, changed_at, created_by, edit)
       values ($1, $2, $3, $4, $5, $6, $7, 'draft', '', $8, $8, $9, 1)`,
      [tenantId, id, routeId, route.key, route.version, JSON.stringify(route.name), JSON.stringify(route.stages), now, authorId],
    );
  }

  async save(
    transaction: Transaction,
    tenantId: string,
    id: string,
    wanted: { readonly name: Bilingual; readonly stages: readonly Stage[]; readonly now: string },
  ): Promise<void> {
    await transaction.change(
      'update approval_route set name = $3, stages = $4, changed_at = $5, edit = edit + 1 where tenant_id = $1 and id = $2',
      [tenantId, id, JSON.stringify(wanted.name), JSON.stringify(wanted.stages), wanted.now],
    );
  }

  async publish(transaction: Transaction, tenantId: string, id: string, note: string, now: string): Promise<void> {
    await transaction.change(
      `update approval_route set state = 'published', note = $3, published_at = $4, changed_at = $4, retired_at = null, edit = edit + 1
       where tenant_id = $1 and id = $2`,
      [tenantId, id, note, now],
    );
  }

  async retire(transaction: Transaction, tenantId: string, id: string, now: string): Promise<void> {
    await transaction.change(
      `update approval_route set state = 'retired', retired_at = $3, changed_at = $3, edit = edit + 1 where tenant_id = $1 and id = $2`,
      [tenantId, id, now],
    );
  }

  async remove(transaction: Transaction, tenantId: string, id: string): Promise<void> {
    await transaction.change('delete from approval_route where tenant_id = $1 and id = $2', [tenantId, id]);
  }
}
