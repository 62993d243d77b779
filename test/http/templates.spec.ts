import { PATHS, type TemplateRow } from '@vizavi/api-types';
import { standardFormFiles } from '@vizavi/forms';
import { standardData } from '../../apps/api/src/templates/standard-data';
import { startApi, type TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { aClientCompany, aMember, aSupplier, type TestSupplier } from '../support/people';
import { multipart, MULTIPART_TYPE, sendBytes, sendFile } from '../support/upload';

const NDA = standardFormFiles().find(({ form }) => form.key === 'nda')!.source;
/** The same form with a mark of its own, so that each upload is another version. */
const marked = (mark: string, key = 'nda'): string => NDA.replace('key: nda', `key: ${key}`).replace(/^law: .*$/m, `law: ${mark}`);
const file = (bytes: string | Buffer) => ({ name: 'form.yaml', type: 'application/x-yaml', bytes });

let api: TestApi;
let supplier: TestSupplier;
let owner: Browser;
let client: Browser;
let lawyer: Browser;
let foreigner: Browser;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database);
  const other = await aSupplier(api.database);
  for (const { tenantId } of [supplier, other])
    await api.asWorker(tenantId, (transaction) => standardData(transaction, tenantId, '2026-01-12T09:00:00.000Z'));
  const company = await aClientCompany(api.database, supplier);
  owner = await api.signIn(await aMember(api.database, supplier, { roles: ['templateOwner'] }));
  lawyer = await api.signIn(await aMember(api.database, supplier, { roles: ['lawyer'] }));
  client = await api.signIn(await aMember(api.database, company, { roles: ['contractManager'] }));
  foreigner = await api.signIn(await aMember(api.database, other, { roles: ['templateOwner'] }));
});
afterAll(() => api.close());

const idOf = async (key: string): Promise<string> =>
  (await client.get(PATHS.templates)).body.items.find((card: { key: string }) => card.key === key).id;
const ownedOf = async (key: string): Promise<TemplateRow> =>
  (await owner.get(PATHS.ownedTemplates)).body.items.find((row: TemplateRow) => row.key === key);

describe('GET templates', () => {
  it('is for members', async () => expect((await api.browser().get(PATHS.templates)).status).toBe(401));

  it('refuses a filter that it does not know', async () => {
    expect((await client.get(`${PATHS.templates}?dealType=barter`)).status).toBe(400);
    expect((await client.get(`${PATHS.templates}?sort=name`)).status).toBe(400);
  });

  it('gives the cards of the supplier’s published forms', async () => {
    const { status, body } = await client.get(PATHS.templates);
    expect([status, body.total, body.nextCursor, body.totalIsCapped]).toEqual([200, 12, null, false]);
    expect((await client.get(`${PATHS.templates}?q=${encodeURIComponent('аренда')}&dealType=lease`)).body.total).toBe(1);
  });
});

