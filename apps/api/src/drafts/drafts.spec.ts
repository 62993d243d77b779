import { Database, scopeOf, workerScope, type Transaction } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor, Contract, Form } from '@vizavi/domain';
import { standardForms } from '@vizavi/forms';
import { FormStore } from '../contracts/text/form-store';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act } from '../platform/http/act';
import { Metrics } from '../platform/http/metrics';
import { Writes } from '../platform/http/writes';
import { publishForm, type KeptForm } from '../templates/keep-form';
import { AnswersQuery } from './answers.query';
import { DraftsRepository } from './drafts.repository';
import { SaveAnswers } from './save-answers';
import { rememberAnswers, startDraft } from './start-draft';
import { aCompany, aContract, anActor, aRevision, aSupplier, REQUISITES, type WantedContract } from './testing/a-supplier';

const NOW = '2026-03-02T09:00:00.000Z';
const tenantId = newId();
const forms = standardForms();
const formOf = (key: string): Form => forms.find((form) => form.key === key)!;

let files: TestDatabase;
let database: Database;
let companyId: string;
let otherCompanyId: string;
let supply: KeptForm;
let client: Actor;
let stranger: Actor;
const manager = anActor(tenantId, 'supplier', ['accountManager'], null);
const store = new FormStore();
const query = new AnswersQuery(store);
const drafts = new DraftsRepository();

const inWorker = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(workerScope(tenantId), work);
const as = <T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(scopeOf(actor), work);
const wanted = (more: Partial<WantedContract> = {}): WantedContract => ({
  tenantId,
  companyId,
  versionId: supply.versionId,
  formKey: 'supply',
  ...more,
});

const partsOf = (id: string, more: Partial<Contract> = {}) =>
  ({ tenantId, id, clientCompanyId: companyId, authorSide: 'client', createdBy: newId(), base: null, ...more }) as Contract;

const started = (more: Partial<WantedContract> = {}, copiedFrom: string | null = null): Promise<string> =>
  inWorker(async (transaction) => {
    const id = await aContract(transaction, wanted(more));
    const authorSide = more.holder ?? 'client';
    await startDraft(
      transaction,
      partsOf(id, { authorSide, clientCompanyId: more.companyId ?? companyId }),
      formOf('supply'),
      copiedFrom,
      NOW,
    );
    return id;
  });

const act = (actor: Actor, contractId: string, ifMatch: string | null, body: object = {}): Act => ({
  actor,
  key: newId(),
  ifMatch,
  needsIfMatch: true,
  method: 'PUT',
  path: `/api/v1/contracts/${contractId}/answers`,
  bodyHash: JSON.stringify(body),
  language: 'ru',
});

let saving: SaveAnswers;
const save = (actor: Actor, contractId: string, ifMatch: string | null, answers: Record<string, unknown>) =>
  saving.run(act(actor, contractId, ifMatch, answers), contractId, answers);
const refusal = async (actor: Actor, contractId: string, ifMatch: string | null, answers: Record<string, unknown>) => {
  const { status, body } = await save(actor, contractId, ifMatch, answers);
  return [status, (body as unknown as { code: string }).code];
};

