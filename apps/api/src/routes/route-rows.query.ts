import type { Page, RouteForm, RouteRow, RouteVersionRow } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Bilingual } from '@vizavi/domain';
import { editEtag, type RouteState } from './route-versions.repository';

interface Row extends Record<string, unknown> {
  readonly route_id: string;
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly state: RouteState;
  readonly name: Bilingual;
  readonly stages: number;
  readonly note: string;
  readonly author: string | null;
  readonly changed_at: Date;
  readonly published_at: Date | null;
  readonly running: number;
  readonly edit: number;
}

/** Counted up to 1,001: an owner wants to know whether a version is still followed, not every contract. */
const VERSIONS = `
  select r.route_id, r.id, r.key, r.version, r.state, r.name, jsonb_array_length(r.stages) as stages, r.note, m.name as author, r.changed_at,
    r.published_at, r.edit,
    (select count(*)::int from (select from contract c where c.tenant_id = r.tenant_id and c.route->>'key' = r.key
      and (c.route->>'version')::int = r.version and c.state in ('draft', 'inReview', 'inNegotiation', 'awaitingSignature') limit 1001) counted) as running
  from approval_route r left join member m on m.tenant_id = r.tenant_id and m.id = r.created_by
  where r.tenant_id = $1 and ($2::uuid is null or r.route_id = $2)
  order by r.key, r.version desc`;

const FORMS = `
  select t.id as "templateId", t.key, t.name, coalesce(t.route_key, v.form->>'route') as route_key
  from template t join template_version v on v.tenant_id = t.tenant_id and v.template_id = t.id and v.state = 'published'
  where t.tenant_id = $1 order by t.key`;

type FormOfRoute = RouteForm & { readonly route_key: string } & Record<string, unknown>;

const versionRow = (row: Row): RouteVersionRow => ({
  id: row.id,
  number: row.version,
  state: row.state,
  name: row.name,
  stages: row.stages,
  note: row.note,
  author: row.author,
  changedAt: row.changed_at.toISOString(),
  publishedAt: row.published_at?.toISOString() ?? null,
  running: row.running,
  etag: editEtag(row),
});

function routeRow(rows: readonly Row[], forms: readonly FormOfRoute[]): RouteRow {
  const { route_id: id, key } = rows[0]!;
  const shown = rows.find((row) => row.state === 'published') ?? rows[0]!;
  const taking = forms
    .filter((form) => form.route_key === key)
    .map(({ templateId, key: formKey, name }) => ({ templateId, key: formKey, name }));
  return { id, key, name: shown.name, versions: rows.map(versionRow), forms: taking };
}

/** The owner's routes with their versions, the forms that take them, and how many contracts are on their way by each: numbers alone. */
export class RouteRowsQuery {
  /** All of them: a supplier has few, so there is one page. */
  async list(transaction: Transaction, tenantId: string): Promise<Page<RouteRow>> {
    const items = await this.rows(transaction, tenantId, null);
    return { items, nextCursor: null, total: items.length, totalIsCapped: false };
  }

  async one(transaction: Transaction, tenantId: string, routeId: string): Promise<RouteRow | null> {
    return (await this.rows(transaction, tenantId, routeId))[0] ?? null;
  }

  private async rows(transaction: Transaction, tenantId: string, routeId: string | null): Promise<readonly RouteRow[]> {
    const rows = await transaction.rows<Row>(VERSIONS, [tenantId, routeId]);
    const forms = await transaction.rows<FormOfRoute>(FORMS, [tenantId]);
    return [...Map.groupBy(rows, (row) => row.route_id).values()].map((ones) => routeRow(ones, forms));
  }
}
