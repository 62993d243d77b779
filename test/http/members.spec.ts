import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { mailedSecret } from '../support/letters';
import { aClientCompany, aMember, aSupplier, PASSWORD, type TestCompany, type TestMember, type TestSupplier } from '../support/people';

let api: TestApi;
let supplier: TestSupplier;
let company: TestCompany;
let administrator: Browser;
let manager: TestMember;
let clientManager: Browser;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database, { name: 'Северный завод' });
  manager = await aMember(api.database, supplier, { roles: ['accountManager'] });
  company = await aClientCompany(api.database, supplier, { name: 'Ромашка', manager });
  administrator = await api.signIn(await aMember(api.database, supplier, { roles: ['administrator'] }));
  clientManager = await api.signIn(await aMember(api.database, company, { roles: ['contractManager'] }));
});
afterAll(() => api.close());

const aColleague = (more: object = {}) => ({
  email: `${randomUUID()}@example.test`,
  name: 'Мария Ким',
  title: 'Юрист',
  side: 'client',
  roles: ['reviewer'],
  clientCompanyId: company.id,
  language: 'ru',
  ...more,
});

const tokenFor = (email: string): Promise<string> => mailedSecret(api, supplier.tenantId, email);

const factsOf = (memberId: string) =>
  api.asWorker(supplier.tenantId, async (transaction) => {
    const rows = await transaction.rows<{ type: string; audience: string }>(
      'select type, audience from fact where subject_id = $1 order by sequence',
      [memberId],
    );
    return rows.map(({ type, audience }) => `${type} ${audience}`);
  });

describe('POST members', () => {
  it('is for those who sign in, and for roles that invite', async () => {
    expect((await api.browser().post('members', aColleague())).status).toBe(401);
    const lawyer = await api.signIn(await aMember(api.database, supplier, { roles: ['lawyer'] }));
    expect((await lawyer.post('members', aColleague())).status).toBe(403);
  });

  it('names every field that is not right', async () => {
    const seen = await administrator.post('members', aColleague({ email: 'no', roles: [], salary: 1 }));
    expect(seen.status).toBe(400);
    expect(seen.body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).sort()).toEqual([
      'email field-email',
      'roles field-invalid',
      'salary field-unknown',
    ]);
  });

  it.each([
    ['a client’s manager into another company', () => clientManager, { clientCompanyId: randomUUID() }],
    [
      'a client’s manager onto the supplier’s side',
      () => clientManager,
      { side: 'supplier', roles: ['administrator'], clientCompanyId: null },
    ],
  ])('forbids %s', async (_name, browser, more) => {
    expect((await browser().post('members', aColleague(more))).status).toBe(403);
  });

  it('lets an account manager invite to their own clients alone', async () => {
    const browser = await api.signIn(manager);
    const foreign = await aClientCompany(api.database, supplier);
    expect((await browser.post('members', aColleague())).status).toBe(201);
    expect((await browser.post('members', aColleague({ clientCompanyId: foreign.id }))).status).toBe(403);
  });

  it('refuses a company that is not there, and whoever is there already', async () => {
    expect((await administrator.post('members', aColleague({ clientCompanyId: randomUUID() }))).body.code).toBe('company-unknown');
    const colleague = aColleague();
    await administrator.post('members', colleague);
    const again = await administrator.post('members', { ...colleague, email: colleague.email.toUpperCase() });
    expect([again.status, again.body.code]).toEqual([409, 'member-exists']);
  });

  it('invites a colleague, and says so in a fact', async () => {
    const seen = await clientManager.post('members', aColleague());
    expect([seen.status, seen.body.state, seen.body.companyName]).toEqual([201, 'invited', 'Ромашка']);
    expect(await factsOf(seen.body.id)).toEqual(['MemberInvited both']);
  });

  it('puts a supplier’s employee into the groups that take turns', async () => {
    await api.asWorker(supplier.tenantId, (transaction) =>
      transaction.change(`insert into member_group (tenant_id, id, key, name) values ($1, $2, 'lawyers', '{}')`, [
        supplier.tenantId,
        randomUUID(),
      ]),
    );
    const body = aColleague({ side: 'supplier', roles: ['lawyer'], clientCompanyId: null, groups: ['lawyers'] });
    expect((await administrator.post('members', body)).body.groups).toEqual(['lawyers']);
  });
});

