import type { Transaction } from '@vizavi/database';
import type { Form } from '@vizavi/domain';
import { fallbacksOf, withoutFallbacks } from './stored-form';

export type VersionState = 'draft' | 'published' | 'retired';

/** A version without its text. */
export interface VersionRow {
  readonly id: string;
  readonly templateId: string;
  readonly number: number;
  readonly state: VersionState;
  readonly hash: string;
  readonly version: number;
}

export interface NewVersion {
  readonly id: string;
  readonly templateId: string;
  readonly number: number;
  readonly form: Form;
  readonly source: string;
  readonly hash: string;
  readonly authorId: string | null;
  readonly now: string;
}

const COLUMNS = 'id, template_id as "templateId", number, state, hash, version';

/** Templates and their versions; only the worker's role writes them. */
export class TemplateVersionsRepository {
  /** The id of the template with this key, made when there is none, its row locked until the end. */
  async lockByKey(transaction: Transaction, tenantId: string, newId: string, form: Form, now: string): Promise<string> {
    await transaction.change(
      `insert into template (tenant_id, id, key, deal_type, name, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, key) do nothing`,
      [tenantId, newId, form.key, form.dealType, JSON.stringify(form.name), now],
    );
    const row = await transaction.row<{ id: string }>('select id from template where tenant_id = $1 and key = $2 for update', [
      tenantId,
      form.key,
    ]);
    return row!.id;
  }

  /** Waits for whoever changes the template, if there is one. */
  async lock(transaction: Transaction, tenantId: string, templateId: string): Promise<void> {
    await transaction.rows('select from template where tenant_id = $1 and id = $2 for update', [tenantId, templateId]);
  }

  /** Those of the supplier, newest first. */
  list(transaction: Transaction, tenantId: string, templateId: string): Promise<VersionRow[]> {
    return transaction.rows<VersionRow & Record<string, unknown>>(
      `select ${COLUMNS} from template_version
       where tenant_id = $1 and template_id = $2 and client_company_id is null order by number desc`,
      [tenantId, templateId],
    );
  }

  async insert(transaction: Transaction, tenantId: string, one: NewVersion): Promise<void> {
    await transaction.change(
      `insert into template_version
         (tenant_id, id, template_id, number, state, form, fallbacks, source, hash, created_at, created_by, version)
       values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, 1)`,
      [
        tenantId,
        one.id,
        one.templateId,
        one.number,
        JSON.stringify(withoutFallbacks(one.form)),
        JSON.stringify(fallbacksOf(one.form)),
        one.source,
        one.hash,
        one.now,
        one.authorId,
      ],
    );
  }

  /** Keeps a contract that a client brought as the next version of its template, which never stands on a shelf. */
  async insertPaper(
    transaction: Transaction,
    tenantId: string,
    one: Omit<NewVersion, 'number'> & { readonly clientCompanyId: string; readonly nearestVersionId: string },
  ): Promise<number> {
    const row = await transaction.row<{ number: number }>(
      `insert into template_version
         (tenant_id, id, template_id, number, state, form, fallbacks, source, hash, created_at, created_by, retired_at, version,
          client_company_id, nearest_version_id)
       values ($1, $2, $3, (select coalesce(max(number), 0) + 1 from template_version where tenant_id = $1 and template_id = $3),
         'retired', $4, '{}', $5, $6, $7, $8, $7, 1, $9, $10) returning number`,
      [
        tenantId,
        one.id,
        one.templateId,
        JSON.stringify(one.form),
        one.source,
        one.hash,
        one.now,
        one.authorId,
        one.clientCompanyId,
        one.nearestVersionId,
      ],
    );
    return row!.number;
  }

  /** The catalogue shows the name and the type of the published version. */
  async publish(transaction: Transaction, tenantId: string, versionId: string, now: string): Promise<void> {
    await transaction.change(
      `with published as (
         update template_version set state = 'published', published_at = $3, retired_at = null, version = version + 1
         where tenant_id = $1 and id = $2 returning template_id, form)
       update template t set deal_type = p.form->>'dealType', name = p.form->'name' from published p where t.tenant_id = $1 and t.id = p.template_id`,
      [tenantId, versionId, now],
    );
  }

  async retire(transaction: Transaction, tenantId: string, versionId: string, now: string): Promise<void> {
    await transaction.change(
      `update template_version set state = 'retired', retired_at = $3, version = version + 1 where tenant_id = $1 and id = $2`,
      [tenantId, versionId, now],
    );
  }
}