beforeAll(async () => {
  files = await freshDatabase();
  database = new Database(files.config);
  await database.open();
  saving = new SaveAnswers(new Writes(database, new Clock(), new Metrics()), store, query, new Clock());
  await inWorker(async (transaction) => {
    await aSupplier(transaction, tenantId);
    companyId = await aCompany(transaction, tenantId, 'РОМ', REQUISITES);
    otherCompanyId = await aCompany(transaction, tenantId, 'ВАС', null);
    supply = await publishForm(transaction, tenantId, formOf('supply'), '', null, NOW);
  });
  client = anActor(tenantId, 'client', ['contractManager'], companyId);
  stranger = anActor(tenantId, 'client', ['contractManager'], otherCompanyId);
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

describe('a new draft', () => {
  it('begins with the requisites that the supplier keeps of the company, and says where they are from', async () => {
    const id = await started();
    const view = await as(client, (transaction) => query.read(transaction, client, id));
    expect(view.answers).toEqual({ client: REQUISITES });
    expect(view.offered).toMatchObject([{ key: 'client', source: 'company', value: REQUISITES }]);
    expect(view.etag).toBe('d1');
  });

  it('begins with what was submitted before, by the number of that contract', async () => {
    const earlier = await inWorker((transaction) => aContract(transaction, wanted()));
    const contact = { name: 'Пётр Иванов', position: 'кладовщик', phone: '+7 495 111-11-11', email: 'stock@romashka.test' };
    const given = { client: { ...REQUISITES, phone: '+7 495 222-22-22' }, contact, paymentDays: 20, deliveryAddress: '   ' };
    await inWorker((transaction) => rememberAnswers(transaction, partsOf(earlier), formOf('supply'), given, 'П-2026/РОМ-001', NOW));
    const id = await started();
    const { answers, offered } = await as(client, (transaction) => query.read(transaction, client, id));
    expect(answers).toMatchObject({ client: { phone: '+7 495 222-22-22' }, contact, paymentDays: 20 });
    expect(answers).not.toHaveProperty('deliveryAddress');
    expect(new Set(offered.map((offer) => `${offer.source} ${offer.at}`))).toEqual(new Set([`П-2026/РОМ-001 ${NOW}`]));
  });

  it('remembers the latest answer, and nothing that was wrong', async () => {
    const id = await inWorker((transaction) => aContract(transaction, wanted()));
    await inWorker((transaction) =>
      rememberAnswers(transaction, partsOf(id), formOf('supply'), { paymentDays: 30, inspectionDays: 1000 }, 'П-2026/РОМ-002', NOW),
    );
    const rows = await inWorker((transaction) =>
      transaction.rows<{ key: string; value: unknown; source: string }>(
        `select key, value, source from remembered_answer where tenant_id = $1 and key in ('paymentDays', 'inspectionDays')`,
        [tenantId],
      ),
    );
    expect(rows).toEqual([{ key: 'paymentDays', value: 30, source: 'П-2026/РОМ-002' }]);
  });

  it('copies all that an earlier contract of the company says and this form asks', async () => {
    const at = '2026-02-01T10:00:00.000Z';
    const source = await inWorker(async (transaction) => {
      const id = await aContract(transaction, wanted({ state: 'executed', number: 'П-2026/РОМ-007', executedAt: NOW }));
      await aRevision(transaction, wanted(), id, { price: { amount: '100.00', currency: 'RUB' }, paymentDays: 7, nothing: 'such' }, at);
      return id;
    });
    const id = await started({}, source);
    const row = await inWorker((transaction) => drafts.find(transaction, { tenantId, contractId: id }));
    expect(row!.answers).toMatchObject({ price: { amount: '100.00', currency: 'RUB' }, paymentDays: 7 });
    expect(row!.answers).not.toHaveProperty('nothing');
  });

  it('copies nothing of another company', async () => {
    const foreign = await inWorker(async (transaction) => {
      const id = await aContract(transaction, wanted({ companyId: otherCompanyId, state: 'executed', executedAt: NOW }));
      await aRevision(transaction, wanted({ companyId: otherCompanyId }), id, { price: { amount: '1.00', currency: 'RUB' } }, NOW);
      return id;
    });
    const row = await inWorker(async (transaction) => drafts.find(transaction, { tenantId, contractId: await started({}, foreign) }));
    expect(row!.answers).not.toHaveProperty('price');
  });

  it('of an amendment takes the parties of the contract that it changes', async () => {
    const base = await inWorker(async (transaction) => {
      const id = await aContract(
        transaction,
        wanted({ companyId: otherCompanyId, state: 'executed', number: 'П-2026/ВАС-001', executedAt: NOW }),
      );
      await aRevision(transaction, wanted({ companyId: otherCompanyId }), id, { client: REQUISITES, paymentDays: 5 }, NOW);
      return id;
    });
    const answers = await inWorker(async (transaction) => {
      const id = await aContract(transaction, wanted({ companyId: otherCompanyId }));
      const contract = partsOf(id, {
        clientCompanyId: otherCompanyId,
        base: { contractId: base, number: 'П-2026/ВАС-001', date: '2026-03-02' },
      });
      return startDraft(transaction, contract, formOf('amendment'), null, NOW);
    });
    expect(answers).toEqual({ client: REQUISITES });
  });
});

describe('saving answers', () => {
  it('keeps half-typed answers as they are and moves the tag', async () => {
    const id = await started();
    const answers = {
      client: { name: 'О', inn: '77' },
      price: { amount: '12,', currency: null },
      goods: [{ name: 'Стол', quantity: 'две' }],
      paymentDays: '',
    };
    const saved = await save(client, id, 'd1', answers);
    expect([saved.status, saved.etag]).toEqual([200, 'd2']);
    const view = await as(client, (transaction) => query.read(transaction, client, id));
    expect([view.answers, view.etag]).toEqual([answers, 'd2']);
  });

  it('does the same save once, and gives the same bytes', async () => {
    const id = await started();
    const twice = act(client, id, 'd1');
    const [first, second] = await Promise.all([saving.run(twice, id, { paymentDays: 3 }), saving.run(twice, id, { paymentDays: 3 })]);
    expect(second).toEqual(first);
    expect((await inWorker((transaction) => drafts.find(transaction, { tenantId, contractId: id })))!.version).toBe(2);
  });

  it('loses no save of 64 that come at once', async () => {
    const id = await started();
    const answers = await Promise.all(Array.from({ length: 64 }, (_, index) => save(client, id, 'd1', { paymentDays: index })));
    expect(answers.filter((one) => one.status === 200)).toHaveLength(1);
    expect(answers.filter((one) => one.status === 412)).toHaveLength(63);
    expect((await inWorker((transaction) => drafts.find(transaction, { tenantId, contractId: id })))!.version).toBe(2);
  });

  it('refuses in the order of the rules', async () => {
    const id = await started();
    const submitted = await inWorker(async (transaction) => {
      const contractId = await aContract(transaction, wanted({ state: 'inReview', holder: 'supplier', number: 'П-2026/РОМ-009' }));
      await startDraft(transaction, partsOf(contractId), formOf('supply'), null, NOW);
      return contractId;
    });
    await expect(save(client, id, null, {})).rejects.toMatchObject({ status: 428 });
    expect(await refusal(stranger, id, 'd1', {})).toEqual([404, 'not-found']);
    expect(await refusal(stranger, newId(), 'd1', {})).toEqual([404, 'not-found']);
    expect(await refusal(anActor(tenantId, 'client', ['clientSignatory'], companyId), id, 'd1', {})).toEqual([403, expect.any(String)]);
    expect(await refusal(client, id, 'd7', { stranger: 1 })).toEqual([412, 'stale']);
    expect(await refusal(client, submitted, 'd1', { stranger: 1 })).toEqual([409, 'action-not-available']);
    expect(await refusal(client, id, 'd1', { stranger: 1 })).toEqual([422, 'answer-unknown']);
  });

  it.each([
    ['an object for a number', { paymentDays: { a: 1 } }],
    ['nested objects', { client: { name: { first: 'О' } } }],
    ['an object for rows', { goods: {} }],
    ['rows of rows', { goods: [[1]] }],
    ['too many rows', { goods: Array.from({ length: 501 }, () => ({})) }],
    ['a character that the database cannot hold', { deliveryAddress: 'a\u0000b' }],
    ['half a character', { contact: { name: '\ud800' } }],
  ])('refuses %s', async (_rule, answers) => {
    expect(await refusal(client, await started(), 'd1', answers)).toEqual([422, 'answer-shape']);
  });

  it('refuses more than a draft may weigh', async () => {
    expect(await refusal(client, await started(), 'd1', { deliveryAddress: 'ж'.repeat(140_000) })).toEqual([413, 'too-large']);
  });
});

describe('a draft that a manager prefills', () => {
  it('is seen by its own side, and passes to the client with the contract', async () => {
    const responsibleId = manager.memberId;
    const id = await started({ holder: 'supplier', responsibleId });
    expect((await save(manager, id, 'd1', { paymentDays: 15 })).status).toBe(200);
    expect(await refusal(client, id, 'd2', {})).toEqual([404, 'not-found']);
    await inWorker(async (transaction) => {
      await transaction.change(`update contract set audience = 'both', holder_side = 'client' where tenant_id = $1 and id = $2`, [
        tenantId,
        id,
      ]);
      await drafts.pass(transaction, { tenantId, contractId: id }, 'client');
    });
    const view = await as(client, (transaction) => query.read(transaction, client, id));
    expect(view.answers).toEqual({ paymentDays: 15 });
    expect((await save(client, id, view.etag, { paymentDays: 16 })).status).toBe(200);
    expect((await as(manager, (transaction) => query.read(transaction, manager, id))).answers).toEqual({});
    expect((await refusal(manager, id, 'd4', {}))[0]).toBe(409);
  });
});
