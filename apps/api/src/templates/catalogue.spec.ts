import { Database, scopeOf, workerScope, type Transaction } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor, Form } from '@vizavi/domain';
import { standardForms } from '@vizavi/forms';
import { MomentQuery } from '../contracts/present/moment.query';
import { PastQuery } from '../contracts/present/past.query';
import { FormStore } from '../contracts/text/form-store';
import { rememberAnswers } from '../drafts/start-draft';
import { aCompany, aContract, anActor, aSupplier, REQUISITES } from '../drafts/testing/a-supplier';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { CatalogueQuery } from './catalogue.query';
import { keepForm, publishForm, type KeptForm } from './keep-form';
import { OwnedTemplatesQuery } from './owned.query';
import { standardData } from './standard-data';
import { allClauses } from './stored-form';

const NOW = '2026-03-02T09:00:00.000Z';
const tenantId = newId();
const forms = standardForms();
const formOf = (key: string): Form => forms.find((form) => form.key === key)!;

class MovableClock extends Clock {
  at = NOW;
  override now(): string {
    return this.at;
  }
}

let files: TestDatabase;
let database: Database;
let companies: string[];
let client: Actor;
const clock = new MovableClock();
const lawyer = anActor(tenantId, 'supplier', ['lawyer'], null);
const owner = anActor(tenantId, 'supplier', ['templateOwner'], null);
const catalogue = new CatalogueQuery(new FormStore(), new PastQuery(clock), new MomentQuery(clock));
const owned = new OwnedTemplatesQuery();

const inWorker = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(workerScope(tenantId), work);
const as = <T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(scopeOf(actor), work);
const list = async (actor: Actor, filter = {}) => (await as(actor, (transaction) => catalogue.list(transaction, actor, filter))).items;
const cardOf = async (actor: Actor, key: string) => (await list(actor)).find((card) => card.key === key)!;
const keptOf = (key: string): Promise<KeptForm> =>
  inWorker((transaction) => publishForm(transaction, tenantId, formOf(key), '', null, NOW));

/** Contracts of a form, by its own route, that each took so many days of the supplier's time. */
async function executed(key: string, companyId: string, days: number, count: number): Promise<void> {
  const { versionId } = await keptOf(key);
  await inWorker(async (transaction) => {
    for (let index = 0; index < count; index += 1) {
      const wanted = { tenantId, companyId, versionId, formKey: key, state: 'executed' as const, executedAt: NOW };
      const passage = { supplier: days * 480, client: 0, stages: {} };
      await transaction.change('update contract set route_key = $3, passage = $4 where tenant_id = $1 and id = $2', [
        tenantId,
        await aContract(transaction, wanted),
        formOf(key).route,
        passage,
      ]);
    }
  });
  clock.at = new Date(Date.parse(clock.at) + 3_600_000).toISOString();
}

