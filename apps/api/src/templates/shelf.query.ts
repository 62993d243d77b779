import type { Transaction } from '@vizavi/database';
import { routeFrom, type Company, type DealType, type Route, type StoredRoute } from '@vizavi/domain';
import type { Fallbacks } from './stored-form';

/** A version on the shelf: enough to find its form. */
export interface ShelvedVersion {
  readonly templateId: string;
  readonly versionId: string;
  readonly number: number;
}

const PUBLISHED = `
  select v.template_id as "templateId", v.id as "versionId", v.number
  from template t join template_version v on v.tenant_id = t.tenant_id and v.template_id = t.id and v.state = 'published'
  where t.tenant_id = $1`;

/** What the catalogue reads; row-level security hides other tenants and, from clients, unpublished versions. */
export class ShelfQuery {
  published(transaction: Transaction, tenantId: string, dealType: DealType | null): Promise<ShelvedVersion[]> {
    return transaction.rows<ShelvedVersion & Record<string, unknown>>(
      `${PUBLISHED} and ($2::text is null or t.deal_type = $2) order by t.key`,
      [tenantId, dealType],
      'shelf-published',
    );
  }

  publishedOf(transaction: Transaction, tenantId: string, templateId: string): Promise<ShelvedVersion | null> {
    return transaction.row<ShelvedVersion & Record<string, unknown>>(`${PUBLISHED} and t.id = $2`, [tenantId, templateId]);
  }

  /** Any version that the reader may see. */
  version(transaction: Transaction, tenantId: string, versionId: string): Promise<ShelvedVersion | null> {
    return transaction.row<ShelvedVersion & Record<string, unknown>>(
      'select template_id as "templateId", id as "versionId", number from template_version where tenant_id = $1 and id = $2',
      [tenantId, versionId],
    );
  }

  /** A version of a form of the supplier's own. */
  ofForm(transaction: Transaction, tenantId: string, templateId: string, versionId: string): Promise<ShelvedVersion | null> {
    return transaction.row<ShelvedVersion & Record<string, unknown>>(
      `select template_id as "templateId", id as "versionId", number from template_version
       where tenant_id = $1 and template_id = $2 and id = $3 and client_company_id is null`,
      [tenantId, templateId, versionId],
    );
  }

  /** Only in the supplier's scope. */
  async fallbacks(transaction: Transaction, tenantId: string, versionId: string): Promise<Fallbacks> {
    const row = await transaction.row<{ fallbacks: Fallbacks }>('select fallbacks from template_version where tenant_id = $1 and id = $2', [
      tenantId,
      versionId,
    ]);
    return row?.fallbacks ?? {};
  }

  /** The published version of every route, by its key. */
  async routes(transaction: Transaction, tenantId: string): Promise<ReadonlyMap<string, Route>> {
    const rows = await transaction.rows<StoredRoute & Record<string, unknown>>(
      `select key, version, name, stages from approval_route where tenant_id = $1 and state = 'published'`,
      [tenantId],
    );
    return new Map(rows.map((row) => [row.key, routeFrom(row)]));
  }

  /** Keys of the routes that forms take instead of those in their files, by the form's id. */
  async chosenRoutes(transaction: Transaction, tenantId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await transaction.rows<{ id: string; route_key: string }>(
      'select id, route_key from template where tenant_id = $1 and route_key is not null',
      [tenantId],
    );
    return new Map(rows.map((row) => [row.id, row.route_key]));
  }

  async supplier(transaction: Transaction, tenantId: string): Promise<Company> {
    const row = await transaction.row<{ requisites: Company }>('select requisites from supplier where tenant_id = $1', [tenantId]);
    return row!.requisites;
  }
}
