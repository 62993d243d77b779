import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type ContractRow, type Page as ListPage, PATHS } from '@vizavi/api-types';
import { Client } from 'pg';
import { Ear, until } from '../../apps/api/src/live/testing/an-ear';
import { COMPANIES } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import { contractOf, signInAs, startDemo } from '../support/demo';
import { contractSeenBy, must } from '../support/steps';
import { operationsOf } from '../support/routes';
import { Crawl, PAPERS, type Page, PROOFS } from './crawl';
import { hiddenColumns } from './hidden-columns';
import { nameOf, plantSecrets, type Secret } from './plant-secrets';
import { prepareSecretWork } from './supplier-work';
import { triedLetters } from '../support/letters';
import { tellEverybody } from './tell-everybody';

const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as OpenAPIObject;
const READS = operationsOf(DOCUMENT)
  .map(({ route }) => route)
  .filter((route) => route.startsWith('GET ') && !route.startsWith('GET /'))
  .map((route) => route.slice('GET '.length));

/** Each company, and each role of one; the first also takes everything on paper. */
const CLIENTS = ['client', 'client-signatory', 'client-reviewer', 'client2', 'client3', 'client4', 'client5', 'client6'];
const SUPPLIERS = ['lawyer', 'lawyer2', 'manager', 'owner', 'admin'];

/** Columns that nobody is shown, and why. */
const SHOWN_TO_NOBODY: Readonly<Record<string, string>> = {
  'contract.route_key': 'a forecast is looked up by it',
  'contract.route_rules': 'judges; its conditions are told without the name of the route',
  'contract.chosen': 'names people by their ids, for the rules',
  'document_export.sent': 'is what a file that comes back is compared with',
  'contract_search.line': 'is only searched, below',
  'idempotency_key.body': 'is answered again to the same request alone',
  'idempotency_key.headers': 'are answered again to the same request alone',
  'letter.html': 'goes to the mail server; the outbox shows the text',
  'template_version.source': 'is kept as it was uploaded; people read the form made of it',
};

/** Hidden columns of which no row can be made by acts. */
const WITHOUT_ROWS: Readonly<Record<string, string>> = {
  'contract.route': 'a contract that the client does not know of has no route yet',
  'contract.passage': 'a contract that the client does not know of was never executed',
  'stored_file.name': 'every file is written for both sides; its appendix hides it until it is published',
};

const seenIn = (pages: readonly Page[], { token }: Secret): readonly string[] =>
  pages.filter(({ text }) => text.includes(token)).map(({ path }) => path);

describe('a secret in every column that only the supplier reads', () => {
  let api: TestApi;
  let owner: Client;
  let secrets: readonly Secret[];
  let read = 0;

  beforeAll(async () => {
    api = await startDemo();
    await api.app.listen(0, '127.0.0.1');
    await prepareSecretWork(api);
    await tellEverybody(api);
    await triedLetters(api);
    owner = new Client(api.fresh.config);
    await owner.connect();
    secrets = await plantSecrets(owner, await hiddenColumns(owner));
  }, 240_000);
  afterAll(async () => {
    process.stdout.write(`secret: ${secrets.length} columns, ${read} answers read\n`);
    await owner.end();
    await api.close();
  });

  const traffic = async (login: string): Promise<readonly Page[]> => {
    const pages = await new Crawl(api, await signInAs(api, login), false).run(READS);
    read += pages.length;
    return pages;
  };
  const told = (pages: readonly Page[]): readonly string[] =>
    secrets.flatMap((secret) => seenIn(pages, secret).map((path) => `${nameOf(secret)} in ${path}`));

  it('is planted in rows of every such column', () => {
    expect(secrets.length).toBeGreaterThan(25);
    const empty = secrets.filter(({ planted }) => planted === 0).map(nameOf);
    expect(empty.sort()).toEqual(Object.keys(WITHOUT_ROWS).sort());
  });

  it.each(CLIENTS)(
    'is nowhere in all that %s can read',
    async (login) => {
      const pages = await traffic(login);
      expect(pages.length).toBeGreaterThan(30);
      expect(told(pages)).toEqual([]);
    },
    180_000,
  );

  it('is nowhere in the redline and the documents that a client takes', async () => {
    const client = await signInAs(api, 'client');
    const pages = await new Crawl(api, client, true).run(['contracts/:id/document', ...PAPERS, ...PROOFS]);
    expect(pages.filter(({ path }) => path.includes('redline')).length).toBeGreaterThan(3);
    for (const paper of PAPERS)
      expect(pages.filter(({ path }) => path.includes(paper.slice('contracts/:id'.length))).length).toBeGreaterThan(5);
    for (const proof of PROOFS)
      expect(pages.some(({ path, text }) => path.endsWith(proof.slice('contracts/:id'.length)) && text.includes('filename='))).toBe(true);
    expect(pages.some(({ text }) => text.includes('Договор') || text.includes('ДОГОВОР'))).toBe(true);
    expect(told(pages)).toEqual([]);
  }, 180_000);

  it('is found by those who may, in every column but those that nobody is shown', async () => {
    const pages: Page[] = [];
    for (const login of SUPPLIERS) pages.push(...(await traffic(login)));
    const unseen = secrets.filter((secret) => secret.planted > 0 && seenIn(pages, secret).length === 0).map(nameOf);
    expect(unseen.sort()).toEqual(Object.keys(SHOWN_TO_NOBODY).sort());
  }, 180_000);

  it('is found by search for its manager and for no client', async () => {
    const { token } = secrets.find((one) => nameOf(one) === 'contract_search.line')!;
    const found = async (login: string): Promise<number> => {
      const { body } = await (await signInAs(api, login)).get(`${PATHS.contracts}?q=${token}`);
      return (body as ListPage<ContractRow>).total;
    };
    expect(await found('manager')).toBeGreaterThan(0);
    for (const login of CLIENTS) expect([login, await found(login)]).toEqual([login, 0]);
  });

  it('is nowhere in the stream, the bell and the letters when an act is told of afterwards', async () => {
    const director = await signInAs(api, 'director');
    const id = await contractOf(director, 'status=inReview&stage=director');
    const { revisionHash, etag, client: company } = await contractSeenBy(director, id);
    const { login } = COMPANIES.find(({ requisites }) => requisites.shortName === company.name)!.people[0]!;
    const client = await signInAs(api, login);
    const ear = await new Ear().open(await api.app.getUrl(), client.cookies.get('vizavi-session')!);
    const begun = new Date();
    const remarks = `Лимит согласован. ${secrets[0]!.token}`;
    must(await director.post(PATHS.action(id, 'approveWithRemarks'), { revisionHash, remarks }, { ifMatch: etag }));
    await until(() => ear.contracts().includes(id));
    await tellEverybody(api);
    const { rows } = await owner.query<{ text: string }>(
      `select subject || text || html as text from letter l join member m on m.tenant_id = l.tenant_id and m.id = l.member_id
       where m.side = 'client' and l.contract_id = $1 and l.created_at >= $2`,
      [id, begun],
    );
    const heard = [...rows, { text: ear.text }, { text: (await client.get(PATHS.notifications)).text }].map(({ text }) => ({
      path: 'told',
      text,
    }));
    ear.close();
    expect(heard.length).toBeGreaterThan(2);
    expect(told(heard)).toEqual([]);
  });
});
