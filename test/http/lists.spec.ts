import { API, PATHS } from '@vizavi/api-types';
import { Workbook } from 'exceljs';
import { PlantedSupplier } from '../../apps/api/src/lists/testing/plant';
import { startApi, type TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { aMember } from '../support/people';

let api: TestApi;
let supplier: PlantedSupplier;
let company: string;
let contractId: string;
const browsers: Record<'manager' | 'client' | 'lawyer' | 'reviewer' | 'owner' | 'stranger', Browser> = {} as never;

beforeAll(async () => {
  api = await startApi();
  supplier = await new PlantedSupplier(api.database).found();
  const place = { tenantId: supplier.id, name: '' };
  company = await supplier.company('ООО «Ромашка»');
  const [ours, others] = [
    { ...place, id: company },
    { ...place, id: await supplier.company('АО «Василёк»') },
  ];
  const manager = await aMember(api.database, place, { roles: ['accountManager'], name: 'Мария Менеджер' });
  const lawyer = await aMember(api.database, place, { roles: ['lawyer'], name: 'Ольга Юрист' });
  const client = await aMember(api.database, ours, { roles: ['contractManager', 'clientSignatory'], name: 'Клим Клиент' });
  browsers.manager = await api.signIn(manager);
  browsers.lawyer = await api.signIn(lawyer);
  browsers.client = await api.signIn(client);
  browsers.reviewer = await api.signIn(await aMember(api.database, ours, { roles: ['reviewer'] }));
  browsers.owner = await api.signIn(await aMember(api.database, place, { roles: ['templateOwner'] }));
  browsers.stranger = await api.signIn(await aMember(api.database, others, { roles: ['contractManager'] }));
  const own = { responsible_id: manager.memberId };
  contractId = await supplier.contract({
    companyId: company,
    columns: { ...own, title: 'Насосы', holder_ids: [lawyer.memberId], due_at: '2026-03-04T09:00:00Z', open_for_supplier: 7 },
    readers: [{ id: lawyer.memberId, kind: 'duty' }],
    duties: [{ memberId: lawyer.memberId, dueAt: '2026-03-04T09:00:00Z' }],
  });
  const held = { ...own, holder_side: 'client', holder_ids: [client.memberId] };
  await supplier.contract({ companyId: company, columns: { ...held, title: 'Подпись', state: 'awaitingSignature' } });
  await supplier.contract({ companyId: company, columns: { ...held, title: 'Ответ', state: 'inNegotiation', open_for_client: 3 } });
  await supplier.contract({ companyId: company, columns: { ...held, title: 'Черновик', state: 'draft' } });
  await supplier.contract({ companyId: company, columns: { ...own, title: 'Готово', state: 'executed' } });
});
afterAll(() => api.close());

const titles = (rows: readonly { title: string }[]): readonly string[] => rows.map((row) => row.title).sort();

describe('who may ask', () => {
  const paths = [PATHS.contracts, PATHS.board, PATHS.contractsExport, PATHS.filterChoices, PATHS.home, PATHS.assignments, PATHS.insights];

  it.each(paths)('GET %s answers nobody who is not signed in', async (path) => expect((await api.browser().get(path)).status).toBe(401));

  it.each<[string, keyof typeof browsers]>([
    [PATHS.contracts, 'owner'],
    [PATHS.board, 'client'],
    [PATHS.board, 'lawyer'],
    [PATHS.home, 'manager'],
    [PATHS.assignments, 'client'],
    [PATHS.insights, 'lawyer'],
    [PATHS.insights, 'client'],
    [PATHS.contractsExport, 'reviewer'],
    [PATHS.contractsExport, 'lawyer'],
    [PATHS.filterChoices, 'owner'],
  ])('GET %s is not for the %s', async (path, who) => {
    const seen = await browsers[who].get(path);
    expect([seen.status, seen.body.code]).toEqual([403, 'not-allowed']);
  });
});

describe('GET contracts', () => {
  it.each([
    'limit=0',
    'limit=101',
    'limit=many',
    'sort=title',
    'status=inReview,lost',
    'stage=kitchen',
    'holder=me',
    'client=1',
    'overdue=perhaps',
    'amountFrom=-1',
    'from=2026-02-30',
    'from=0001-01-01',
    'cursor=nonsense',
    'q=%00',
    'offset=20',
  ])('refuses %s', async (query) => {
    const seen = await browsers.manager.get(`${PATHS.contracts}?${query}`);
    expect([seen.status, seen.body.code, seen.body.errors[0].field]).toEqual([400, 'invalid-request', query.split('=')[0]]);
  });

  it('lists what each may read, and nothing to another company', async () => {
    expect(titles((await browsers.manager.get(PATHS.contracts)).body.items)).toEqual(['Готово', 'Насосы', 'Ответ', 'Подпись']);
    expect(titles((await browsers.client.get(PATHS.contracts)).body.items)).toEqual(['Готово', 'Насосы', 'Ответ', 'Подпись', 'Черновик']);
    expect(titles((await browsers.lawyer.get(PATHS.contracts)).body.items)).toEqual(['Насосы']);
    for (const who of ['reviewer', 'stranger'] as const)
      expect((await browsers[who].get(PATHS.contracts)).body).toEqual({ items: [], nextCursor: null, total: 0, totalIsCapped: false });
  });

  it('takes repeated values and values with commas alike', async () => {
    const listed = await browsers.manager.get(`${PATHS.contracts}?status=executed,inReview&sort=number`);
    const repeated = await browsers.manager.get(`${PATHS.contracts}?status=executed&status=inReview&sort=number`);
    expect(titles(listed.body.items)).toEqual(['Готово', 'Насосы']);
    expect(repeated.text).toBe(listed.text);
  });

  it('pages by cursor', async () => {
    const first = await browsers.manager.get(`${PATHS.contracts}?limit=3`);
    const second = await browsers.manager.get(`${PATHS.contracts}?limit=3&cursor=${first.body.nextCursor}`);
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor, second.body.total]).toEqual([3, 1, null, 4]);
  });

  it('tells a client of its own open points alone', async () => {
    const seen = await browsers.client.get(`${PATHS.contracts}?stage=legal`);
    expect(seen.body.items[0]).toMatchObject({
      title: 'Насосы',
      openSuggestions: 0,
      position: { verb: 'checks', holders: [{ name: 'Ольга Юрист' }] },
    });
    expect((await browsers.lawyer.get(PATHS.contracts)).body.items[0].openSuggestions).toBe(7);
  });
});

