import { PATHS } from '@vizavi/api-types';
import { standardData } from '../../apps/api/src/templates/standard-data';
import { startApi, type TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { anImage } from '../support/image';
import { aClientCompany, aMember, aSupplier, type TestCompany } from '../support/people';
import { sendFile, type UploadedFile } from '../support/upload';

const CARD = {
  name: 'ООО «Ромашка»',
  inn: '7707083893',
  kpp: '773601001',
  ogrn: '1027700132195',
  address: '117997, г. Москва, ул. Вавилова, д. 19',
  bank: 'АО «Банк»',
  bik: '049805746',
  account: '40602810700000000025',
  corrAccount: '30101810800000000746',
  email: 'office@romashka.test',
  signatoryName: 'Иванова Анна Сергеевна',
  signatoryPosition: 'генеральный директор',
  signatoryBasis: 'Устав',
};

let api: TestApi;
let company: TestCompany;
let client: Browser;
let reviewer: Browser;
let stranger: Browser;
let manager: Browser;
let templates: Readonly<Record<string, string>>;

beforeAll(async () => {
  api = await startApi();
  const supplier = await aSupplier(api.database);
  const lawyer = await aMember(api.database, supplier, { roles: ['lawyer'] });
  await api.asWorker(supplier.tenantId, async (transaction) => {
    await standardData(transaction, supplier.tenantId, '2026-01-12T09:00:00.000Z');
    const inGroup = `insert into member_group_member (tenant_id, group_id, member_id) select $1, id, $3 from member_group where tenant_id = $1 and key = $2`;
    await transaction.change(inGroup, [supplier.tenantId, 'lawyers', lawyer.memberId]);
  });
  const keeper = await aMember(api.database, supplier, { roles: ['accountManager'] });
  company = await aClientCompany(api.database, supplier, { manager: keeper });
  const other = await aClientCompany(api.database, supplier, { manager: keeper });
  client = await api.signIn(await aMember(api.database, company, { roles: ['contractManager'] }));
  reviewer = await api.signIn(await aMember(api.database, company, { roles: ['reviewer'] }));
  stranger = await api.signIn(await aMember(api.database, other, { roles: ['contractManager'] }));
  manager = await api.signIn(keeper);
  const { items } = (await client.get(PATHS.templates)).body as { items: { key: string; id: string }[] };
  templates = Object.fromEntries(items.map(({ key, id }) => [key, id]));
});
afterAll(() => api.close());

const start = async (browser: Browser, body: object): Promise<string> => {
  const seen = await browser.post(PATHS.contracts, { language: 'ru', ...body });
  expect([seen.status, seen.body?.code]).toEqual([201, undefined]);
  return seen.body.id as string;
};
const started = (): Promise<string> => start(client, { templateId: templates['supply'] });

describe('contracts/:id/answers', () => {
  it('is read by its own company alone', async () => {
    const id = await started();
    expect((await api.browser().get(PATHS.answers(id))).status).toBe(401);
    for (const browser of [stranger, reviewer, manager]) expect((await browser.get(PATHS.answers(id))).status).toBe(404);
    const seen = await client.get(PATHS.answers(id));
    expect([seen.status, seen.headers['etag'], seen.body.answers]).toEqual([200, '"d1"', {}]);
  });

  it('is saved with the tag in hand, in the order of the rules', async () => {
    const id = await started();
    const answers = { client: CARD, paymentDays: '1' };
    expect((await api.browser().put(PATHS.answers(id), { answers }, { ifMatch: 'd1' })).status).toBe(401);
    expect((await reviewer.put(PATHS.answers(id), { answers }, { ifMatch: 'd1' })).status).toBe(403);
    expect((await client.put(PATHS.answers(id), { answers: 'all' }, { ifMatch: 'd1' })).status).toBe(400);
    expect((await client.put(PATHS.answers(id), { answers }, { ifMatch: 'd1', key: null })).status).toBe(400);
    expect((await client.put(PATHS.answers(id), { answers })).status).toBe(428);
    expect((await stranger.put(PATHS.answers(id), { answers }, { ifMatch: 'd1' })).status).toBe(404);
    expect((await client.put(PATHS.answers(id), { answers }, { ifMatch: 'd8' })).status).toBe(412);
    const unknown = await client.put(PATHS.answers(id), { answers: { nothing: 1 } }, { ifMatch: 'd1' });
    expect([unknown.status, unknown.body.code, unknown.body.errors[0].field]).toEqual([422, 'answer-unknown', 'answers.nothing']);
    const saved = await client.put(PATHS.answers(id), { answers }, { ifMatch: '"d1"' });
    expect([saved.status, saved.headers['etag'], saved.body.answers]).toEqual([200, '"d2"', answers]);
    expect((await client.get(PATHS.answers(id))).body.answers).toEqual(answers);
  });

  it('refuses an endless nesting without falling', async () => {
    const id = await started();
    const nested = (depth: number): object => JSON.parse(`{"client":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`) as object;
    expect((await client.put(PATHS.answers(id), { answers: nested(50) }, { ifMatch: 'd1' })).status).toBe(422);
  });

  it('prefills a copy with the answers of the contract that it copies', async () => {
    const id = await started();
    await client.put(PATHS.answers(id), { answers: { client: CARD, warrantyMonths: 24 } }, { ifMatch: 'd1' });
    const copy = await start(client, { templateId: templates['supply'], copyFrom: id });
    const { body } = await client.get(PATHS.answers(copy));
    expect(body.answers).toEqual({ client: CARD, warrantyMonths: 24 });
    expect(body.offered.map(({ key }: { key: string }) => key).sort()).toEqual(['client', 'warrantyMonths']);
  });

  it('passes what a manager prefilled to the client with the contract', async () => {
    const id = await start(manager, { templateId: templates['supply'], clientCompanyId: company.id });
    expect((await client.get(PATHS.answers(id))).status).toBe(404);
    expect((await manager.put(PATHS.answers(id), { answers: { paymentDays: 15 } }, { ifMatch: 'd1' })).status).toBe(200);
    const { etag } = (await manager.get(PATHS.contract(id))).body;
    const handed = await manager.post(PATHS.action(id, 'handOff'), {}, { ifMatch: etag });
    expect([handed.status, handed.body?.code]).toEqual([200, undefined]);
    const seen = await client.get(PATHS.answers(id));
    expect(seen.body.answers).toEqual({ paymentDays: 15 });
    expect((await client.put(PATHS.answers(id), { answers: {} }, { ifMatch: seen.body.etag })).status).toBe(200);
    expect((await manager.get(PATHS.answers(id))).body.answers).toEqual({});
  });
});

describe('what was submitted', () => {
  const given = {
    client: CARD,
    purpose: 'переговоры о поставке',
    information: [{ category: 'Цены', content: 'Прайс-лист', form: 'electronic' }],
    exchange: { from: '2026-02-01', to: '2026-12-31' },
    returnDays: 12,
    fine: false,
  };

  it('is offered next time by the number of its contract, and never asked twice', async () => {
    const id = await start(client, { templateId: templates['nda'] });
    const saved = await client.put(PATHS.answers(id), { answers: given }, { ifMatch: 'd1' });
    expect(saved.body.code).toBeUndefined();
    const { etag } = (await client.get(PATHS.contract(id))).body;
    const submitted = await client.post(PATHS.action(id, 'submit'), {}, { ifMatch: etag });
    expect([submitted.status, submitted.body.code, submitted.body.title]).toEqual([200, undefined, expect.any(String)]);
    const next = (await client.get(PATHS.answers(await started()))).body;
    expect(next.answers).toMatchObject({ client: CARD });
    expect(next.offered).toContainEqual({ key: 'client', value: CARD, source: submitted.body.number, at: expect.any(String) });
    expect((await stranger.get(PATHS.templates)).text).not.toContain(submitted.body.number);
  });

  it('can be changed no more, and stays to be read', async () => {
    const id = await start(client, { templateId: templates['nda'] });
    await client.put(PATHS.answers(id), { answers: given }, { ifMatch: 'd1' });
    await client.post(PATHS.action(id, 'submit'), {}, { ifMatch: (await client.get(PATHS.contract(id))).body.etag });
    const seen = await client.get(PATHS.answers(id));
    expect(seen.body.answers).toMatchObject(given);
    expect(await client.put(PATHS.answers(id), { answers: {} }, { ifMatch: seen.body.etag })).toMatchObject({ status: 409 });
  });
});

describe('contracts/:id/form', () => {
  it('is the version that the contract began with, for whoever reads the contract', async () => {
    const id = await started();
    const seen = await client.get(PATHS.form(id));
    expect(seen.status).toBe(200);
    expect(seen.body).toMatchObject({ id: templates['supply'], key: 'supply', version: 1, form: { key: 'supply' } });
    expect(seen.text).not.toMatch(/"fallbacks":\[\{/);
    for (const browser of [stranger, reviewer, manager]) expect((await browser.get(PATHS.form(id))).status).toBe(404);
  });
});

describe('contracts/:id/attachments', () => {
  const upload = async (id: string, file: UploadedFile, browser: Browser = client) => {
    const { etag } = (await client.get(PATHS.contract(id))).body;
    return sendFile(api, browser, PATHS.attachments(id), file, undefined, { 'if-match': `"${etag}"` });
  };

  it.each([
    ['a drawing with a script, named as a picture', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'file-type'],
    ['a page, named as a picture', '<!doctype html><script>alert(1)</script>', 'file-type'],
    ['a program, named as a picture', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'file-type'],
    ['an archive, named as a picture', Buffer.from('504b0304140000000800', 'hex'), 'file-type'],
    ['nothing', '', 'file-empty'],
    ['half of a picture', Buffer.from(anImage().bytes).subarray(0, 40), 'file-unreadable'],
  ])('refuse %s', async (_name, bytes, code) => {
    const id = await started();
    const seen = await upload(id, { ...anImage(), bytes });
    expect([seen.status, seen.body.code, seen.body.errors[0].field]).toEqual([422, code, 'file']);
    expect((await client.get(PATHS.attachments(id))).body).toEqual([]);
  });

  it('give a file back as a download alone, under a name that is only a name, to those who read the contract', async () => {
    const id = await started();
    const added = await upload(id, anImage("../../план %0d%0aX-Evil: 1; '(1).png"));
    expect(added.status).toBe(201);
    const [attachment] = added.body.attachments;
    expect(attachment.fileName).toBe("план %0d%0aX-Evil 1; '(1).png");
    const address = `${PATHS.attachments(id)}/${attachment.id}/file`;
    const { status, headers } = await client.get(address);
    expect(status).toBe(200);
    const [, plain, encoded] = /^attachment; filename="([^"]*)"; filename\*=UTF-8''([\w%.-]*)$/.exec(
      String(headers['content-disposition']),
    )!;
    expect([plain, decodeURIComponent(encoded!)]).toEqual(["____ %0d%0aX-Evil 1; '(1).png", attachment.fileName]);
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-evil']).toBeUndefined();
    expect((await stranger.get(address)).status).toBe(404);
  });
});
