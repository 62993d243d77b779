import { CONTRACT_SORTS } from '@vizavi/api-types';
import { Database, scopeOf, type Transaction } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor } from '@vizavi/domain';
import { Client } from 'pg';
import { MomentQuery } from '../contracts/present/moment.query';
import { FormStore } from '../contracts/text/form-store';
import { AssignmentsQuery } from '../desk/assignments.query';
import { InsightsQuery } from '../insights/insights.query';
import { Clock } from '../platform/clock/clock';
import { BoardQuery } from './board.query';
import { ContractListQuery } from './contract-list.query';
import { FilterChoicesQuery } from './filter-choices.query';
import type { ListParameters } from './lists.dto';
import { NeededActionsQuery } from './needed-actions.query';
import { explaining, type Plan } from './testing/plans';
import { PlantedSupplier } from './testing/plant';

const MANY = 20_000;
/** What grows with the contracts: whoever reads one of them from end to end reads too much. */
const LARGE = [
  'contract',
  'contract_reader',
  'contract_search',
  'contract_stage',
  'assignment',
  'revision',
  'suggestion',
  'contract_draft',
];
const MOST_SORTED = 1_000;

let files: TestDatabase;
let database: Database;
let client: Actor;
let bigClient: Actor;
let reviewer: Actor;
let manager: Actor;
let lawyer: Actor;
let director: Actor;
let both: Actor;
let owner: Actor;

const moments = new MomentQuery(new Clock());
const lists = new ContractListQuery(moments);
const board = new BoardQuery(lists);
const choices = new FilterChoicesQuery();
const needed = new NeededActionsQuery(new FormStore());
const desk = new AssignmentsQuery(moments);
const insights = new InsightsQuery(moments);

/** Twenty thousand contracts of a supplier in all states, beside those of another. */
async function plantMany(): Promise<void> {
  const supplier = await new PlantedSupplier(database).found();
  const group = await supplier.group('Юристы');
  const small = await supplier.company('Малая');
  const big = await supplier.company('Большая');
  const rest = await supplier.company('Прочая');
  manager = await supplier.member(['accountManager']);
  lawyer = await supplier.member(['lawyer'], null, 'Юрист', [group]);
  director = await supplier.member(['approver']);
  both = await supplier.member(['accountManager', 'lawyer'], null, 'Оба', [group]);
  owner = await supplier.member(['templateOwner']);
  client = await supplier.member(['contractManager', 'clientSignatory'], small);
  bigClient = await supplier.member(['contractManager'], big);
  reviewer = await supplier.member(['reviewer'], big);
  const first = await supplier.contract({ companyId: rest });
  const people = [manager, lawyer, director, both].map((one) => one.memberId);
  await supplier.write((tx) => multiply(tx, supplier.id, [first, small, big, rest], people));
  await supplier.write((tx) => underThem(tx, supplier.id, people, [group, reviewer.memberId, big]));
}

const multiply = (tx: Transaction, tenantId: string, ids: readonly string[], people: readonly string[]) =>
  tx.rows(
    `insert into contract select one.* from contract c cross join generate_series(1, ${MANY}) i
     cross join lateral (select * from (values (0, 'draft', 'draft', 'client', null), (1, 'inReview', 'legal', 'supplier', 0), (2, 'inNegotiation', 'client', 'client', 0),
       (3, 'awaitingSignature', 'signing', 'client', null), (4, 'declined', null, null, null)) v (n, state, board_column, holder_side, stage_index)
       where n = least(i / 7 % 14, 5) union all select 5, 'executed', null, null, null where i / 7 % 14 >= 5) s
     cross join lateral jsonb_populate_record(c, jsonb_build_object(
       'id', gen_random_uuid(), 'number', 'Н-' || lpad(i::text, 6, '0'), 'client_company_id', case when i % 80 = 0 then $3 when i % 20 = 1 then $4 else $5 end::text,
       'responsible_id', case when i % 4 = 0 then $6 when i % 4 = 1 then $7 end::text, 'amount', (i * 37) % 9000,
       'state', s.state, 'board_column', s.board_column, 'holder_side', s.holder_side, 'stage_index', s.stage_index, 'stage_kind', case when s.stage_index is not null then 'legal' end,
       'holder_ids', case when s.holder_side is null then '[]'::jsonb else jsonb_build_array($6) end,
       'revision_number', case when s.state <> 'draft' then 1 end, 'due_at', case when s.state = 'inReview' then now() + (i % 4000 - 1000) * interval '1 minute' end,
       'executed_at', case when s.state = 'executed' then now() - i * interval '20 minutes' end,
       'created_at', now() - i * interval '30 minutes', 'changed_supplier', now() - (i / 3) * interval '10 minutes', 'changed_client', now() - (i / 3) * interval '10 minutes')) one
     where c.tenant_id = $1 and c.id = $2`,
    [tenantId, ...ids, ...people.filter((_, index) => index === 0 || index === 3)],
  );