describe('an invitation', () => {
  it('shows who invites and lets a newcomer in with a password of their own, once', async () => {
    const { body: member } = await administrator.post('members', aColleague());
    const path = `invitations/${await tokenFor(member.email)}`;
    expect((await api.browser().get(path)).body).toMatchObject({
      email: member.email,
      companyName: 'Ромашка',
      supplierName: 'Северный завод',
      known: false,
    });
    expect((await api.browser().post(path, { password: 'short' })).body.code).toBe('password-weak');
    const browser = api.browser();
    const seen = await browser.post(path, { name: 'Мария Ивановна Ким', password: PASSWORD });
    expect(seen.body).toMatchObject({ status: 'signedIn', me: { name: 'Мария Ивановна Ким', companyName: 'Ромашка' } });
    expect((await browser.get('me')).status).toBe(200);
    expect((await api.browser().post(path, { password: PASSWORD })).body.code).toBe('link-spent');
    expect(await factsOf(member.id)).toEqual(['MemberInvited both', 'MemberJoined both']);
  });

  it('asks a known person for the password that they have', async () => {
    const known = await aMember(api.database, await aSupplier(api.database), { roles: ['lawyer'] });
    await administrator.post('members', aColleague({ email: known.email }));
    const path = `invitations/${await tokenFor(known.email)}`;
    expect((await api.browser().get(path)).body.known).toBe(true);
    expect((await api.browser().post(path, { password: 'not the password' })).status).toBe(401);
    expect((await api.browser().post(path, { password: PASSWORD })).body.me.memberships).toHaveLength(2);
  });

  it('is replaced by a second one, and ends with a block', async () => {
    const { body: member } = await administrator.post('members', aColleague());
    const first = await tokenFor(member.email);
    expect((await administrator.post(`members/${member.id}/invitation`)).status).toBe(200);
    const second = await tokenFor(member.email);
    expect((await api.browser().get(`invitations/${first}`)).status).toBe(410);
    expect((await api.browser().get(`invitations/${second}`)).status).toBe(200);
    await administrator.patch(`members/${member.id}`, { state: 'blocked' }, { ifMatch: member.etag });
    expect((await api.browser().get(`invitations/${second}`)).status).toBe(410);
    expect((await administrator.post(`members/${member.id}/invitation`)).body.code).toBe('not-invited');
  });

  it('lasts a week', async () => {
    const { body: member } = await administrator.post('members', aColleague());
    const token = await tokenFor(member.email);
    api.clock.pass({ days: 8 });
    expect((await api.browser().get(`invitations/${token}`)).status).toBe(410);
    api.clock.pass({ days: -8 });
  });
});

describe('PATCH members/:id', () => {
  it('answers a foreign member and an invented one with the same words', async () => {
    const stranger = await aMember(api.database, await aSupplier(api.database), { roles: ['lawyer'] });
    const sibling = await aMember(api.database, await aClientCompany(api.database, supplier), { roles: ['reviewer'] });
    const ids = [stranger.memberId, sibling.memberId, randomUUID()];
    const answers = await Promise.all(ids.map((id) => clientManager.patch(`members/${id}`, { title: 'x1' }, { ifMatch: '1' })));
    const told = answers.map(({ status, body }) => ({ status, ...body, instance: '', requestId: '' }));
    expect(told).toEqual([told[2], told[2], told[2]]);
    expect(told[2]).toMatchObject({ status: 404, code: 'not-found' });
  });

  it('lets nobody change their own rights', async () => {
    const me = (await administrator.get('me')).body.memberId as string;
    const seen = await administrator.patch(`members/${me}`, { roles: ['administrator', 'lawyer'] }, { ifMatch: '1' });
    expect([seen.status, seen.body.code]).toEqual([403, 'own-membership']);
  });

  it('changes roles from the next request on', async () => {
    const member = await aMember(api.database, supplier, { roles: ['lawyer'] });
    const browser = await api.signIn(member);
    expect((await browser.get('outbox')).status).toBe(403);
    const seen = await administrator.patch(`members/${member.memberId}`, { roles: ['administrator'] }, { ifMatch: '"1"' });
    expect([seen.status, seen.body.roles, seen.body.etag]).toEqual([200, ['administrator'], '2']);
    expect((await browser.get('outbox')).status).toBe(200);
    expect(await factsOf(member.memberId)).toEqual(['MemberRolesChanged supplier']);
  });

  it('sets the head of an employee, never in a circle and never somebody who is not at work', async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => aMember(api.database, supplier, { roles: ['lawyer'] })));
    const set = (member: TestMember, headId: string | null, ifMatch: string) =>
      administrator.patch(`members/${member.memberId}`, { headId }, { ifMatch });
    expect((await set(one!, two!.memberId, '1')).body).toMatchObject({ head: { memberId: two!.memberId, name: two!.name }, etag: '2' });
    expect((await set(two!, three!.memberId, '1')).status).toBe(200);
    for (const headId of [three!.memberId, one!.memberId, two!.memberId])
      expect((await set(three!, headId, '1')).body.code).toBe('head-in-a-circle');
    const client = await aMember(api.database, company, { roles: ['reviewer'] });
    expect((await set(three!, client.memberId, '1')).body).toMatchObject({ code: 'head-unknown', errors: [{ field: 'headId' }] });
    expect((await set(client, three!.memberId, '1')).body.code).toBe('head-unknown');
    expect((await set(one!, null, '2')).body.head).toBeNull();
    expect((await set(three!, one!.memberId, '1')).status).toBe(200);
    expect(await factsOf(one!.memberId)).toEqual(['MemberHeadSet supplier', 'MemberHeadSet supplier']);
  });

  it('shuts a blocked member out at once and lets them back in', async () => {
    const member = await aMember(api.database, company, { roles: ['reviewer'] });
    const browser = await api.signIn(member);
    const blocked = await clientManager.patch(`members/${member.memberId}`, { state: 'blocked' }, { ifMatch: '1' });
    expect([blocked.status, blocked.body.state]).toEqual([200, 'blocked']);
    expect((await browser.get('me')).status).toBe(401);
    expect((await api.browser().post('session', { email: member.email, password: PASSWORD })).status).toBe(401);
    await clientManager.patch(`members/${member.memberId}`, { state: 'active' }, { ifMatch: blocked.body.etag });
    expect((await api.browser().post('session', { email: member.email, password: PASSWORD })).status).toBe(200);
    expect(await factsOf(member.memberId)).toEqual(['MemberBlocked both', 'MemberUnblocked both']);
  });
});

