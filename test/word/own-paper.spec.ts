import { type ComparisonView, type ContractView, type OwnPaperView, PATHS, type TemplateRow, type Page } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { contractOf, signInAs, startDemo } from '../support/demo';
import { act, contractSeenBy, holderOf, must } from '../support/steps';
import { sendFile } from '../support/upload';
import { edited, silent } from './support/edit-docx';
import { wordOf } from './support/quiet-clauses';

let api: TestApi;
let client: Browser;
let bytes: Buffer;
let source: ContractView;

beforeAll(async () => {
  api = await startDemo();
  client = await signInAs(api, 'client');
  const id = await contractOf(client, 'status=inNegotiation');
  source = await contractSeenBy(client, id);
  // A text of a form with other words stands for a contract of the client's own.
  bytes = edited(await wordOf(api, client, id, ''), silent('Поставщик', 'Продавец'));
});
afterAll(() => api.close());

const send = (browser: Browser, path: string, query = '') =>
  sendFile(api, browser, `${path}${query}`, { name: 'Наш договор.docx', type: 'application/octet-stream', bytes });

it('shows the clauses of a contract that a client brings and the form that is nearest, and keeps nothing', async () => {
  const paper = must(await send(client, PATHS.ownPaperReadings)) as OwnPaperView;
  expect(paper.fileName).toBe('Наш договор.docx');
  expect(paper.nearest[0]?.likeness).toBeGreaterThan(0.7);
  expect(paper.comparedWith).toBe(paper.nearest[0]?.templateId);
  expect(paper.clauses.length).toBeGreaterThanOrEqual(source.clauses.length);
  expect(paper.clauses.filter(({ isOfForm }) => isOfForm).length).toBeGreaterThan(source.clauses.length * 0.8);
  expect(paper.clauses.slice(0, 5).map(({ number }) => number)).toEqual(paper.clauses.slice(0, 5).map(({ numberInFile }) => numberInFile));
});

describe('a contract made of it', () => {
  let id: string;

  beforeAll(async () => {
    const made = must(await send(client, PATHS.ownPapers, `?title=${encodeURIComponent('Договор на нашей бумаге')}`)) as ContractView;
    id = made.id;
  });

  it('says that it follows no form, and all in it may be argued over', async () => {
    const made = await contractSeenBy(client, id);
    expect([made.formKey, made.title, made.dealType]).toEqual(['own-paper', 'Договор на нашей бумаге', source.dealType]);
    expect(new Set(made.clauses.map(({ negotiability }) => negotiability))).toEqual(new Set(['open']));
  });

  it('is seen by nobody else while it is a draft, and stands on no shelf', async () => {
    for (const login of ['lawyer', 'client2']) {
      const other = await signInAs(api, login);
      expect((await other.get(PATHS.contract(id))).status).toBe(404);
    }
    const owner = await signInAs(api, 'owner');
    const { items } = must(await owner.get(PATHS.ownedTemplates)) as Page<TemplateRow>;
    expect(items.filter(({ key }) => key === 'own-paper')).toEqual([]);
    const cards = must(await client.get(PATHS.templates)) as Page<{ readonly key: string }>;
    expect(cards.items.filter(({ key }) => key === 'own-paper')).toEqual([]);
  });

  it('goes the way of every contract, and both sides hold it against the nearest form', async () => {
    await act(client, id, 'submit');
    const lawyer = await signInAs(api, await holderOf(client, id));
    const { clauses } = must(await lawyer.get(`${PATHS.compare(id)}?from=0`)) as ComparisonView;
    expect(clauses.filter(({ status }) => status === 'changed').length).toBeGreaterThan(0);
    expect(JSON.stringify(clauses.find(({ status }) => status === 'changed')?.body)).toMatch(/insertion|deletion/);
    const wish = { clauseId: clauses.find(({ body }) => body)!.clauseId, kind: 'delete', reason: 'Нет в наших формах.' };
    const { etag } = await contractSeenBy(lawyer, id);
    expect((await lawyer.post(PATHS.suggestions(id), wish, { ifMatch: etag })).status).toBeLessThan(300);
  });
});

it('says of a file without a clause that there is none', async () => {
  const bare = edited(bytes, (xml) => xml.replace(/<w:body>[\s\S]*<w:sectPr>/, '<w:body><w:sectPr>'));
  const file = { name: 'пусто.docx', type: 'application/octet-stream', bytes: bare };
  const refused = await sendFile(api, client, PATHS.ownPapers, file);
  expect([refused.status, refused.body.code]).toEqual([422, 'own-paper-empty']);
});
