import { API } from '@vizavi/api-types';
import { startApi, type TestApi } from '../support/api';
import type { Browser, Seen } from '../support/browser';
import { aMember, aSupplier, type TestMember, type TestSupplier } from '../support/people';

let api: TestApi;
let supplier: TestSupplier;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database);
});
afterAll(() => api.close());

const aLawyer = (): Promise<TestMember> => aMember(api.database, supplier, { roles: ['lawyer'] });
const issue = (browser: Browser, scopes: readonly string[], days = 30): Promise<Seen> =>
  browser.post('tokens', { name: 'Учётная система', scopes, days });
const asProgram = (token: string, method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Seen> =>
  api.browser().send(method, `${API}/${path}`, body, { headers: { authorization: `Bearer ${token}` } });

describe('a token', () => {
  it('does what it names, without cookies, and nothing else', async () => {
    const { token } = (await issue(await api.signIn(await aLawyer()), ['me.read', 'contract.read'])).body;
    expect((await asProgram(token, 'GET', 'me')).status).toBe(200);
    expect((await asProgram(token, 'GET', 'contracts')).status).toBe(200);
    for (const [method, path, body] of [
      ['GET', 'assignments', undefined],
      ['POST', 'tokens', { name: 'Ещё', scopes: ['me.read'], days: 1 }],
      ['POST', 'session/step-up', { method: 'password', password: 'any' }],
      ['GET', 'session/step-up', undefined],
      ['DELETE', 'sessions', undefined],
    ] as const)
      expect([path, (await asProgram(token, method, path, body)).body.code]).toEqual([path, 'token-not-allowed']);
  });

  it('cannot be given what signs, decides or changes rights, nor what its owner may not do', async () => {
    const browser = await api.signIn(await aLawyer());
    for (const scope of ['contract.act', 'me.change', 'member.change', 'security.manage'])
      expect((await issue(browser, [scope])).status).toBe(400);
    const seen = await issue(browser, ['audit.read']);
    expect([seen.status, seen.body.code]).toEqual([422, 'scope-not-yours']);
  });

  it('is asked for by somebody who proved themselves lately', async () => {
    const browser = await api.signIn(await aLawyer());
    api.clock.pass({ minutes: 11 });
    expect((await issue(browser, ['me.read'])).body.code).toBe('step-up-required');
  });

  it('is seen once, kept as a hash, listed with its last use, and taken away', async () => {
    const member = await aLawyer();
    const browser = await api.signIn(member);
    const { token, id } = (await issue(browser, ['me.read'])).body;
    await asProgram(token, 'GET', 'me');
    const listed = await browser.get('tokens');
    expect(listed.body).toMatchObject([{ id, name: 'Учётная система', scopes: ['me.read'], usedAt: expect.any(String) }]);
    const kept = await api.asWorker(supplier.tenantId, (transaction) => transaction.rows('select * from access_token'));
    for (const text of [listed.text, JSON.stringify(kept)]) expect(text).not.toContain(token);
    const stranger = await api.signIn(await aLawyer());
    expect((await stranger.delete(`tokens/${id}`)).status).toBe(404);
    expect((await browser.delete(`tokens/${id}`)).status).toBe(204);
    expect((await asProgram(token, 'GET', 'me')).status).toBe(401);
  });

  it('is worth nothing after its day, when its member is blocked, or when it was invented', async () => {
    const member = await aLawyer();
    const browser = await api.signIn(member);
    const [short, long] = [(await issue(browser, ['me.read'], 1)).body.token, (await issue(browser, ['me.read'], 300)).body.token];
    api.clock.pass({ days: 2 });
    expect([(await asProgram(short, 'GET', 'me')).status, (await asProgram(long, 'GET', 'me')).status]).toEqual([401, 200]);
    await api.asWorker(supplier.tenantId, (transaction) =>
      transaction.change(`update member set state = 'blocked' where tenant_id = $1 and id = $2`, [supplier.tenantId, member.memberId]),
    );
    expect([(await asProgram(long, 'GET', 'me')).status, (await asProgram('vizavi_invented', 'GET', 'me')).status]).toEqual([401, 401]);
  });
});