beforeAll(async () => {
  files = await freshDatabase();
  database = new Database(files.config);
  await database.open();
  await inWorker(async (transaction) => {
    await aSupplier(transaction, tenantId);
    companies = [];
    for (const code of ['РОМ', 'ВАС', 'ЛЮТ']) companies.push(await aCompany(transaction, tenantId, code, null));
    await standardData(transaction, tenantId, NOW);
  });
  client = anActor(tenantId, 'client', ['contractManager'], companies[0]!);
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

describe('the catalogue', () => {
  it('shows every published form with what it asks and who approves', async () => {
    const cards = await list(client);
    expect(cards).toHaveLength(forms.length);
    expect(await cardOf(client, 'supply')).toMatchObject({
      dealType: 'supply',
      version: 1,
      approvers: 3,
      usualDays: formOf('supply').promisedDays,
      usualFrom: 'promise',
    });
    expect(cards.every((card) => card.fields > 0 && card.clauses >= 10 && card.fieldsLeft <= card.fields)).toBe(true);
  });

  it.each([
    ['another case of the word', 'поставку', 'supply'],
    ['the beginning of a word', 'поставк', 'supply'],
    ['words in another order', 'помещения аренда', 'lease'],
    ['English words', 'confidential', 'nda'],
    ['a heading of its text', 'агентское вознаграждение', 'agency'],
  ])('finds a form by %s', async (_rule, q, key) => {
    expect((await list(client, { q })).map((card) => card.key)).toContain(key);
  });

  it('finds nothing by words that no form has, and takes signs for nothing', async () => {
    expect(await list(client, { q: 'космодром' })).toEqual([]);
    expect(await list(client, { q: `%_'";` })).toHaveLength(forms.length);
  });

  it('is filtered by the type of the deal', async () => {
    expect((await list(client, { dealType: 'lease' })).map((card) => card.key)).toEqual(['lease']);
  });

  it('counts the fields left after what the company gave before', async () => {
    const before = await cardOf(client, 'supply');
    const contract = { tenantId, id: newId(), clientCompanyId: companies[0]! };
    await inWorker((transaction) =>
      rememberAnswers(transaction, contract, formOf('supply'), { client: REQUISITES }, 'П-2026/РОМ-001', NOW),
    );
    expect((await cardOf(client, 'supply')).fieldsLeft).toBe(before.fieldsLeft - 1);
    const other = anActor(tenantId, 'client', ['contractManager'], companies[1]!);
    expect((await cardOf(other, 'supply')).fieldsLeft).toBe(before.fieldsLeft);
  });
});

describe('the usual time', () => {
  it('is the median of own contracts, once there are a few', async () => {
    await executed('nda', companies[0]!, 3, 4);
    await executed('nda', companies[0]!, 4, 1);
    expect(await cardOf(client, 'nda')).toMatchObject({ usualDays: 3, likelyDays: 3, toldBy: 5, usualFrom: 'median' });
    const other = anActor(tenantId, 'client', ['contractManager'], companies[1]!);
    expect(await cardOf(other, 'nda')).toMatchObject({ usualDays: formOf('nda').promisedDays, usualFrom: 'promise' });
  });

  it('is the median of all only when it tells of no single company', async () => {
    const other = anActor(tenantId, 'client', ['contractManager'], companies[1]!);
    await executed('lease', companies[0]!, 2, 5);
    await executed('lease', companies[2]!, 2, 1);
    expect(await cardOf(other, 'lease')).toMatchObject({ usualFrom: 'promise' });
    await executed('lease', companies[1]!, 2, 1);
    expect(await cardOf(other, 'lease')).toMatchObject({ usualDays: 2, usualFrom: 'median' });
  });
});

describe('a form that is looked at', () => {
  it('has no second-best wordings for a client, and has them for a lawyer', async () => {
    const { id } = await cardOf(client, 'supply');
    const [mine, theirs] = await Promise.all(
      [client, lawyer].map((actor) => as(actor, (transaction) => catalogue.published(transaction, actor, id))),
    );
    const wordings = (form: Form) => allClauses(form.clauses).reduce((sum, clause) => sum + clause.fallbacks.length, 0);
    expect([wordings(mine!.form), wordings(theirs!.form)]).toEqual([0, wordings(formOf('supply'))]);
    expect(wordings(formOf('supply'))).toBeGreaterThanOrEqual(5);
    expect(mine!.supplier).toMatchObject({ name: 'АО «Поставщик»' });
    expect(mine!.stages.map((stage) => stage.key)).toEqual(['legal', 'finance', 'director']);
  });

  it('is not there while it is a draft, except for its owner', async () => {
    const keeping = { tenantId, author: owner, now: NOW };
    const draft = await inWorker((transaction) => keepForm(transaction, keeping, { ...formOf('nda'), key: 'secret' }, ''));
    await expect(as(client, (transaction) => catalogue.published(transaction, client, draft.templateId))).rejects.toMatchObject({
      status: 404,
    });
    await expect(as(client, (transaction) => catalogue.ofVersion(transaction, client, draft.versionId))).rejects.toMatchObject({
      status: 404,
    });
    const seen = await as(owner, (transaction) => catalogue.preview(transaction, owner, draft.templateId, draft.versionId));
    expect(seen).toMatchObject({ key: 'secret', versionId: draft.versionId });
  });
});

describe('the owner’s list', () => {
  it('counts contracts by version and hides drafts that only a client sees', async () => {
    const { versionId, templateId } = await keptOf('agency');
    await inWorker(async (transaction) => {
      const wanted = { tenantId, companyId: companies[0]!, versionId, formKey: 'agency' };
      await aContract(transaction, { ...wanted, state: 'inReview', holder: 'supplier' });
      await aContract(transaction, wanted);
    });
    const row = (await as(owner, (transaction) => owned.list(transaction, tenantId))).items.find((one) => one.id === templateId)!;
    expect(row).toMatchObject({ key: 'agency', contracts: 1, versions: [{ number: 1, state: 'published', contracts: 1, etag: 'v2' }] });
  });
});
