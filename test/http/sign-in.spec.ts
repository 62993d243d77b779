import { LIMITS } from '../../apps/api/src/platform/auth/limits';
import { startApi, type TestApi } from '../support/api';
import { aClientCompany, aMember, aSupplier, PASSWORD, type TestMember, type TestSupplier } from '../support/people';

let api: TestApi;
let supplier: TestSupplier;
let lawyer: TestMember;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database, { name: 'Северный завод' });
  lawyer = await aMember(api.database, supplier, { roles: ['lawyer'], email: 'lawyer@example.test', name: 'Ольга Петрова' });
});
afterAll(() => api.close());

describe('POST session', () => {
  it('refuses a body without a password, naming the field', async () => {
    const seen = await api.browser().post('session', { email: 'lawyer@example.test', extra: 1 }, { headers: { 'accept-language': 'en' } });
    expect(seen.status).toBe(400);
    expect(seen.headers['content-type']).toContain('application/problem+json');
    expect(seen.body).toMatchObject({ code: 'invalid-request', instance: '/api/v1/session', title: 'The request is not well formed' });
    expect(seen.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['extra', 'field-unknown'],
      ['password', 'field-required'],
    ]);
  });

  it('answers alike for an unknown e-mail, a wrong password and a blocked member', async () => {
    const blocked = await aMember(api.database, supplier, { roles: ['lawyer'], state: 'blocked' });
    const tries = [
      ['nobody@example.test', PASSWORD],
      [lawyer.email, 'not the password'],
      [blocked.email, PASSWORD],
    ] as const;
    const answers = await Promise.all(tries.map(([email, password]) => api.browser().post('session', { email, password })));
    for (const { status, body, headers } of answers) {
      expect([status, headers['set-cookie']]).toEqual([401, undefined]);
      expect({ ...body, requestId: '' }).toEqual({ ...answers[0]!.body, requestId: '' });
      expect(body.code).toBe('wrong-credentials');
    }
  });

  it('lets a member in, whatever the case of the e-mail, and says who is here', async () => {
    const browser = api.browser();
    const seen = await browser.post('session', { email: ' Lawyer@Example.test ', password: PASSWORD });
    expect(seen.status).toBe(200);
    expect(seen.body).toMatchObject({
      status: 'signedIn',
      me: {
        name: 'Ольга Петрова',
        side: 'supplier',
        roles: ['lawyer'],
        companyName: 'Северный завод',
        screens: ['desk', 'contracts', 'absence', 'profile'],
      },
    });
    expect((await browser.get('me')).body).toEqual(seen.body.me);
  });

  it('keeps the key out of reach of scripts, and gives the token to send back', async () => {
    const { headers } = await api.browser().post('session', { email: lawyer.email, password: PASSWORD });
    const cookies = headers['set-cookie'] as string[];
    expect(cookies.find((one) => one.startsWith('vizavi-session='))).toMatch(/HttpOnly; SameSite=Lax/);
    expect(cookies.find((one) => one.startsWith('XSRF-TOKEN='))).not.toMatch(/HttpOnly/);
  });

  it('gives a new key at every sign-in and forgets the old one', async () => {
    const browser = await api.signIn(lawyer);
    const old = browser.cookies.get('vizavi-session')!;
    await browser.post('session', { email: lawyer.email, password: PASSWORD });
    expect(browser.cookies.get('vizavi-session')).not.toBe(old);
    browser.cookies.set('vizavi-session', old);
    expect((await browser.get('me')).status).toBe(401);
  });

  it('asks which place when there are several', async () => {
    const other = await aSupplier(api.database);
    const company = await aClientCompany(api.database, other, { name: 'Клиент Б' });
    const first = await aMember(api.database, supplier, { roles: ['approver'], email: 'both@example.test' });
    const second = await aMember(api.database, company, { roles: ['contractManager'], email: 'both@example.test' });
    const browser = api.browser();
    const seen = await browser.post('session', { email: 'both@example.test', password: PASSWORD });
    expect(seen.body.status).toBe('chooseMembership');
    expect(seen.body.memberships.map(({ memberId }: { memberId: string }) => memberId).sort()).toEqual(
      [first.memberId, second.memberId].sort(),
    );
    expect((await browser.get('me')).status).toBe(401);
    expect((await browser.post('session/membership', { memberId: lawyer.memberId })).status).toBe(404);
    const chosen = await browser.post('session/membership', { memberId: second.memberId });
    expect(chosen.body).toMatchObject({
      status: 'signedIn',
      me: { memberId: second.memberId, side: 'client', companyId: company.id, companyName: 'Клиент Б' },
    });
  });

  it('stops after too many wrong passwords, also the right one, and says how long', async () => {
    const member = await aMember(api.database, supplier, { roles: ['lawyer'] });
    const attempt = (password: string) => api.browser().post('session', { email: member.email, password });
    for (let count = 0; count < LIMITS.signInAccount.points; count += 1) expect((await attempt('wrong')).status).toBe(401);
    const stopped = await attempt(PASSWORD);
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(stopped.body.code).toBe('too-many-attempts');
  });

  it('stops an address that tries many accounts', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const attempt = (count: number) =>
      api.browser().post('session', { email: `guess${count}@example.test`, password: 'wrong' }, { headers });
    const answers = [];
    for (let count = 0; count <= LIMITS.signInAddress.points; count += 1) answers.push((await attempt(count)).status);
    expect(answers.slice(0, -1).every((status) => status === 401)).toBe(true);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('a write from elsewhere', () => {
  it('is refused without the token of the session, or from another site', async () => {
    const browser = await api.signIn(lawyer);
    expect((await browser.delete('sessions', { headers: { 'x-xsrf-token': 'guessed' } })).body.code).toBe('cross-site-request');
    expect((await browser.delete('sessions', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    const login = await api
      .browser()
      .post('session', { email: lawyer.email, password: PASSWORD }, { headers: { 'sec-fetch-site': 'same-site' } });
    expect(login.status).toBe(403);
  });
});

describe('sessions', () => {
  it('lists where a person is signed in and ends all the others', async () => {
    const member = await aMember(api.database, supplier, { roles: ['lawyer'] });
    const [here, there] = [await api.signIn(member), await api.signIn(member)];
    const listed = await here.get('sessions');
    expect(listed.body.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, true]);
    expect((await here.delete('sessions?others=true')).status).toBe(204);
    expect([(await here.get('me')).status, (await there.get('me')).status]).toEqual([200, 401]);
  });

  it('signs out everywhere', async () => {
    const member = await aMember(api.database, supplier, { roles: ['lawyer'] });
    const [here, there] = [await api.signIn(member), await api.signIn(member)];
    expect((await here.delete('sessions')).status).toBe(204);
    expect(here.cookies.size).toBe(0);
    expect([(await here.get('me')).status, (await there.get('me')).status]).toEqual([401, 401]);
  });

  it('ends one session, and not one of somebody else', async () => {
    const [mine, member] = [await api.signIn(lawyer), await aMember(api.database, supplier, { roles: ['lawyer'] })];
    const theirs = await api.signIn(member);
    const [session] = (await theirs.get('sessions')).body;
    expect((await mine.delete(`sessions/${session.id}`)).status).toBe(404);
    expect((await theirs.delete(`sessions/${session.id}`)).status).toBe(204);
    expect((await theirs.get('me')).status).toBe(401);
  });

  it('signs out', async () => {
    const browser = await api.signIn(lawyer);
    const kept = new Map(browser.cookies);
    expect((await browser.delete('session')).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    kept.forEach((value, name) => browser.cookies.set(name, value));
    expect((await browser.get('me')).status).toBe(401);
  });

  it('is over after a week without a sign of life', async () => {
    const browser = await api.signIn(await aMember(api.database, supplier, { roles: ['lawyer'] }));
    api.clock.pass({ days: 6 });
    expect((await browser.get('me')).status).toBe(200);
    api.clock.pass({ days: 6 });
    expect((await browser.get('me')).status).toBe(200);
    api.clock.pass({ days: 8 });
    expect((await browser.get('me')).status).toBe(401);
  });

  it('is over after thirty days, however lively it was', async () => {
    const browser = await api.signIn(await aMember(api.database, supplier, { roles: ['lawyer'] }));
    for (let day = 5; day < 30; day += 5) {
      api.clock.pass({ days: 5 });
      expect((await browser.get('me')).status).toBe(200);
    }
    api.clock.pass({ days: 5 });
    expect((await browser.get('me')).status).toBe(401);
  });
});