async function underThem(
  tx: Transaction,
  tenantId: string,
  [, lawyerId, directorId, bothId]: readonly string[],
  [group, reviewerId, big]: readonly string[],
) {
  const reader = (id: string, kind: string, which: string) =>
    tx.rows(
      `insert into contract_reader select c.tenant_id, c.id, c.client_company_id, $2, '${kind}', c.changed_supplier, c.changed_client from contract c
       where c.tenant_id = $1 and ${which} on conflict do nothing`,
      [tenantId, id],
    );
  const hashed = (of: number): string => `c.state <> 'draft' and hashtext(c.id::text) % ${of} = 0`;
  await reader(directorId!, 'duty', `c.state <> 'draft'`);
  await reader(lawyerId!, 'duty', hashed(10));
  await reader(bothId!, 'duty', hashed(15));
  await reader(group!, 'duty', hashed(12));
  await reader(reviewerId!, 'invitation', `c.client_company_id = '${big}' and ${hashed(3)}`);
  await tx.rows(
    `insert into assignment (tenant_id, contract_id, client_company_id, id, stage_index, ord, member_id, group_id, state, assigned_at, due_at, minutes_left, version)
     select c.tenant_id, c.id, c.client_company_id, gen_random_uuid(), 0, 0, case when hashtext(c.id::text) % 3 = 0 then $2 else $3 end::uuid,
       case when hashtext(c.id::text) % 2 = 0 then $4::uuid end, case when c.stage_index is null then 'done' else 'active' end, c.created_at, c.due_at, 30, 1
     from contract c where c.tenant_id = $1 and c.state <> 'draft'`,
    [tenantId, lawyerId, bothId, group],
  );
  await tx.rows(
    `insert into revision (tenant_id, contract_id, client_company_id, number, hash, manifest, answers, attachments, reason, at)
     select c.tenant_id, c.id, c.client_company_id, 1, '', '[]', '{}', '[]', 'submitted', c.created_at from contract c where c.tenant_id = $1 and c.state <> 'draft'`,
    [tenantId],
  );
  await tx.rows(
    `insert into contract_stage (tenant_id, contract_id, client_company_id, index, key, kind, state, started_at, passed_at)
     select c.tenant_id, c.id, c.client_company_id, 0, 'legal', 'legal', 'passed', c.created_at, c.executed_at from contract c where c.tenant_id = $1 and c.state = 'executed'`,
    [tenantId],
  );
  await tx.rows(
    `insert into contract_search select c.tenant_id, c.id, c.client_company_id, c.audience, to_tsvector('russian', 'договор поставки ' || case when hashtext(c.id::text) % 50 = 0 then 'насосов' else '' end),
       lower(c.number) from contract c where c.tenant_id = $1`,
    [tenantId],
  );
}

beforeAll(async () => {
  files = await freshDatabase();
  database = new Database({ ...files.config, user: 'vizavi_app' }, true);
  await database.open();
  await plantMany();
  const client = new Client(files.config);
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}, 300_000);
afterAll(async () => {
  await database.close();
  await files.drop();
});

async function plansOf(actor: Actor, ask: (transaction: Transaction) => Promise<unknown>): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  await database.run(scopeOf(actor), (transaction) => ask(explaining(transaction, plans)));
  return plans;
}

function expectFrugal(plans: readonly Plan[]): void {
  const greedy = plans.filter((plan) => plan.sorted > MOST_SORTED || plan.scanned.some((table) => LARGE.includes(table)));
  expect(greedy).toEqual([]);
}

const report = (name: string, plans: readonly Plan[]): void => {
  if (!process.env['VIZAVI_PLANS']) return;
  const lines = plans.map(
    (one) => `  ${one.pages} pages, ${one.milliseconds.toFixed(1)} ms, sorted ${one.sorted}: ${one.indexes.join(' ')}`,
  );
  process.stdout.write(`${name}\n${lines.join('\n')}\n`);
};

const page = (actor: Actor, asked: Partial<ListParameters>) => async (transaction: Transaction) => {
  const parameters = { sort: '-changedAt' as const, limit: 20, ...asked };
  const first = await lists.page(transaction, actor, parameters);
  if (first.nextCursor) await lists.page(transaction, actor, { ...parameters, cursor: first.nextCursor });
};

