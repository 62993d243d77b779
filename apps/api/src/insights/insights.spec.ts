import type { NamedFigure } from '@vizavi/api-types';
import { Database, scopeOf, type Transaction } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor } from '@vizavi/domain';
import { MomentQuery } from '../contracts/present/moment.query';
import { PlantedSupplier } from '../lists/testing/plant';
import { Clock } from '../platform/clock/clock';
import { PastQuery } from '../contracts/present/past.query';
import { BottlenecksQuery } from './bottlenecks/bottlenecks.query';
import { ExpectedQuery } from './expected/expected.query';
import { InsightsQuery } from './insights.query';

/** A Wednesday, half past midnight in Moscow: still Tuesday in UTC. */
const NOW = '2026-03-10T21:30:00.000Z';

class StoppedClock extends Clock {
  override now(): string {
    return NOW;
  }
}

let files: TestDatabase;
let database: Database;
let supplier: PlantedSupplier;
let company: string;
let manager: Actor;
const query = new InsightsQuery(new MomentQuery(new StoppedClock()));
const moments = new MomentQuery(new StoppedClock());
const bottlenecks = new BottlenecksQuery(moments);
const expected = new ExpectedQuery(new PastQuery(new StoppedClock()), moments);
const as = <T>(actor: Actor, ask: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(scopeOf(actor), ask);
const figures = (actor: Actor) => database.run(scopeOf(actor), (transaction) => query.figures(transaction, actor));

async function contract(columns: Readonly<Record<string, unknown>>, submittedAt: string | null = null): Promise<void> {
  const id = await supplier.contract({
    companyId: company,
    columns: { changed_supplier: NOW, responsible_id: manager.memberId, ...columns },
  });
  if (submittedAt === null) return;
  const under = { contract_id: id, client_company_id: company };
  const revision = { number: 1, hash: '', manifest: [], answers: {}, attachments: [], reason: 'submitted', at: submittedAt };
  const stage = {
    index: 0,
    key: 'legal',
    kind: 'legal',
    state: 'passed',
    started_at: submittedAt,
    passed_at: columns['executed_at'] ?? null,
  };
  await supplier.write(async (tx) => {
    await supplier.add(tx, 'revision', { ...under, ...revision });
    await supplier.add(tx, 'contract_stage', { ...under, ...stage });
  });
}

const executed = (at: string, submittedAt: string): Promise<void> => contract({ state: 'executed', executed_at: at }, submittedAt);

beforeAll(async () => {
  files = await freshDatabase();
  database = new Database({ ...files.config, user: 'vizavi_app' }, true);
  await database.open();
  supplier = await new PlantedSupplier(database).found();
  company = await supplier.company('ООО «Ромашка»');
  manager = await supplier.member(['accountManager']);
  await contract({ due_at: '2026-03-10T09:00:00Z' }, '2026-03-09T09:00:00Z');
  await contract({ due_at: '2026-03-12T09:00:00Z' }, '2026-03-08T21:00:00Z');
  await contract({ state: 'draft', audience: 'supplier' });
  await contract({ state: 'draft', audience: 'client' });
  await contract({ state: 'withdrawn', number: null, audience: 'supplier' });
  await contract({ responsible_id: null }, '2026-03-08T20:59:00Z');
  await executed('2026-02-28T21:00:00Z', '2026-02-27T06:00:00Z');
  await executed('2026-03-10T15:00:00Z', '2026-03-10T06:00:00Z');
  await executed('2026-02-03T09:00:00Z', '2026-02-03T06:00:00Z');
  await executed('2026-02-20T09:00:00Z', '2026-02-20T06:00:00Z');
  await executed('2025-11-05T15:00:00Z', '2025-11-05T06:00:00Z');
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

it('counts a manager’s own contracts, months beginning at the supplier’s midnight', async () => {
  expect(await figures(manager)).toMatchObject({ inWork: 3, overdue: 1, executedThisMonth: 2, executedLastMonth: 1 });
});

it('measures this stretch’s contracts beside the one before', async () => {
  const { medianDaysToExecute, medianDaysToExecuteBefore, stageDays } = await figures(manager);
  expect([medianDaysToExecute, medianDaysToExecuteBefore]).toEqual([0.7, 1]);
  expect(stageDays).toEqual([{ kind: 'legal', median: 0.7, ninetieth: 1, count: 4 }]);
});

it('tells the flow of twelve weeks, each from the supplier’s Monday, the present one last', async () => {
  const { weekly } = await figures(manager);
  expect(weekly).toHaveLength(12);
  expect(weekly.at(-1)).toEqual({ week: '2026-03-09', submitted: 3, executed: 1 });
  expect(weekly.find((one) => one.week === '2026-02-23')).toEqual({ week: '2026-02-23', submitted: 1, executed: 1 });
});

it('tells the owner of the forms the counts of all, and no durations', async () => {
  const owner = await supplier.member(['templateOwner']);
  const seen = await figures(owner);
  expect(seen).toMatchObject({
    inWork: 4,
    overdue: 1,
    executedThisMonth: 2,
    medianDaysToExecute: null,
    medianDaysToExecuteBefore: null,
    stageDays: [],
  });
  expect(seen.weekly.find((one) => one.week === '2026-03-02')).toMatchObject({ submitted: 1 });
});

describe('where contracts stand still', () => {
  let busy: Actor;
  let lawyer: Actor;
  const PROMISE = { promised_days: 1, promised_minutes: 480, route_key: 'route' };
  const own = (more: Readonly<Record<string, unknown>>) => ({ changed_supplier: NOW, responsible_id: busy.memberId, ...more });
  const passage = (supplier: number) => ({ supplier, client: 0, stages: { legal: supplier } });
  const STAGES = [{ key: 'legal', name: { ru: '', en: '' }, kind: 'legal', shownAs: 'role', hours: 8 }];

  beforeAll(async () => {
    busy = await supplier.member(['accountManager']);
    lawyer = await supplier.member(['lawyer']);
    const route = { key: 'route', version: 1, name: { ru: '', en: '' }, stages: STAGES };
    await supplier.contract({
      companyId: company,
      columns: own({ ...PROMISE, route, submitted_at: '2026-03-05T06:00:00Z', held_since: '2026-03-05T06:00:00Z' }),
      duties: [{ memberId: lawyer.memberId, dueAt: '2026-03-09T09:00:00Z' }],
    });
    for (const [day, minutes] of [
      ['2026-03-05', 480],
      ['2026-03-04', 960],
      ['2025-11-05', 240],
    ] as const)
      await supplier.contract({
        companyId: company,
        columns: own({ ...PROMISE, state: 'executed', executed_at: `${day}T09:00:00Z`, passage: passage(minutes) }),
      });
  });

  it('names people by what waits for them, ages of what is held, and promises beside the ninety days before', async () => {
    const view = await as(busy, (transaction) => bottlenecks.figures(transaction, busy));
    expect(view.people).toMatchObject([{ person: { memberId: lawyer.memberId }, decided: 0, median: null, open: 1, late: 1 }]);
    expect(view.ages.map((one) => one.supplier)).toEqual([0, 1, 0, 0, 0]);
    expect(view.promises).toEqual([
      {
        form: { key: 'supply', name: { ru: 'Поставка', en: 'Supply' } },
        executed: 2,
        kept: 1,
        executedBefore: 1,
        keptBefore: 1,
        medianOver: 0.5,
      },
    ]);
  });

  it.each<readonly [NamedFigure, () => string, number]>([
    ['person', () => lawyer.memberId, 1],
    ['age', () => '1', 1],
    ['age', () => '0', 0],
    ['form', () => 'supply', 2],
    ['stage', () => 'legal', 0],
  ])('lists the contracts behind a figure: %s', async (figure, of, count) => {
    const { items } = await as(busy, (transaction) => bottlenecks.contracts(transaction, busy, { figure, of: of() }));
    expect(items).toHaveLength(count);
    expect(items.map((one) => one.days)).toEqual(items.map((one) => one.days).sort((a, b) => b - a));
  });

  it('tells another manager of none of them', async () => {
    const asked = { figure: 'form', of: 'supply' } as const;
    const { items } = await as(manager, (transaction) => bottlenecks.contracts(transaction, manager, asked));
    expect(items).toEqual([]);
  });

  it('tells when own contracts are expected, by the promise while the past is short, and nothing of others’', async () => {
    const { items } = await as(busy, (transaction) => bottlenecks.contracts(transaction, busy, { figure: 'age', of: '1' }));
    const ids = items.map((one) => one.id);
    const [row] = await as(busy, (transaction) => expected.of(transaction, busy, ids));
    expect(row).toMatchObject({ id: ids[0], forecast: { from: 'promise' }, promise: { days: 1 } });
    expect(await as(manager, (transaction) => expected.of(transaction, manager, ids))).toEqual([]);
  });
});
