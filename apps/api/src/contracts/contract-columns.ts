import type { Side } from '@vizavi/domain';
import type { DatabaseRole } from '@vizavi/database';

const PLAIN = [
  'tenant_id',
  'id',
  'client_company_id',
  'number',
  'form_key',
  'deal_type',
  'template_version_id',
  'language',
  'title',
  'audience',
  'state',
  'author_side',
  'created_by',
  'created_at',
  'responsible_id',
  'route',
  'stage_index',
  'holder_side',
  'holder_ids',
  'held_since',
  'amount',
  'currency',
  'period_from::text',
  'period_to::text',
  'revision_number',
  'revision_hash',
  'base',
  'submitted_at',
  'promised_days',
  'promised_minutes',
  'executed_at',
  'passage',
  'ended_at',
  'end_reason',
  'version_client',
  'changed_client',
];

/** A client's role may not name the supplier's own columns; it reads its own in their place. */
const perSide = (side: Side | null): readonly string[] =>
  side === 'client'
    ? ['version_client as version_supplier', 'changed_client as changed_supplier']
    : ['version_supplier', 'changed_supplier', 'chosen', 'route_rules'];

const children = (table: string, order: string, more = ''): string => `
  (select coalesce(json_agg(x order by ${order}), '[]') from ${table} x where x.tenant_id = c.tenant_id and x.contract_id = c.id${more}) as ${table}s`;

const readers = (kind: string, name: string): string => `
  array(select x.reader_id from contract_reader x where x.tenant_id = c.tenant_id and x.contract_id = c.id and x.kind = '${kind}') as ${name}`;

/** What each revision changed, without its text. */
const HISTORY = `
  (select coalesce(json_agg(json_build_object('number', x.number, 'hash', x.hash, 'changes', x.changes) order by x.number), '[]')
    from revision x where x.tenant_id = c.tenant_id and x.contract_id = c.id) as history`;

/** Which comments an act needs: the unpublished ones to publish, or all to answer in a thread. */
export type CommentsWanted = 'none' | 'unpublished' | 'all';

const COMMENTS: Readonly<Record<CommentsWanted, string>> = { none: ' and false', unpublished: ' and x.published_at is null', all: '' };

/** One statement that reads the whole state of a contract, as far as the present role may see it. */
export function contractSelect(role: DatabaseRole, comments: CommentsWanted, lock: string): string {
  const side = role === 'client' ? 'client' : null;
  return `select ${[...PLAIN, ...perSide(side)].map((column) => `c.${column}`).join(', ')},
    ${children('contract_stage', 'x.index')},
    ${children('turn', 'x.ord')},
    ${HISTORY},${side === 'client' ? ` '{}'::jsonb as chosen, null::jsonb as route_rules,` : ''}
    ${children('assignment', 'x.stage_index, x.assigned_at, x.ord')},
    ${role === 'client' ? `'[]'::json as remarks` : children('remark', 'x.at, x.id')},
    ${children('suggestion', 'x.created_at, x.id')},
    ${children('suggestion_change', 'x.suggestion_id, x.ord')},
    ${children('change_answer', 'x.suggestion_id, x.change_ord, x.ord')},
    ${children('comment', 'x.at, x.id', COMMENTS[comments])},
    ${role === 'supplier' ? `'[]'::json as contract_checks` : children('contract_check', 'x.at, x.member_id')},
    ${children('attachment', 'x.ord')},
    ${children('signature', 'x.at')},
    ${readers('invitation', 'reviewer_ids')},
    ${readers('copy', 'copy_ids')},
    ${readers('signing', 'signatory_ids')}
    from contract c where c.tenant_id = $1 and c.id = $2 ${lock}`;
}
