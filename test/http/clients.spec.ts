import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { aClientCompany, aMember, aSupplier, type TestCompany, type TestMember, type TestSupplier } from '../support/people';

let api: TestApi;
let supplier: TestSupplier;
let administrator: Browser;
let manager: TestMember;
let own: TestCompany;
let foreign: TestCompany;
let accountManager: Browser;
let clientManager: Browser;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database);
  manager = await aMember(api.database, supplier, { roles: ['accountManager'], name: 'Пётр Орлов' });
  own = await aClientCompany(api.database, supplier, { name: 'Ромашка', manager });
  foreign = await aClientCompany(api.database, supplier, { name: 'Василёк' });
  administrator = await api.signIn(await aMember(api.database, supplier, { roles: ['administrator'] }));
  accountManager = await api.signIn(manager);
  clientManager = await api.signIn(await aMember(api.database, own, { roles: ['contractManager'] }));
});
afterAll(() => api.close());

const named = (seen: { body: { items: { name: string }[] } }): string[] => seen.body.items.map(({ name }) => name).sort();

describe('GET clients', () => {
  it('is for those who sign in, and for roles that look after clients', async () => {
    expect((await api.browser().get('clients')).status).toBe(401);
    const lawyer = await api.signIn(await aMember(api.database, supplier, { roles: ['lawyer'] }));
    expect((await lawyer.get('clients')).status).toBe(403);
  });

  it('shows an administrator all, an account manager their own, a client its own company', async () => {
    expect(named(await administrator.get('clients'))).toEqual(['Василёк', 'Ромашка']);
    expect(named(await accountManager.get('clients'))).toEqual(['Ромашка']);
    expect(named(await clientManager.get('clients'))).toEqual(['Ромашка']);
  });
});

describe('GET clients/:id', () => {
  it('shows the company with its manager and people', async () => {
    const { body, headers } = await accountManager.get(`clients/${own.id}`);
    expect(body).toMatchObject({
      name: 'Ромашка',
      accountManager: { name: 'Пётр Орлов', side: 'supplier' },
      contractsInWork: 0,
      members: 1,
    });
    expect(body.people).toHaveLength(1);
    expect(headers['etag']).toBe(`"${body.etag}"`);
  });

  it.each([
    ['an account manager', () => accountManager],
    ['a client', () => clientManager],
  ])('tells %s of a foreign company as of one that is not there', async (_name, browser) => {
    const answers = await Promise.all([foreign.id, randomUUID()].map((id) => browser().get(`clients/${id}`)));
    const told = answers.map(({ status, body }) => ({ status, ...body, instance: '', requestId: '' }));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('POST clients', () => {
  it('is the administrator’s', async () => {
    expect((await accountManager.post('clients', { name: 'Лютик' })).status).toBe(403);
  });

  it('makes a code for contract numbers out of the name, also for namesakes', async () => {
    const add = () =>
      administrator.post('clients', { name: 'ООО «Северный ветер»', inn: '7707083893', accountManagerId: manager.memberId });
    const [first, second] = [await add(), await add()];
    expect([first.status, second.status]).toEqual([201, 201]);
    const codes = await api.asWorker(supplier.tenantId, (transaction) =>
      transaction.rows<{ code: string }>(`select code from client_company where name like '%Северный%' order by code`),
    );
    expect(codes.map(({ code }) => code)).toEqual(['СЕВЕ', 'СЕВЕ2']);
  });

  it.each([
    ['a wrong ИНН', { inn: '7707083894' }, 422, 'inn-wrong'],
    ['a manager who is none', { accountManagerId: randomUUID() }, 422, 'manager-unknown'],
  ])('refuses %s', async (_name, more, status, code) => {
    const seen = await administrator.post('clients', { name: 'Лютик', ...more });
    expect([seen.status, seen.body.code]).toEqual([status, code]);
  });

  it('refuses a code that is taken', async () => {
    await administrator.post('clients', { name: 'Лютик', code: 'ЛЮТ' });
    expect((await administrator.post('clients', { name: 'Лютик', code: 'ЛЮТ' })).body.code).toBe('company-code-taken');
  });
});

describe('PATCH clients/:id', () => {
  it('lets an account manager change their client, but not give it away', async () => {
    const { body } = await accountManager.get(`clients/${own.id}`);
    const change = (more: object) => accountManager.patch(`clients/${own.id}`, more, { ifMatch: body.etag });
    expect((await change({ accountManagerId: null })).status).toBe(403);
    expect((await change({ requisites: { inn: 'wrong' } })).status).toBe(422);
    const changed = await change({ name: 'Ромашка плюс' });
    expect([changed.status, changed.body.name]).toEqual([200, 'Ромашка плюс']);
    expect((await change({ name: 'Ромашка минус' })).status).toBe(412);
  });

  it('counts a client among a group of which the client never learns, not even by a version', async () => {
    const path = `clients/${own.id}`;
    const seenByClient = () => clientManager.get(path);
    const before = await seenByClient();
    expect(before.body.segment).toBeNull();
    const { segment, etag } = (await accountManager.get(path)).body;
    expect(segment).toMatchObject({ name: null });
    const set = (name: string | null, ifMatch = segment.etag as string) =>
      accountManager.put(`${path}/segment`, { segment: name }, { ifMatch });
    expect((await set('Ключевые', '"g-other"')).status).toBe(412);
    expect((await set(' ')).status).toBe(400);
    expect((await set('Ключевые')).body).toMatchObject({ segment: { name: 'Ключевые', known: ['Ключевые'] }, etag });
    expect((await set('Иные')).status).toBe(412);
    const after = await seenByClient();
    expect([after.body, after.headers['etag']]).toEqual([before.body, before.headers['etag']]);
    expect((await clientManager.put(`${path}/segment`, { segment: 'Иные' }, { ifMatch: segment.etag })).status).toBe(403);
  });

  it('keeps a fact of it in the chain of the company', async () => {
    const facts = await api.asWorker(supplier.tenantId, (transaction) =>
      transaction.rows<{ type: string }>(`select type from fact where subject_kind = 'clientCompany' and subject_id = $1`, [own.id]),
    );
    expect(facts.map(({ type }) => type).sort()).toEqual(['ClientChanged', 'ClientSegmentSet']);
  });
});

describe('GET calendar', () => {
  it('reckons a year that nobody has loaded, and says so', async () => {
    const { body } = await clientManager.get('calendar?year=2031');
    expect(body).toMatchObject({ year: 2031, source: 'preliminary' });
    expect(body.daysOff).toContain('2031-01-01');
    expect((await clientManager.get('calendar?year=soon')).status).toBe(400);
  });
});