const READERS: Readonly<Record<string, () => Actor>> = {
  'a client of 250': () => client,
  'a client of a thousand': () => bigClient,
  'a reviewer': () => reviewer,
  'a manager of 5,000': () => manager,
  'a lawyer of a group': () => lawyer,
  'a director who reads all': () => director,
  'a manager who is a lawyer too': () => both,
};

describe.each(Object.keys(READERS))('the list of %s reads no table from end to end and sorts no more than it shows', (name) => {
  it.each(CONTRACT_SORTS)('by %s', async (sort) => {
    const actor = READERS[name]!();
    const plans = await plansOf(actor, page(actor, { sort }));
    report(`${name}, ${sort}`, plans);
    expectFrugal(plans);
  });

  it.each<[string, () => Partial<ListParameters>]>([
    ['states', () => ({ status: ['draft', 'inReview', 'inNegotiation', 'awaitingSignature'] })],
    ['one state', () => ({ status: ['executed'] })],
    ['a column', () => ({ stage: ['legal'] })],
    ['columns by sum', () => ({ stage: ['legal', 'client'], sort: '-amount' })],
    ['a holder', () => ({ holder: manager.memberId })],
    ['a client', () => ({ client: client.clientCompanyId! })],
    ['a manager', () => ({ manager: manager.memberId })],
    ['what is overdue', () => ({ overdue: true, sort: 'dueAt' })],
    ['sums', () => ({ amountFrom: '8000', amountTo: '8500' })],
    ['a period', () => ({ from: '2026-01-01', to: '2026-12-31', form: 'supply' })],
    ['a word of many', () => ({ q: 'поставки' })],
    ['a word of some', () => ({ q: 'насос', sort: 'number' })],
    ['a number', () => ({ q: '012345' })],
  ])('with %s', async (_, asked) => {
    const actor = READERS[name]!();
    const plans = await plansOf(actor, page(actor, asked()));
    report(`${name} with ${_}`, plans);
    expectFrugal(plans);
  });
});

describe('a page far down costs what the first one costs', () => {
  // PostgreSQL holds comparisons of sums for leaky: pages by sum are walked to from the top.
  it.each(CONTRACT_SORTS.filter((sort) => sort !== '-amount'))('by %s', async (sort) => {
    const plans = await plansOf(manager, async (transaction) => {
      const list = await lists.ask(transaction, manager, { sort });
      const total = await lists.total(transaction, list);
      let cursor: string | null = null;
      for (const limit of [20, 4000, 20]) cursor = (await lists.batch(transaction, list, { cursor, limit, total })).nextCursor;
    });
    const pages = plans.filter((plan) => plan.statement.includes('sort_key')).map((plan) => plan.pages);
    expect(pages[2]).toBeLessThan(2 * pages[0]!);
  });
});

it.each<[string, () => Actor, (transaction: Transaction, actor: Actor) => Promise<unknown>]>([
  ['the board', () => manager, (tx, actor) => board.board(tx, actor, { sort: '-changedAt' })],
  ['the board by deadline', () => manager, (tx, actor) => board.board(tx, actor, { sort: 'dueAt', overdue: true })],
  ['the board of a manager who is a lawyer', () => both, (tx, actor) => board.board(tx, actor, { sort: '-changedAt' })],
  ['the choices of a manager', () => manager, (tx, actor) => choices.choices(tx, actor)],
  ['the choices of a lawyer', () => lawyer, (tx, actor) => choices.choices(tx, actor)],
  ['the choices of a client', () => client, (tx, actor) => choices.choices(tx, actor)],
  ['the desk of a lawyer', () => lawyer, (tx, actor) => desk.page(tx, actor, { limit: 20, language: 'ru' })],
  ['the desk of a manager who is a lawyer', () => both, (tx, actor) => desk.page(tx, actor, { limit: 20, language: 'ru' })],
  ['what waits for a signatory', () => client, (tx, actor) => needed.of(tx, { ...actor, roles: ['clientSignatory'] })],
  ['figures of a manager', () => manager, (tx, actor) => insights.figures(tx, actor, 90)],
  ['figures of the supplier', () => owner, (tx, actor) => insights.figures(tx, actor, 90)],
])('%s reads no table from end to end and sorts no more than it shows', async (name, whose, ask) => {
  const actor = whose();
  const plans = await plansOf(actor, (transaction) => ask(transaction, actor));
  report(name, plans);
  expectFrugal(plans);
});