describe('GET templates/:id', () => {
  it('is the same nothing for a foreign, a random and a misspelt id', async () => {
    const id = await idOf('supply');
    const answers = await Promise.all([
      foreigner.get(PATHS.template(id)),
      foreigner.get(PATHS.template('019a8f00-0000-7000-8000-000000000000')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    const [one, two] = answers.map(({ body }) => ({ ...body, instance: '', requestId: '' }));
    expect(one).toEqual(two);
    expect((await client.get(PATHS.template('nonsense'))).status).toBe(400);
  });

  it('shows a client the whole form but for the second-best wordings', async () => {
    const { status, text, body } = await client.get(PATHS.template(await idOf('supply')));
    expect(status).toBe(200);
    expect(body.form.clauses.length).toBeGreaterThan(5);
    expect(body.stages.length).toBeGreaterThan(1);
    expect(text).not.toMatch(/"fallbacks":\[\{/);
    expect((await lawyer.get(PATHS.template(await idOf('supply')))).text).toMatch(/"fallbacks":\[\{/);
  });
});

describe('what an owner does', () => {
  it('is the owner’s alone', async () => {
    for (const browser of [client, lawyer]) {
      expect((await browser.get(PATHS.ownedTemplates)).status).toBe(403);
      expect((await sendFile(api, browser, PATHS.templates, file(NDA))).status).toBe(403);
    }
    expect((await sendFile(api, api.browser(), PATHS.templates, file(NDA))).status).toBe(401);
  });

  it('tells every fault of a file by its line, and keeps nothing', async () => {
    const before = await ownedOf('nda');
    const bad = marked('глава 1').replace('promisedDays: 2', 'promisedDays: two').replace('route: light', 'route: nowhere');
    const seen = await sendFile(api, owner, PATHS.templates, file(bad));
    expect([seen.status, seen.body.code]).toEqual([422, 'form-invalid']);
    expect(seen.body.faults).toMatchObject([{ path: 'promisedDays', code: 'wrong-type' }]);
    expect(bad.split('\n')[seen.body.faults[0].line - 1]).toContain('promisedDays');
    expect(await ownedOf('nda')).toEqual(before);
  });

  it('names a route that is not there, a slow pattern and a text that is no contract’s', async () => {
    const nowhere = await sendFile(api, owner, PATHS.templates, file(marked('глава 1').replace('route: light', 'route: nowhere')));
    expect(nowhere.body.faults).toMatchObject([{ path: 'route', code: 'unknown-route' }]);
    const slow = await sendFile(api, owner, PATHS.templates, file(NDA.replace(/pattern: .*$/m, `pattern: '(a+)+'`)));
    expect(slow.body.faults).toMatchObject([{ code: 'slow-expression' }]);
    const junk = await sendBytes(api, owner, PATHS.templates, 'text/yaml', Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    expect([junk.status, junk.body.code]).toEqual([422, 'form-invalid']);
  });

  it('refuses a file that is too large, no file at all and a body of another kind', async () => {
    const large = 'a: b\n'.repeat(300_000);
    expect((await sendFile(api, owner, PATHS.templates, file(large))).status).toBe(413);
    expect((await sendBytes(api, owner, PATHS.templates, 'text/yaml', large)).status).toBe(413);
    expect((await owner.post(PATHS.templates, {})).status).toBe(400);
    expect((await sendBytes(api, owner, PATHS.templates, 'application/pdf', '%PDF')).status).toBe(415);
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'So be it'],
    ['that is none', MULTIPART_TYPE, 'So be it'],
    ['broken off', MULTIPART_TYPE, multipart({ name: 'a.yaml', type: 'text/yaml', bytes: Buffer.from('a: b') }).subarray(0, -40)],
  ])('refuses a multipart body %s', async (_what, type, body) => {
    const seen = await sendBytes(api, owner, PATHS.templates, type, body);
    expect([seen.status, seen.body.code]).toEqual([400, 'invalid-request']);
  });

  it('keeps an upload as the next draft, which no client sees', async () => {
    const seen = await sendBytes(api, owner, PATHS.templates, 'text/yaml', marked('глава 2'));
    expect(seen.status).toBe(201);
    expect(seen.body.template.versions[0]).toMatchObject({
      id: seen.body.versionId,
      number: 2,
      state: 'draft',
      publishedAt: null,
      etag: 'v1',
    });
    expect((await client.get(PATHS.template(await idOf('nda')))).body.version).toBe(1);
    const preview = await owner.get(PATHS.templateVersionPreview(seen.body.template.id, seen.body.versionId));
    expect(preview.body).toMatchObject({ version: 2, form: { law: 'глава 2' } });
    expect((await foreigner.get(PATHS.templateVersionPreview(seen.body.template.id, seen.body.versionId))).status).toBe(404);
    expect((await client.get(PATHS.templateVersionPreview(seen.body.template.id, seen.body.versionId))).status).toBe(403);
  });

  it('keeps one upload once, however often it comes, and refuses another file under its key', async () => {
    const source = marked('глава 3', 'twice');
    const [first, second] = await Promise.all([1, 2].map(() => sendFile(api, owner, PATHS.templates, file(source), 'one-key')));
    expect(second!.text).toBe(first!.text);
    expect((await ownedOf('twice')).versions).toHaveLength(1);
    expect((await sendFile(api, owner, PATHS.templates, file(`${source}# more\n`), 'one-key')).body.code).toBe('idempotency-key-reused');
  });

  it('publishes and retires by the version that is in hand', async () => {
    const { body } = await sendFile(api, owner, PATHS.templates, file(marked('глава 4', 'published')));
    const [id, versionId] = [body.template.id as string, body.versionId as string];
    const publish = PATHS.templateVersion(id, versionId, 'publish');
    const retire = PATHS.templateVersion(id, versionId, 'retire');
    expect((await client.post(publish, {}, { ifMatch: '"v1"' })).status).toBe(403);
    expect((await owner.post(publish)).status).toBe(428);
    expect((await foreigner.post(publish, {}, { ifMatch: '"v1"' })).status).toBe(404);
    const stale = await owner.post(publish, {}, { ifMatch: '"v9"' });
    expect([stale.status, stale.body.etag]).toEqual([412, 'v1']);
    expect((await owner.post(retire, {}, { ifMatch: '"v1"' })).status).toBe(409);
    const published = await owner.post(publish, {}, { ifMatch: '"v1"' });
    expect([published.status, published.body.versions[0].state, published.headers['etag']]).toEqual([200, 'published', '"v2"']);
    expect((await client.get(PATHS.template(id))).body).toMatchObject({ key: 'published', version: 1 });
    expect((await owner.post(retire, {}, { ifMatch: '"v2"' })).body.versions[0].state).toBe('retired');
    expect((await client.get(PATHS.template(id))).status).toBe(404);
  });

  it('leaves one published version however many are published at once', async () => {
    const uploads: { template: TemplateRow; versionId: string }[] = [];
    for (const mark of ['а', 'б', 'в', 'г']) uploads.push((await sendFile(api, owner, PATHS.templates, file(marked(mark, 'raced')))).body);
    const answers = await Promise.all(
      uploads.map(({ template, versionId }) => owner.post(PATHS.templateVersion(template.id, versionId, 'publish'), {}, { ifMatch: 'v1' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await ownedOf('raced')).versions.filter((one) => one.state === 'published')).toHaveLength(1);
  });
});
