/** A deleted draft, withdrawn before it had a number, is in no list; the lists' SQL says it in the same words. */
const LISTED = `(state <> 'withdrawn' or number is not null)`;

/**
 * What has no date, sum or number comes last; the lists' SQL says it in the same words. CASE, since PostgreSQL holds COALESCE for leaky and would not let
 * a condition with it past the policies to the index.
 */
const DUE = `case when due_at is null then '9999-12-31 00:00:00+00'::timestamptz else due_at end`;
const AMOUNT = 'coalesce(amount, -1)';
const NUMBER = `(case when number is null then U&'\\FFFD' else number end) collate "C"`;

/** Every other order of a list than by change, each an index of its own so that no page sorts more than it shows. */
const ORDERS = { created: 'created_at desc, id desc', due: `(${DUE}), id`, amount: `(${AMOUNT}) desc, id desc`, number: `(${NUMBER}), id` };

const orders = (name: string, columns: string, where: string): string[] =>
  Object.entries(ORDERS).map(([order, keys]) => `create index ${name}_${order} on contract (${columns}, ${keys})${where}`);

// The audience is in the predicate, so that totals are counted in the index alone.
const FOR_CLIENT = ` where audience <> 'supplier' and ${LISTED}`;
const FOR_SUPPLIER = ` where audience <> 'client' and ${LISTED}`;

/** One ordered range per scope, filter column and order of the lists, the board and its figures. */
export const CONTRACT_INDEXES: readonly string[] = [
  `create index contract_of_company on contract (tenant_id, client_company_id, changed_client desc, id desc)${FOR_CLIENT}`,
  `create index contract_of_company_state on contract (tenant_id, client_company_id, state, changed_client desc, id desc) include (audience, number)`,
  ...orders('contract_of_company', 'tenant_id, client_company_id', FOR_CLIENT),
  `create index contract_of_manager on contract (tenant_id, responsible_id, changed_supplier desc, id desc)${FOR_SUPPLIER}`,
  `create index contract_of_manager_column on contract (tenant_id, responsible_id, board_column, changed_supplier desc, id desc)${FOR_SUPPLIER}`,
  `create index contract_of_manager_state on contract (tenant_id, responsible_id, state, changed_supplier desc, id desc)${FOR_SUPPLIER}`,
  ...orders('contract_of_manager', 'tenant_id, responsible_id', FOR_SUPPLIER),
  ...orders('contract_by', 'tenant_id', ''),
  `create index contract_in_work on contract (tenant_id) where holder_side is not null and audience <> 'client'`,
  'create index contract_executed on contract (tenant_id, form_key, executed_at desc) where executed_at is not null',
  `create index contract_executed_recent on contract (tenant_id, executed_at desc) where executed_at is not null and audience <> 'client'`,
  `create index contract_executed_of_manager on contract (tenant_id, responsible_id, executed_at desc) where executed_at is not null and audience <> 'client'`,
  'create index contract_of_template_version on contract (tenant_id, template_version_id)',
  'create index client_company_of_manager on client_company (tenant_id, account_manager_id)',
];

/** A desk is sorted by need: duties whose clock stands still come last. */
export const ASSIGNMENT_INDEXES: readonly string[] = [
  `create index assignment_of_member on assignment (tenant_id, member_id, state, (${DUE}), id)`,
  `create index assignment_of_group on assignment (tenant_id, group_id, state, (${DUE}), id)`,
];
