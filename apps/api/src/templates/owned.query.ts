import type { Page, TemplateRow, TemplateVersionRow } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Bilingual, DealType } from '@vizavi/domain';
import type { VersionState } from './template-versions.repository';

interface Row {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly deal_type: DealType;
  readonly version_id: string;
  readonly number: number;
  readonly state: VersionState;
  readonly created_at: Date;
  readonly published_at: Date | null;
  readonly author: string | null;
  readonly version: number;
  readonly contracts: number;
}

/** Counted up to 1,001: an owner wants to know whether a form is used, not every contract. */
const OWNED = `
  select t.id, t.key, t.name, t.deal_type, v.id as version_id, v.number, v.state, v.created_at, v.published_at, v.version, m.name as author,
    (select count(*)::int from (select from contract c where c.tenant_id = v.tenant_id and c.template_version_id = v.id limit 1001) counted) as contracts
  from template t
  join template_version v on v.tenant_id = t.tenant_id and v.template_id = t.id and v.client_company_id is null
  left join member m on m.tenant_id = v.tenant_id and m.id = v.created_by
  where t.tenant_id = $1 and ($2::uuid is null or t.id = $2)
  order by t.key, v.number desc`;

/** The tag of a version's state. */
export const versionEtag = ({ version }: { readonly version: number }): string => `v${version}`;

const versionRow = (row: Row): TemplateVersionRow => ({
  id: row.version_id,
  number: row.number,
  state: row.state,
  createdAt: row.created_at.toISOString(),
  publishedAt: row.published_at?.toISOString() ?? null,
  author: row.author,
  contracts: row.contracts,
  etag: versionEtag(row),
});

function templateRow(rows: readonly Row[]): TemplateRow {
  const { id, key, name, deal_type: dealType } = rows[0]!;
  const contracts = rows.reduce((sum, row) => sum + row.contracts, 0);
  return { id, key, name, dealType, versions: rows.map(versionRow), contracts };
}

/** The owner's forms with all their versions and how much each is used: numbers, never the contracts. */
export class OwnedTemplatesQuery {
  /** All of them: a supplier has few, so there is one page. */
  async list(transaction: Transaction, tenantId: string): Promise<Page<TemplateRow>> {
    const items = await this.rows(transaction, tenantId, null);
    return { items, nextCursor: null, total: items.length, totalIsCapped: false };
  }

  async one(transaction: Transaction, tenantId: string, templateId: string): Promise<TemplateRow> {
    return (await this.rows(transaction, tenantId, templateId))[0]!;
  }

  private async rows(transaction: Transaction, tenantId: string, templateId: string | null): Promise<readonly TemplateRow[]> {
    const rows = await transaction.rows<Row & Record<string, unknown>>(OWNED, [tenantId, templateId]);
    const ids = [...new Set(rows.map((row) => row.id))];
    return ids.map((id) => templateRow(rows.filter((row) => row.id === id)));
  }
}
