import type { Side } from '@vizavi/domain';

const PLAIN = [
  'id',
  'number',
  'title',
  'form_key',
  'deal_type',
  'state',
  'client_company_id',
  'responsible_id',
  'amount',
  'currency',
  'board_column',
  'holder_side',
  'holder_ids',
  'held_since',
  'due_at',
  'stage_index',
  'stage_kind',
  'next_index',
  'created_at',
  'executed_at',
];

/** Columns of a `ListedRow` upon the contract `c`; a client's role may not even name the supplier's own. */
export const listedColumns = (side: Side): string =>
  [
    ...PLAIN.map((column) => `c.${column}`),
    `c.changed_${side} as changed_at`,
    `c.open_for_${side} as open_suggestions`,
    `c.route->'stages'->c.stage_index as stage`,
    `jsonb_array_length(c.route->'stages') as stage_count`,
    `c.route->'stages'->c.next_index->'name' as next_name`,
  ].join(', ');

/** Contracts one by one, in the order of their readers' rows: without the fence they might all be fetched and sorted. */
export const readOneByOne = (side: Side): string => `contract_reader r cross join lateral (
  select ${[...PLAIN, 'tenant_id', 'audience', 'language', 'route', `changed_${side}`, `open_for_${side}`].map((column) => `x.${column}`).join(', ')}
  from contract x where x.tenant_id = r.tenant_id and x.id = r.contract_id offset 0) c`;