it('GET contracts/board, a static path, wins over a contract of that name', async () => {
  const { status, body } = await browsers.manager.get(`${PATHS.board}?sort=dueAt`);
  const filled = body.columns.filter((one: { total: number }) => one.total > 0);
  expect(status).toBe(200);
  expect(
    filled.map((one: { column: string; total: number; items: { title: string }[] }) => [one.column, one.total, titles(one.items)]),
  ).toEqual([
    ['legal', 1, ['Насосы']],
    ['client', 1, ['Ответ']],
    ['signing', 1, ['Подпись']],
  ]);
  expect((await browsers.manager.get(PATHS.contract('boards'))).status).toBe(400);
});

it('GET contracts/filter-choices offers what the list shows', async () => {
  const { body } = await browsers.client.get(PATHS.filterChoices);
  expect(body).toMatchObject({ clients: [{ id: company, name: 'ООО «Ромашка»' }], forms: [{ key: 'supply' }], languages: ['ru'] });
  expect(body.holders.map((one: { name: string }) => one.name)).toContain('Ольга Юрист');
});

describe('GET home', () => {
  it('asks for signatures, answers and drafts, shows what is on its way in full, and what is signed', async () => {
    const { body } = await browsers.client.get(PATHS.home);
    expect(body.needed.map((one: { verb: string; title: string; count: number }) => [one.verb, one.title, one.count])).toEqual([
      ['sign', 'Подпись', 1],
      ['answer', 'Ответ', 3],
      ['fill', 'Черновик', 0],
    ]);
    expect([titles(body.inWork.items), body.inWork.total]).toEqual([['Насосы', 'Ответ', 'Подпись', 'Черновик'], 4]);
    expect(titles(body.executed.items)).toEqual(['Готово']);
  });

  it('asks a reviewer for nothing', async () => {
    expect((await browsers.reviewer.get(PATHS.home)).body).toMatchObject({ needed: [], inWork: { total: 0 }, executed: { total: 0 } });
  });
});

it('GET assignments gives the lawyer’s queue', async () => {
  const { body } = await browsers.lawyer.get(PATHS.assignments);
  expect(body).toMatchObject({
    total: 1,
    items: [{ bucket: 'overdue', mine: true, stageKind: 'legal', deviations: 0, contract: { id: contractId } }],
  });
});

it('GET insights counts for managers and for the owner of the forms', async () => {
  expect((await browsers.manager.get(PATHS.insights)).body).toMatchObject({ inWork: 3, overdue: 1 });
  expect((await browsers.owner.get(PATHS.insights)).body).toMatchObject({ inWork: 3, stageDays: [] });
});

describe('GET contracts/export.xlsx', () => {
  const exported = async (browser: Browser, query = '') => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await api.app.inject({ method: 'GET', url: `${API}/${PATHS.contractsExport}${query}`, headers: { cookie } });
    const workbook = new Workbook();
    if (answer.statusCode === 200) await workbook.xlsx.load(answer.rawPayload.buffer as ArrayBuffer);
    return { answer, sheet: workbook.worksheets[0] };
  };

  it('gives a manager and a client what their lists show', async () => {
    const { answer, sheet } = await exported(browsers.manager, '?status=executed');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="contracts.xlsx"',
    });
    expect([sheet!.rowCount, sheet!.getCell('B2').value]).toEqual([2, 'Готово']);
    expect((await exported(browsers.client)).sheet!.rowCount).toBe(6);
    expect((await exported(browsers.stranger)).sheet!.rowCount).toBe(1);
  });

  it('refuses before the first byte', async () => expect((await exported(browsers.manager, '?sort=title')).answer.statusCode).toBe(400));
});
