import { randomUUID } from 'node:crypto';
import { PATHS } from '@vizavi/api-types';
import type { Seen, Browser } from '../support/browser';
import { startApi, type TestApi } from '../support/api';
import { aClientCompany, aMember, aSupplier, PASSWORD, type TestMember, type TestSupplier } from '../support/people';
import { aCode, enrol } from '../support/factors';

let api: TestApi;
let supplier: TestSupplier;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database);
});
afterAll(() => api.close());

const aLawyer = (): Promise<TestMember> => aMember(api.database, supplier, { roles: ['lawyer'] });
const knock = (member: TestMember, browser: Browser = api.browser()): Promise<Seen> =>
  browser.post('session', { email: member.email, password: PASSWORD });

describe('a second factor', () => {
  it('is begun with, confirmed by its first code, and asked from then on', async () => {
    const member = await aLawyer();
    const [here, there] = [await api.signIn(member), await api.signIn(member)];
    const key = here.cookies.get('vizavi-session');
    const { secret, codes } = await enrol(api, here);
    expect(codes).toHaveLength(10);
    expect([(await here.get('me')).status, (await there.get('me')).status]).toEqual([200, 401]);
    expect(here.cookies.get('vizavi-session')).not.toBe(key);
    expect((await here.get('me/factors')).body).toMatchObject({ recoveryCodesLeft: 10, hasPassword: true, isDue: false });
    const browser = api.browser();
    const asked = await knock(member, browser);
    expect(asked.body).toMatchObject({ status: 'secondFactor', methods: ['code', 'recoveryCode'] });
    expect([asked.headers['set-cookie'], (await browser.get('me')).status]).toEqual([undefined, 401]);
    api.clock.pass({ minutes: 1 });
    const seen = await browser.post('session/second-factor', { ticket: asked.body.ticket, method: 'code', code: aCode(api, secret) });
    expect(seen.body).toMatchObject({ status: 'signedIn' });
    expect((await browser.get('me')).status).toBe(200);
    const again = await browser.post('session/second-factor', { ticket: asked.body.ticket, method: 'code', code: aCode(api, secret) });
    expect([again.status, again.body.code]).toEqual([410, 'ticket-spent']);
  });

  it('takes a code once, and no older one after it', async () => {
    const member = await aLawyer();
    const { secret } = await enrol(api, await api.signIn(member));
    api.clock.pass({ minutes: 2 });
    const code = aCode(api, secret);
    const tries: [number, string][] = [];
    for (let count = 0; count < 2; count += 1) {
      const { ticket } = (await knock(member)).body;
      const seen = await api.browser().post('session/second-factor', { ticket, method: 'code', code });
      tries.push([seen.status, seen.body.code ?? seen.body.status]);
    }
    expect(tries).toEqual([
      [200, 'signedIn'],
      [422, 'code-wrong'],
    ]);
  });

  it('lets one of two simultaneous uses of a code through', async () => {
    const member = await aLawyer();
    const { secret } = await enrol(api, await api.signIn(member));
    api.clock.pass({ minutes: 2 });
    const code = aCode(api, secret);
    const tickets = [(await knock(member)).body.ticket, (await knock(member)).body.ticket];
    const answers = await Promise.all(
      tickets.map((ticket) => api.browser().post('session/second-factor', { ticket, method: 'code', code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('is replaced by a recovery code, which works once, however it is typed', async () => {
    const member = await aLawyer();
    const { codes } = await enrol(api, await api.signIn(member));
    const use = async (code: string) => {
      const { ticket } = (await knock(member)).body;
      return (await api.browser().post('session/second-factor', { ticket, method: 'recoveryCode', code })).status;
    };
    expect(await use(codes[0]!.toUpperCase().replaceAll('-', ' '))).toBe(200);
    expect([await use(codes[0]!), await use(codes[1]!)]).toEqual([422, 200]);
  });

  it('stops after too many wrong codes, whatever tickets they come with', async () => {
    const member = await aLawyer();
    await enrol(api, await api.signIn(member));
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      const { ticket } = (await knock(member)).body;
      statuses.push((await api.browser().post('session/second-factor', { ticket, method: 'code', code: '000000' })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });

  it('is kept sealed, its codes as hashes, and neither is in any answer afterwards', async () => {
    const member = await aLawyer();
    const browser = await api.signIn(member);
    const { secret, codes } = await enrol(api, browser);
    const kept = await api.asWorker(null, async (transaction) =>
      JSON.stringify([
        await transaction.rows('select * from second_factor where person_id = $1', [member.personId]),
        await transaction.rows('select * from recovery_code where person_id = $1', [member.personId]),
        await transaction.rows('select * from idempotency_key'),
      ]),
    );
    for (const text of [kept, (await browser.get('me/factors')).text]) {
      expect(text).not.toContain(secret);
      for (const code of codes) expect(text).not.toContain(code);
    }
  });

  it('is taken away again, and then the password is enough', async () => {
    const member = await aLawyer();
    const browser = await api.signIn(member);
    await enrol(api, browser);
    expect((await browser.post('me/factors/app')).body.code).toBe('factor-exists');
    expect((await browser.delete('me/factors/app')).status).toBe(204);
    expect((await knock(member)).body.status).toBe('signedIn');
  });
});

describe('a rule of the administrator', () => {
  it('asks a second factor of roles: sessions without one end, and the next sign-in begins with one', async () => {
    const place = await aSupplier(api.database);
    const company = await aClientCompany(api.database, place);
    const admin = await api.signIn(await aMember(api.database, place, { roles: ['administrator'] }));
    const signatory = await aMember(api.database, company, { roles: ['clientSignatory'] });
    const reviewer = await aMember(api.database, company, { roles: ['reviewer'] });
    const [open, other] = [await api.signIn(signatory), await api.signIn(reviewer)];
    const { etag } = (await admin.get('security')).body;
    const rule = { clientCompanyId: company.id, factorRoles: ['clientSignatory'] };
    expect((await admin.put('security/rule', rule, { ifMatch: etag })).body.rules).toMatchObject([rule]);
    expect([(await open.get('me')).status, (await other.get('me')).status]).toEqual([401, 200]);
    const browser = api.browser();
    const { status, ticket } = (await knock(signatory, browser)).body;
    expect(status).toBe('enrolFactor');
    const { secret } = (await browser.post('session/enrolment', { ticket })).body;
    const done = await browser.post('session/enrolment/confirmation', { ticket, code: aCode(api, secret) });
    expect([done.body.codes.length, done.body.session.status]).toEqual([10, 'signedIn']);
    expect((await browser.delete('me/factors/app')).body.code).toBe('factor-due');
    expect((await knock(reviewer)).body.status).toBe('signedIn');
  });

  it('does not let an administrator shut themselves out', async () => {
    const admin = await api.signIn(await aMember(api.database, supplier, { roles: ['administrator'] }));
    const { etag } = (await admin.get('security')).body;
    const seen = await admin.put('security/rule', { factorRoles: ['administrator'] }, { ifMatch: etag });
    expect([seen.status, seen.body.code]).toEqual([422, 'own-factor-first']);
  });

  it('is never led past by the ticket of a sign-in whose person has a factor', async () => {
    const member = await aLawyer();
    await enrol(api, await api.signIn(member));
    const { ticket } = (await knock(member)).body;
    expect((await api.browser().post('session/enrolment', { ticket })).status).toBe(410);
  });
});

describe('a step up', () => {
  const invite = (browser: Browser): Promise<Seen> =>
    browser.post('members', {
      email: `new${Math.random()}@example.test`,
      name: 'Новый Участник',
      side: 'supplier',
      roles: ['lawyer'],
      language: 'ru',
    });

  it('is asked of a session that proved itself long ago, and the write goes again under the new key', async () => {
    const member = await aMember(api.database, supplier, { roles: ['administrator'] });
    const browser = await api.signIn(member);
    expect((await invite(browser)).status).toBe(201);
    api.clock.pass({ minutes: 11 });
    const refused = await invite(browser);
    expect([refused.status, refused.body.code, refused.body.methods]).toEqual([403, 'step-up-required', ['password']]);
    const old = browser.cookies.get('vizavi-session')!;
    expect((await browser.post('session/step-up', { method: 'password', password: 'not this' })).body.code).toBe('password-wrong');
    expect((await browser.post('session/step-up', { method: 'password', password: PASSWORD })).status).toBe(204);
    expect(browser.cookies.get('vizavi-session')).not.toBe(old);
    expect((await invite(browser)).status).toBe(201);
    browser.cookies.set('vizavi-session', old);
    expect((await browser.get('me')).status).toBe(401);
  });

  it('takes no password from whoever has a second factor', async () => {
    const member = await aMember(api.database, supplier, { roles: ['administrator'] });
    const browser = await api.signIn(member);
    const { secret } = await enrol(api, browser);
    api.clock.pass({ minutes: 11 });
    expect((await invite(browser)).body.methods).toEqual(['code', 'recoveryCode']);
    const password = await browser.post('session/step-up', { method: 'password', password: PASSWORD });
    expect([password.status, password.body.code]).toEqual([422, 'method-not-offered']);
    expect((await browser.post('session/step-up', { method: 'code', code: aCode(api, secret) })).status).toBe(204);
    expect((await invite(browser)).status).toBe(201);
  });

  it('is asked at a signature of whoever has a second factor, and of nobody else, whose password the signature asks itself', async () => {
    const company = await aClientCompany(api.database, supplier);
    const signatory = await api.signIn(await aMember(api.database, company, { roles: ['clientSignatory'] }));
    const body = { revisionHash: 'a'.repeat(64), password: PASSWORD, authority: { kind: 'charter' }, consent: true };
    const sign = async (): Promise<string> =>
      (await signatory.post(PATHS.action(randomUUID(), 'execute'), body, { ifMatch: '1' })).body.code;
    api.clock.pass({ minutes: 11 });
    expect(await sign()).toBe('not-found');
    expect((await signatory.post('session/step-up', { method: 'password', password: PASSWORD })).status).toBe(204);
    const { secret } = await enrol(api, signatory);
    api.clock.pass({ minutes: 11 });
    expect(await sign()).toBe('step-up-required');
    expect((await signatory.post('session/step-up', { method: 'code', code: aCode(api, secret) })).status).toBe(204);
    expect(await sign()).toBe('not-found');
  });

  it('comes after the question whether the role may knock at all', async () => {
    const browser = await api.signIn(await aLawyer());
    api.clock.pass({ minutes: 11 });
    expect((await invite(browser)).body.code).toBe('not-allowed');
  });
});

describe('a common password', () => {
  it('is refused wherever one is set', async () => {
    const browser = await api.signIn(await aLawyer());
    const seen = await browser.put('me/password', { current: PASSWORD, next: 'Password2024!' });
    expect([seen.status, seen.body.code, seen.body.errors[0].field]).toEqual([422, 'password-common', 'next']);
  });
});
