import { Database, workerScope, type Transaction } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor, Form } from '@vizavi/domain';
import { standardForms } from '@vizavi/forms';
import { digestOf } from '../audit/fact-chain';
import { newId } from '../platform/clock/new-id';
import { keepForm, publishForm, publishVersion, retireVersion } from './keep-form';
import { allClauses } from './stored-form';
import { standardData } from './standard-data';

const NOW = '2026-03-02T09:00:00.000Z';
const LATER = '2026-03-03T09:00:00.000Z';
const tenantId = newId();
const owner: Actor = {
  kind: 'member',
  tenantId,
  memberId: newId(),
  personId: newId(),
  side: 'supplier',
  roles: ['templateOwner'],
  clientCompanyId: null,
  groupIds: [],
};

let files: TestDatabase;
let database: Database;
const forms = standardForms();
const nda = forms.find((form) => form.key === 'nda')!;
const changed = (form: Form, law: string): Form => ({ ...form, law });

const inWorker = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(workerScope(tenantId), work);
const factsOf = (templateId: string) =>
  inWorker((transaction) =>
    transaction.rows<{ type: string; by_id: string | null; digests: { supplier: string }; salt: string; body: object }>(
      `select f.type, f.by_id, f.digests, p.salt, p.body from fact f join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id
       where f.tenant_id = $1 and f.subject_id = $2 order by f.sequence`,
      [tenantId, templateId],
    ),
  );
const statesOf = (templateId: string) =>
  inWorker(async (transaction) =>
    (
      await transaction.rows<{ state: string }>(
        'select state from template_version where tenant_id = $1 and template_id = $2 order by number',
        [tenantId, templateId],
      )
    ).map((row) => row.state),
  );

beforeAll(async () => {
  files = await freshDatabase();
  database = new Database(files.config);
  await database.open();
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

describe('publishForm', () => {
  it('publishes the next version and retires the one before it, each as a fact', async () => {
    const first = await inWorker((transaction) => publishForm(transaction, tenantId, nda, 'key: nda', null, NOW));
    const second = await inWorker((transaction) => publishForm(transaction, tenantId, changed(nda, 'глава 1'), 'key: nda', owner, LATER));
    expect([first.number, second.number, second.templateId === first.templateId]).toEqual([1, 2, true]);
    expect(await statesOf(first.templateId)).toEqual(['retired', 'published']);
    const facts = await factsOf(first.templateId);
    expect(facts.map((fact) => [fact.type, fact.by_id])).toEqual([
      ['TemplateVersionUploaded', null],
      ['TemplateVersionPublished', null],
      ['TemplateVersionUploaded', owner.memberId],
      ['TemplateVersionRetired', owner.memberId],
      ['TemplateVersionPublished', owner.memberId],
    ]);
    expect(facts.every((fact) => digestOf(fact) === fact.digests.supplier)).toBe(true);
  });

  it('keeps the same form once', async () => {
    const again = await inWorker((transaction) => publishForm(transaction, tenantId, changed(nda, 'глава 1'), 'key: nda', owner, LATER));
    expect(again.number).toBe(2);
    expect(await factsOf(again.templateId)).toHaveLength(5);
  });

  it('keeps fallbacks apart from the form', async () => {
    const row = await inWorker((transaction) =>
      transaction.row<{ form: Form; fallbacks: object; source: string }>(
        `select v.form, v.fallbacks, v.source from template_version v join template t on t.tenant_id = v.tenant_id and t.id = v.template_id
         where v.tenant_id = $1 and t.key = 'nda' and v.number = 1`,
        [tenantId],
      ),
    );
    expect(JSON.stringify(row!.form)).not.toContain(
      JSON.stringify(allClauses(nda.clauses).flatMap((clause) => clause.fallbacks)[0]!.label.ru),
    );
    expect(allClauses(row!.form.clauses).every((clause) => clause.fallbacks.length === 0)).toBe(true);
    expect(Object.keys(row!.fallbacks).length).toBeGreaterThanOrEqual(5);
  });

  it('takes uploads of one form that come at once as versions in a row', async () => {
    const supply = forms.find((form) => form.key === 'supply')!;
    const kept = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        inWorker((transaction) => publishForm(transaction, tenantId, changed(supply, `статья ${index}`), 'key: supply', owner, NOW)),
      ),
    );
    expect(kept.map((one) => one.number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await statesOf(kept[0]!.templateId)).filter((state) => state === 'published')).toHaveLength(1);
  });

  it('brings a retired version back and takes it out again', async () => {
    const keeping = { tenantId, author: owner, now: LATER };
    const kept = await inWorker((transaction) => keepForm(transaction, keeping, nda, 'key: nda'));
    await inWorker((transaction) => publishVersion(transaction, keeping, kept));
    expect(await statesOf(kept.templateId)).toEqual(['published', 'retired']);
    await inWorker((transaction) => retireVersion(transaction, keeping, kept));
    expect(await statesOf(kept.templateId)).toEqual(['retired', 'retired']);
  });
});

describe('standardData', () => {
  const counts = () =>
    inWorker((transaction) =>
      transaction.row<Record<string, number>>(
        `select (select count(*)::int from template where tenant_id = $1) as templates, (select count(*)::int from template_version where tenant_id = $1) as versions,
         (select count(*)::int from approval_route where tenant_id = $1) as routes, (select count(*)::int from member_group where tenant_id = $1) as groups,
         (select count(*)::int from calendar_year where tenant_id = $1) as years, (select count(*)::int from signature_agreement where tenant_id = $1) as agreements`,
        [tenantId],
      ),
    );

  it('adds what is missing, and nothing the second time', async () => {
    await inWorker((transaction) => standardData(transaction, tenantId, NOW));
    const once = await counts();
    expect(once).toMatchObject({ templates: forms.length, routes: 3, groups: 4, years: 2, agreements: 1 });
    await inWorker((transaction) => standardData(transaction, tenantId, LATER));
    expect(await counts()).toEqual(once);
  });

  it('knows the route of every standard form', async () => {
    const rows = await inWorker((transaction) =>
      transaction.rows<{ key: string }>('select key from approval_route where tenant_id = $1', [tenantId]),
    );
    const routes = rows.map((row) => row.key);
    expect(forms.filter((form) => !routes.includes(form.route)).map((form) => form.key)).toEqual([]);
  });

  it('keeps the calendar to the day', async () => {
    const row = await inWorker((transaction) =>
      transaction.row<{ off: string; short: string }>(
        `select array_to_string(days_off, ',') as off, array_to_string(short_days, ',') as short from calendar_year where tenant_id = $1 and year = 2026`,
        [tenantId],
      ),
    );
    expect(row!.off).toContain('2026-01-09');
    expect(row!.short).toBe('2026-04-30,2026-05-08,2026-06-11,2026-11-03');
  });
});
