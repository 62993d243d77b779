import {
  type AssignmentRow,
  type BoardView,
  type ContractRow,
  type ContractView,
  type HomeView,
  type Page,
  PATHS,
} from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';

let api: TestApi;
const logins = ['client', 'client-signatory', 'client2', 'lawyer', 'lawyer2', 'finance', 'director', 'manager'] as const;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  api = await startDemo();
  for (const login of logins) browsers.set(login, await signInAs(api, login));
});
afterAll(() => api.close());

async function allOf<T>(browser: Browser, path: string): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { status, body } = await browser.get(`${path}?limit=5${cursor && `&cursor=${cursor}`}`);
    expect(status).toBe(200);
    items.push(...(body as Page<T>).items);
    cursor = (body as Page<T>).nextCursor;
  }
  return items;
}

/** What may differ between two looks is only how many minutes are left; stages and what is expected of them are the page's alone. */
const told = (position: ContractRow['position']) => ({
  ...position,
  minutesLeft: null,
  stages: [],
  promisedDays: null,
  forecast: null,
  promise: null,
});

describe.each(logins)('%s', (login) => {
  it('opens every contract of their list, and it is where the list says', async () => {
    const browser = browsers.get(login)!;
    const rows = await allOf<ContractRow>(browser, PATHS.contracts);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const { status, body } = await browser.get(PATHS.contract(row.id));
      const page = body as ContractView;
      expect([status, page.title, page.state, page.number, page.changedAt]).toEqual([200, row.title, row.state, row.number, row.changedAt]);
      expect(told(row.position)).toEqual(told(page.position));
      expect([page.deal.amount, page.responsible, page.client]).toEqual([row.amount, row.accountManager, row.client]);
    }
  });
});

it('the manager’s board holds the contracts of the list that are on their way, each in its column', async () => {
  const manager = browsers.get('manager')!;
  const rows = await allOf<ContractRow>(manager, PATHS.contracts);
  const { columns } = (await manager.get(PATHS.board)).body as BoardView;
  for (const { column, items, total } of columns) {
    const expected = rows.filter((row) => row.column === column).map((row) => row.id);
    expect([total, items.map((row) => row.id)]).toEqual([expected.length, expected]);
  }
});

it('the client’s home shows the first contracts with every stage of their way, as their pages do', async () => {
  const client = browsers.get('client')!;
  const { needed, inWork } = (await client.get(PATHS.home)).body as HomeView;
  expect(needed.length).toBeGreaterThan(0);
  const first = inWork.items.filter((row) => row.state !== 'draft').slice(0, 3);
  for (const row of inWork.items) {
    const page = (await client.get(PATHS.contract(row.id))).body as ContractView;
    const stages = page.position.stages.map((one) => [one.key, one.standing, one.people]);
    expect(row.position.stages.map((one) => [one.key, one.standing, one.people])).toEqual(first.includes(row) ? stages : []);
  }
});

it('a desk’s duties are those of its contracts’ pages, and their tags fit', async () => {
  const lawyer = browsers.get('lawyer')!;
  const duties = await allOf<AssignmentRow>(lawyer, PATHS.assignments);
  expect(duties.length).toBeGreaterThan(0);
  for (const duty of duties.filter((one) => one.mine)) {
    const page = (await lawyer.get(PATHS.contract(duty.contract.id))).body as ContractView;
    expect([page.etag, page.position.stageKind]).toEqual([duty.etag, duty.stageKind]);
    expect(duty.deviations >= new Set(page.suggestions.filter((one) => one.open).map((one) => one.clauseId)).size).toBe(true);
  }
});

it.each([
  ['another form of a word', 'поставка'],
  ['words of a clause', 'ответственность сторон'],
])('the demo’s contracts are found by %s', async (_, q) => {
  const { body } = await browsers.get('manager')!.get(`${PATHS.contracts}?q=${encodeURIComponent(q)}`);
  expect(body.total).toBeGreaterThan(0);
});

it('a contract is found by the last digits of its number and by its client’s ИНН', async () => {
  const manager = browsers.get('manager')!;
  const numbered = (await allOf<ContractRow>(manager, PATHS.contracts)).find((row) => row.number !== null)!;
  const digits = (await manager.get(`${PATHS.contracts}?q=${numbered.number!.slice(-3)}`)).body as Page<ContractRow>;
  expect(digits.items.map((row) => row.id)).toContain(numbered.id);
  const { inn } = (await manager.get(PATHS.client(numbered.client.id))).body as { inn: string };
  const owned = (await manager.get(`${PATHS.contracts}?q=${inn}&limit=100`)).body as Page<ContractRow>;
  expect(owned.items.map((row) => row.id)).toContain(numbered.id);
  expect(new Set(owned.items.map((row) => row.client.id))).toEqual(new Set([numbered.client.id]));
});
