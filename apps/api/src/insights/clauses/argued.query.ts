import type { Transaction } from '@vizavi/database';
import type { Fallback, Form, Language, Side } from '@vizavi/domain';
import type { Portfolio } from '../portfolio';

/** A suggestion that both sides know, with how all its changes stand. */
export interface ArguedSuggestion extends Record<string, unknown> {
  readonly contract_id: string;
  readonly clause_id: string;
  readonly side: Side;
  readonly proposed_hash: string | null;
  readonly version_id: string;
  readonly language: Language;
  readonly published_at: Date;
  readonly open: boolean;
  readonly accepted: boolean;
  readonly settled_at: Date | null;
}

export interface FormVersion extends Record<string, unknown> {
  readonly id: string;
  readonly form: Form;
  readonly fallbacks: Readonly<Record<string, readonly Fallback[]>> | null;
}

/** The newest contracts tell how a form fares now. */
export const MOST_COUNTED = 500;

const submitted = ({ managerId }: Portfolio): string => `
  select c.tenant_id, c.id, c.language, c.template_version_id from contract c
  where c.tenant_id = $1 and c.form_key = $2 and c.audience <> 'client' and c.number is not null${managerId === null ? '' : ' and c.responsible_id = $3'}
  order by c.created_at desc, c.id limit ${MOST_COUNTED + 1}`;

const valuesOf = ({ tenantId, managerId }: Portfolio, formKey: string): readonly unknown[] =>
  managerId === null ? [tenantId, formKey] : [tenantId, formKey, managerId];

/** How many contracts of a form were submitted, up to one more than are counted. */
export async function countSubmitted(transaction: Transaction, portfolio: Portfolio, formKey: string): Promise<number> {
  const row = await transaction.row<{ count: number }>(
    `select count(*)::int as count from (${submitted(portfolio)}) c`,
    valuesOf(portfolio, formKey),
  );
  return row!.count;
}

/** Every published suggestion to those contracts; what a side has not shown is not there. */
export const arguedSuggestions = (transaction: Transaction, portfolio: Portfolio, formKey: string): Promise<readonly ArguedSuggestion[]> =>
  transaction.rows<ArguedSuggestion>(
    `select s.contract_id, s.clause_id, s.side, s.proposed_hash, c.template_version_id as version_id, c.language, s.published_at,
       bool_or(x.kind is null or x.kind in ('rejected', 'countered', 'reopened')) as open,
       bool_or(coalesce(x.kind = 'accepted', false)) as accepted, max(x.at) as settled_at
     from (${submitted(portfolio)}) c
     join suggestion s on s.tenant_id = c.tenant_id and s.contract_id = c.id and s.published_at is not null
     join suggestion_change g on g.tenant_id = s.tenant_id and g.suggestion_id = s.id
     left join lateral (select a.kind, a.at from change_answer a where a.tenant_id = g.tenant_id and a.suggestion_id = g.suggestion_id
       and a.change_ord = g.ord and a.published_at is not null order by a.ord desc limit 1) x on true
     group by s.tenant_id, s.id, s.contract_id, s.clause_id, s.side, s.proposed_hash, c.template_version_id, c.language, s.published_at`,
    valuesOf(portfolio, formKey),
  );

/** Versions of a form, the published one first, then the newest. */
export const versionsOf = (transaction: Transaction, tenantId: string, formKey: string): Promise<readonly FormVersion[]> =>
  transaction.rows<FormVersion>(
    `select v.id, v.form, v.fallbacks from template t join template_version v on v.tenant_id = t.tenant_id and v.template_id = t.id
     where t.tenant_id = $1 and t.key = $2 order by (v.state = 'published') desc, v.number desc`,
    [tenantId, formKey],
  );
