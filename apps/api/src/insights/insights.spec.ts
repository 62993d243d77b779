import type { NamedFigure } from '@vizavi/api-types';
import { Database, scopeOf, type Transaction } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { type Actor, workingMinutesBetween } from '@vizavi/domain';
import { speaker } from '@vizavi/words';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { MomentQuery } from '../contracts/present/moment.query';
import { Parameters } from '../lists/sql/parameters';
import { PlantedSupplier } from '../lists/testing/plant';
import { Clock } from '../platform/clock/clock';
import { PastQuery } from '../contracts/present/past.query';
import { figureSheets } from './book/figure-sheets';
import { writeFigures } from './book/write-figures';
import { BottlenecksQuery } from './bottlenecks/bottlenecks.query';
import { FigureContractsQuery } from './bottlenecks/figure-contracts.query';
import { ExpectedQuery } from './expected/expected.query';
import { OutlookQuery } from './expected/outlook.query';
import { FunnelQuery } from './funnel/funnel.query';
import { InsightsQuery } from './insights.query';
import { WorkedTime } from './worked-time';

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
const outlooks = new OutlookQuery(expected, moments);
const behind = new FigureContractsQuery(moments, outlooks);
const funnels = new FunnelQuery(moments);
const contractsOf = (actor: Actor, figure: NamedFigure, of: string) =>
  as(actor, (transaction) => behind.contracts(transaction, actor, { figure, of, days: 90 }));
const as = <T>(actor: Actor, ask: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(scopeOf(actor), ask);
const figures = (actor: Actor) => database.run(scopeOf(actor), (transaction) => query.figures(transaction, actor, 90));

async function contract(columns: Readonly<Record<string, unknown>>, submittedAt: string | null = null): Promise<void> {
  const id = await supplier.contract({
    companyId: company,
    columns: { changed_supplier: NOW, responsible_id: manager.memberId, submitted_at: submittedAt, ...columns },
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
    const turn = { ...under, member_ids: [], stage_index: 0, started_at: submittedAt, ended_at: stage.passed_at };
    // The client’s turn in the same stage, however long, is none of the supplier’s time.
    for (const [ord, side] of ['supplier', 'client'].entries()) await supplier.add(tx, 'turn', { ...turn, ord, side });
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
  expect(stageDays).toEqual([{ kind: 'legal', median: 0.7, ninetieth: 1, count: 4, medianBefore: 1, countBefore: 1 }]);
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

it('tells each month’s contracts by how far they have come, and the same month of the year before', async () => {
  const { months } = await as(manager, (transaction) => funnels.funnel(transaction, manager));
  expect([months.length, months[0]!.month, months.at(-1)!.month]).toEqual([12, '2025-04', '2026-03']);
  const counts = ({ standings }: (typeof months)[number]) => Object.entries(standings).map(([standing, { count }]) => [standing, count]);
  expect(counts(months.at(-1)!)).toEqual([
    ['inWork', 2],
    ['signing', 0],
    ['executed', 1],
    ['lost', 0],
  ]);
  expect((await contractsOf(manager, 'month', '2026-03')).total).toBe(3);
  expect((await contractsOf(manager, 'month', '2026-03:executed')).total).toBe(1);
  expect((await contractsOf(manager, 'signed', '2026-02')).total).toBe(2);
  expect((await contractsOf(manager, 'way', 'all')).total).toBe(4);
});

it('counts working time in the database as the domain does', async () => {
  const seed = Date.now();
  const moment = () =>
    new Date(Date.parse(NOW) - fc.sample(fc.integer({ min: 0, max: 2 * 365 * 24 * 60 * 60 }), { numRuns: 1 })[0]! * 1000);
  const pairs = Array.from({ length: 400 }, () => [moment(), moment()].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date]);
  const { calendar, found } = await as(manager, async (transaction) => {
    const working = await moments.get(transaction, manager.tenantId);
    const parameters = new Parameters();
    const worked = new WorkedTime(working, parameters);
    const [from, to] = [0, 1].map((index) =>
      parameters.add(
        pairs.map((pair) => pair[index]!.toISOString()),
        'timestamptz[]',
      ),
    );
    const text = `select ${worked.between('t.a', 't.b')} as minutes from unnest(${from}, ${to}) with ordinality t (a, b, place) order by t.place`;
    const rows = await transaction.rows<{ minutes: number }>(text, parameters.values);
    return { calendar: working.calendar, found: rows.map((row) => row.minutes) };
  });
  const expected = pairs.map(([a, b]) => workingMinutesBetween(calendar, a.toISOString(), b.toISOString()));
  expect({ seed, found }).toEqual({ seed, found: expected });
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
    const view = await as(busy, (transaction) => bottlenecks.figures(transaction, busy, 90));
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
    const { items, total } = await contractsOf(busy, figure, of());
    expect([items.length, total]).toEqual([count, count]);
    expect(items.map((one) => one.days)).toEqual(items.map((one) => one.days).sort((a, b) => b! - a!));
  });

  it('tells another manager of none of them', async () => {
    expect(await contractsOf(manager, 'form', 'supply')).toMatchObject({ items: [], total: 0 });
  });

  it('tells when own contracts are expected, by the promise while the past is short, and nothing of others’', async () => {
    const { items } = await contractsOf(busy, 'age', '1');
    const ids = items.map((one) => one.id);
    const [row] = await as(busy, (transaction) => expected.of(transaction, busy, ids));
    expect(row).toMatchObject({ id: ids[0], forecast: { from: 'promise' }, promise: { days: 1 } });
    expect(await as(manager, (transaction) => expected.of(transaction, manager, ids))).toEqual([]);
    const { buckets, contracts, isCapped } = await as(busy, (transaction) => outlooks.outlook(transaction, busy));
    const filled = buckets.filter((one) => one.count > 0);
    expect([filled.map((one) => one.count), contracts, isCapped]).toEqual([[1], 1, false]);
    expect((await contractsOf(busy, 'expected', filled[0]!.bucket)).items.map((one) => one.id)).toEqual(ids);
  });

  it('writes every figure into a workbook in which no name is run as a formula', async () => {
    const evil = await supplier.member(['lawyer'], null, '=HYPERLINK("http://evil")');
    await supplier.contract({
      companyId: company,
      columns: own({ ...PROMISE, submitted_at: '2026-03-05T06:00:00Z', amount: '120.50', currency: 'RUB' }),
      duties: [{ memberId: evil.memberId, dueAt: '2026-03-12T09:00:00Z' }],
    });
    const figures = await as(busy, async (transaction) => ({
      insights: await query.figures(transaction, busy, 90),
      bottlenecks: await bottlenecks.figures(transaction, busy, 90),
      funnel: await funnels.funnel(transaction, busy),
      outlook: await outlooks.outlook(transaction, busy),
    }));
    const say = speaker('ru');
    const book = new Workbook();
    await book.xlsx.load((await writeFigures(figureSheets(figures, say), say)).buffer as ArrayBuffer);
    expect(book.worksheets).toHaveLength(7);
    const cells: unknown[] = [];
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.value))));
    expect(cells).toContain(`'=HYPERLINK("http://evil")`);
    expect(cells).toContain(120.5);
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+@-]/.test(cell))).toEqual([]);
  });
});
