import { tableSpec, type TableSpec } from './row';

const time = 'timestamptz';

/** The tables that facts alone fill; `audit:verify` compares every column named here with the replay. */
export const TABLES = {
  contract: {
    table: 'contract',
    key: ['id'],
    columns: {
      tenant_id: 'uuid', id: 'uuid', client_company_id: 'uuid', number: 'text', form_key: 'text', deal_type: 'text', template_version_id: 'uuid', language: 'text',
      title: 'text', audience: 'text', state: 'text', author_side: 'text', created_by: 'uuid', created_at: time, responsible_id: 'uuid', route: 'jsonb',
      stage_index: 'integer', stage_kind: 'text', board_column: 'text', holder_side: 'text', holder_ids: 'uuid[]', held_since: time, due_at: time, amount: 'numeric',
      currency: 'text', period_from: 'date', period_to: 'date', revision_number: 'integer', revision_hash: 'text', base: 'jsonb', open_for_supplier: 'integer',
      open_for_client: 'integer', executed_at: time, ended_at: time, end_reason: 'text', version_supplier: 'integer', version_client: 'integer',
      changed_supplier: time, changed_client: time,
    },
  },
  stage: tableSpec('contract_stage', ['index'], {
    index: 'integer', key: 'text', kind: 'text', state: 'text', started_at: time, passed_at: time, returned_at: time,
  }),
  turn: tableSpec('turn', ['ord'], { ord: 'integer', side: 'text', member_ids: 'uuid[]', stage_index: 'integer', started_at: time, ended_at: time }),
  assignment: tableSpec('assignment', ['id'], {
    id: 'uuid', stage_index: 'integer', ord: 'integer', member_id: 'uuid', group_id: 'uuid', state: 'text', decision: 'text', assigned_at: time, due_at: time,
    remind_at: time, minutes_left: 'integer', reminded_at: time, breached_at: time, decided_at: time, revision_hash: 'text', version: 'integer',
  }),
  remark: tableSpec('remark', ['id'], { id: 'uuid', kind: 'text', assignment_id: 'uuid', by_id: 'uuid', audience: 'text', text: 'text', at: time }),
  revision: tableSpec('revision', ['number'], {
    number: 'integer', hash: 'text', manifest: 'jsonb', answers: 'jsonb', attachments: 'jsonb', reason: 'text', at: time, by_id: 'uuid',
  }),
  reader: tableSpec('contract_reader', ['reader_id'], { reader_id: 'uuid', changed_supplier: time, changed_client: time }),
  suggestion: tableSpec('suggestion', ['id'], {
    id: 'uuid', clause_id: 'text', kind: 'text', side: 'text', author_id: 'uuid', created_at: time, reason: 'text', base_hash: 'text', proposed_hash: 'text',
    proposed: 'jsonb', heading: 'text', place: 'jsonb', counter_of: 'uuid', published_at: time, folded_in: 'integer', version: 'integer',
  }),
  change: tableSpec('suggestion_change', ['suggestion_id', 'ord'], {
    suggestion_id: 'uuid', ord: 'integer', kind: 'text', from_position: 'integer', to_position: 'integer', slice: 'jsonb', attr: 'jsonb', side: 'text', published_at: time,
  }),
  answer: tableSpec('change_answer', ['suggestion_id', 'change_ord', 'ord'], {
    suggestion_id: 'uuid', change_ord: 'integer', ord: 'integer', id: 'uuid', kind: 'text', side: 'text', member_id: 'uuid', at: time, reason: 'text',
    counter_id: 'uuid', published_at: time,
  }),
  comment: tableSpec('comment', ['id'], {
    id: 'uuid', clause_id: 'text', thread_id: 'uuid', audience: 'text', side: 'text', author_id: 'uuid', text: 'text', at: time, published_at: time, resolved_at: time,
  }),
  attachment: tableSpec('attachment', ['id'], {
    id: 'uuid', ord: 'integer', title: 'text', file_id: 'uuid', file_hash: 'text', file_name: 'text', type: 'text', size: 'integer', added_by: 'uuid', side: 'text',
    at: time, published_at: time,
  }),
  signature: tableSpec('signature', ['side'], {
    side: 'text', member_id: 'uuid', at: time, method: 'text', revision_hash: 'text', authority: 'jsonb', agreement_version: 'integer', consent: 'text', file_id: 'uuid',
  }),
} as const satisfies Record<string, TableSpec>;

export type TableName = keyof typeof TABLES;

/** In this order a row never comes before the row that it points at. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];