describe('GET members', () => {
  it('shows an administrator everybody, page by page, and a client its own people', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await administrator.get(`members?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor;
    }
    const { body: all } = await administrator.get('members?limit=100');
    expect([new Set(ids).size, ids.length]).toEqual([all.total, all.total]);
    const { body: own } = await clientManager.get('members?limit=100');
    expect(own.items.length).toBeGreaterThan(0);
    expect(own.items.every(({ companyId }: { companyId: string }) => companyId === company.id)).toBe(true);
  });

  it('finds by name, e-mail and company, taking wildcards as they are', async () => {
    await aMember(api.database, company, { roles: ['reviewer'], name: 'Фёкла 100%' });
    expect((await administrator.get(`members?q=${encodeURIComponent('ФЁКЛА 100%')}`)).body.total).toBe(1);
    expect((await administrator.get(`members?q=${encodeURIComponent('%')}`)).body.total).toBe(1);
    expect((await administrator.get(`members?q=${encodeURIComponent('ромаш')}`)).body.total).toBeGreaterThan(1);
  });
});

describe('PATCH me', () => {
  it('changes the language and the name against the version in hand', async () => {
    const browser = await api.signIn(await aMember(api.database, supplier, { roles: ['lawyer'] }));
    const { headers } = await browser.get('me');
    const seen = await browser.patch('me', { language: 'en', name: 'Olga Petrova' }, { ifMatch: String(headers['etag']) });
    expect(seen.body).toMatchObject({ language: 'en', name: 'Olga Petrova' });
    expect((await browser.patch('me', { title: 'Counsel' }, { ifMatch: String(headers['etag']) })).status).toBe(412);
    expect((await browser.patch('me', { title: 'Counsel' })).status).toBe(428);
  });
});

describe('the agreement on electronic signatures', () => {
  it('is accepted once for the whole side, by a signatory', async () => {
    const signatory = await api.signIn(await aMember(api.database, company, { roles: ['clientSignatory'] }));
    expect((await clientManager.post('signature-agreement/acceptance', { version: 1 })).status).toBe(403);
    expect((await signatory.get('signature-agreement')).body).toMatchObject({ version: 1, acceptedAt: null });
    expect((await signatory.post('signature-agreement/acceptance', { version: 2 })).body.code).toBe('agreement-outdated');
    const accepted = await signatory.post('signature-agreement/acceptance', { version: 1 });
    expect(accepted.body.acceptedAt).not.toBeNull();
    expect((await clientManager.get('signature-agreement')).body).toEqual(accepted.body);
    expect((await clientManager.get('me')).body.signatureAgreement).toEqual({ current: 1, accepted: 1 });
    expect((await administrator.get('me')).body.signatureAgreement).toEqual({ current: 1, accepted: null });
  });
});

describe('GET outbox', () => {
  it('is the administrator’s alone, newest first, with the links that nobody else delivers', async () => {
    const { body: member } = await administrator.post('members', aColleague());
    const [letter] = (await administrator.get('outbox')).body.items;
    expect(letter).toMatchObject({ to: member.email, state: 'kept' });
    expect(letter.text).toContain('/invitation/');
    expect((await clientManager.get('outbox')).status).toBe(403);
  });

  it('hides the links of letters that a server takes', async () => {
    await api.asWorker(supplier.tenantId, (transaction) =>
      transaction.change(`update letter set state = 'queued', next_attempt_at = now()`),
    );
    const { body } = await administrator.get('outbox?limit=100');
    expect(body.items.map(({ text }: { text: string }) => /\/invitation\/[\w-]/.test(text))).not.toContain(true);
  });
});
