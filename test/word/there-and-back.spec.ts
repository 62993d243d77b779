import { type ImportView, PATHS, type SuggestionView } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { contractOf, signInAs, startDemo } from '../support/demo';
import { contractSeenBy, must } from '../support/steps';
import { sendFile } from '../support/upload';
import { edited, silent, tracked } from './support/edit-docx';
import { firstWords, quietClauses, wordOf } from './support/quiet-clauses';

let api: TestApi;
let client: Browser;
let lawyer: Browser;
let id: string;

beforeAll(async () => {
  api = await startDemo();
  [client, lawyer] = [await signInAs(api, 'client'), await signInAs(api, 'lawyer')];
  id = await contractOf(client, 'status=inNegotiation');
});
afterAll(() => api.close());

const download = (browser: Browser, query: string): Promise<Buffer> => wordOf(api, browser, id, query);

const upload = (browser: Browser, bytes: Buffer, name = 'договор.docx') =>
  sendFile(api, browser, PATHS.imports(id), { name, type: 'application/octet-stream', bytes });

it('gives the same bytes for the same text, and the client nothing that is internal', async () => {
  await lawyer.post(PATHS.comments(id), { clauseId: null, threadId: null, audience: 'supplier', text: 'Только для своих: уступим.' });
  const [one, two] = [await download(client, '&redline=open'), await download(client, '&redline=open')];
  expect(one.equals(two)).toBe(true);
  const own = edited(await download(lawyer, '&redline=open'), (xml) => xml, 'word/comments.xml');
  expect(own.length).toBeGreaterThan(0);
  const seen: string[] = [];
  for (const bytes of [one, await download(lawyer, '&redline=open&audience=client'), await download(lawyer, '&redline=open')])
    edited(bytes, (xml) => (seen.push(xml), xml), 'word/comments.xml');
  expect(seen.map((xml) => xml.includes('Только для своих'))).toEqual([false, false, true]);
});

it('finds what was tracked and what was not, keeps nothing until the person says so, and never takes a file twice', async () => {
  const before = await contractSeenBy(client, id);
  const [open, quiet] = quietClauses(before);
  const bytes = await download(lawyer, '&redline=open&audience=client');
  const returned = edited(bytes, (xml) =>
    silent(firstWords(quiet!, 3), 'Стороны договорились, что')(tracked(firstWords(open!, 2), 'Иными словами')(xml)),
  );
  const shown = must(await upload(client, returned)) as ImportView;
  expect(shown.isKnown).toBe(true);
  expect(shown.left).toEqual([]);
  expect(
    shown.findings.map(({ clauseId, kind, isTracked, isUndeclared, plan }) => ({ clauseId, kind, isTracked, isUndeclared, plan })),
  ).toEqual([
    { clauseId: open!.clauseId, kind: 'replace', isTracked: true, isUndeclared: false, plan: 'suggest' },
    { clauseId: quiet!.clauseId, kind: 'replace', isTracked: false, isUndeclared: true, plan: 'suggest' },
  ]);
  expect((await contractSeenBy(client, id)).suggestions).toHaveLength(before.suggestions.length);

  const decisions = shown.findings.map(({ key }) => ({ key, take: true }));
  const request = { decisions, comments: [], audience: 'both' };
  expect((await client.post(PATHS.importApplication(id, shown.id), request, { ifMatch: 'i9' })).status).toBe(412);
  const applied = must(await client.post(PATHS.importApplication(id, shown.id), request, { ifMatch: shown.etag })) as ImportView;
  expect([applied.state, applied.suggestions]).toEqual(['applied', 2]);
  const made = (await contractSeenBy(client, id)).suggestions.filter(({ source }) => source !== null);
  expect(made.map(labels)).toEqual([
    [open!.clauseId, []],
    [quiet!.clauseId, [0]],
  ]);

  const again = must(await upload(client, returned)) as ImportView;
  expect([again.id, again.state]).toEqual([shown.id, 'applied']);
  const once = await client.post(PATHS.importApplication(id, shown.id), request, { ifMatch: again.etag });
  expect([once.status, once.body.code]).toEqual([409, 'import-settled']);
  const resaved = must(
    await upload(
      client,
      edited(returned, (xml) => `${xml}\n`),
    ),
  ) as ImportView;
  expect(resaved.findings.map(({ plan }) => plan)).toEqual(['already', 'already']);
});

const labels = ({ clauseId, source }: SuggestionView): unknown => [clauseId, source!.undeclared];

it('hides an import from the other side', async () => {
  const [first] = must(await client.get(PATHS.imports(id))) as readonly ImportView[];
  expect((await lawyer.get(PATHS.import(id, first!.id))).status).toBe(404);
  expect(must(await lawyer.get(PATHS.imports(id)))).toEqual([]);
});

it('says of a file that is none why it is refused', async () => {
  const refused = await upload(client, Buffer.from('Это просто текст'), 'текст.docx');
  expect([refused.status, refused.body.code]).toEqual([422, 'word-not-word']);
});
