import { scopeOf } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { FilterChoicesQuery } from './filter-choices.query';
import type { ListParameters } from './lists.dto';
import { ListReader } from './testing/list-reader';
import { PlantedSupplier } from './testing/plant';

let reader: ListReader;

beforeAll(async () => void (reader = await ListReader.open()));
afterAll(() => reader.close());

describe('what lists are asked', () => {
  let supplier: PlantedSupplier;
  let company: string;
  let other: string;
  let manager: Actor;
  let client: Actor;
  const ids: Record<string, string> = {};

  const plant = async (name: string, columns: Readonly<Record<string, unknown>>, companyId = company): Promise<void> => {
    ids[name] = await supplier.contract({ companyId, columns: { responsible_id: manager.memberId, ...columns } });
  };

  beforeAll(async () => {
    supplier = await new PlantedSupplier(reader.database).found();
    manager = await supplier.member(['accountManager'], null, 'Менеджер');
    company = await supplier.company('ООО «Ромашка»', { inn: '7707083893', account_manager_id: manager.memberId });
    other = await supplier.company('АО «Василёк»');
    await supplier.company('ООО «Без договоров»', { account_manager_id: manager.memberId });
    client = await supplier.member(['contractManager'], company, 'Клиент');
    const at = (minute: number): string => `2026-03-02T10:${String(minute).padStart(2, '0')}:00Z`;
    const changed = (minute: number) => ({ changed_supplier: at(minute), changed_client: at(minute) });
    await plant('late', {
      ...changed(9),
      due_at: '2026-01-12T09:00:00Z',
      amount: '500.00',
      currency: 'RUB',
      created_at: '2026-02-01T20:59:00Z',
    });
    await plant('dear', {
      ...changed(8),
      due_at: '2027-01-12T09:00:00Z',
      amount: '10500.50',
      number: 'П-2026/РОМ-014',
      created_at: '2026-02-01T21:00:00Z',
    });
    await plant('signed', { ...changed(7), state: 'executed', form_key: 'lease', number: 'А-2026/РОМ-002' });
    await plant('talked', { ...changed(6), state: 'inNegotiation', amount: '700.00' }, other);
    await plant('signing', { ...changed(5), state: 'awaitingSignature', holder_ids: [client.memberId], holder_side: 'client' });
  });

  const named = async (actor: Actor, asked: Partial<ListParameters>): Promise<readonly string[]> =>
    (await reader.page(actor, { limit: 100, ...asked })).items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id)!);

  it.each<[string, () => Partial<ListParameters>, readonly string[]]>([
    ['nothing in particular', () => ({}), ['late', 'dear', 'signed', 'talked', 'signing']],
    ['oldest change first', () => ({ sort: 'changedAt' }), ['signing', 'talked', 'signed', 'dear', 'late']],
    ['the nearest deadline', () => ({ sort: 'dueAt' }), ['late', 'dear', 'signed', 'talked', 'signing']],
    ['the dearest', () => ({ sort: '-amount' }), ['dear', 'talked', 'late', 'signing', 'signed']],
    ['several states', () => ({ status: ['executed', 'inNegotiation'] }), ['signed', 'talked']],
    ['columns of the board', () => ({ stage: ['legal', 'signing'] }), ['late', 'dear', 'signing']],
    ['a stage and a state', () => ({ stage: ['legal', 'client'], status: ['inNegotiation'] }), ['talked']],
    ['who holds it', () => ({ holder: client.memberId }), ['signing']],
    ['whose it is', () => ({ client: other }), ['talked']],
    ['who answers for it', () => ({ manager: client.memberId }), []],
    ['its form', () => ({ form: 'lease' }), ['signed']],
    ['what is overdue', () => ({ overdue: true }), ['late']],
    ['a sum from', () => ({ amountFrom: '600' }), ['dear', 'talked']],
    ['a sum to', () => ({ amountTo: '700.00' }), ['late', 'talked']],
    ['created since a day of the supplier’s zone', () => ({ from: '2026-02-02' }), ['dear', 'signed', 'talked', 'signing']],
    ['created until the end of a day of the supplier’s zone', () => ({ to: '2026-02-01' }), ['late']],
  ])('%s', async (_, asked, expected) => {
    const found = await named(manager, asked());
    const isFull = expected.length === 5 && asked().sort !== undefined && asked().sort !== 'changedAt';
    // Equal keys are settled by ids, which tell nothing.
    expect(isFull ? found.slice(0, 2) : found).toEqual(isFull ? expected.slice(0, 2) : expected);
    expect(found).toHaveLength(expected.length);
  });

  it('numbers go in their order, drafts without one last', async () => {
    await plant('unnumbered', { state: 'draft', audience: 'both' }, other);
    const rows = await reader.everyPage(manager, { sort: 'number', limit: 2 });
    expect(rows.map((row) => row.number)).toEqual([...rows.map((row) => row.number).filter(Boolean)].sort().concat(null as never));
    expect(rows[0]!.number).toBe('А-2026/РОМ-002');
  });

  it('tells a row with its compact position and names', async () => {
    const row = (await reader.page(manager, { overdue: true })).items[0]!;
    expect(row).toMatchObject({
      client: { id: company, name: 'ООО «Ромашка»' },
      amount: '500.00',
      column: 'legal',
      accountManager: { name: 'Менеджер' },
    });
    expect(row.position).toMatchObject({ verb: 'checks', stageNumber: 1, stageCount: 2, next: { ru: 'Директор' }, stages: [] });
    expect(row.position.minutesLeft).toBeLessThan(0);
  });

  it('refuses cursors that it has not given, in whichever way they are wrong', async () => {
    const { nextCursor } = await reader.page(manager, { limit: 1 });
    const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const id = ids['late']!;
    const wrong = [
      '',
      'nonsense',
      forged({}),
      forged(['-changedAt', '2026-02-30T10:00:00.000000Z', id]),
      forged(['-changedAt', 'now()', id]),
      forged(['-changedAt', '2026-02-03T10:00:00.000000Z', 'x']),
    ];
    for (const cursor of wrong)
      await expect(reader.page(manager, { cursor })).rejects.toMatchObject({ status: 400, code: 'invalid-request' });
    await expect(reader.page(manager, { cursor: nextCursor!, sort: '-amount' })).rejects.toMatchObject({ status: 400 });
  });

  it('offers as filters what the list shows, and a manager’s clients before their first contract', async () => {
    const choices = new FilterChoicesQuery();
    const ofManager = await reader.database.run(scopeOf(manager), (transaction) => choices.choices(transaction, manager));
    expect(ofManager.clients.map((one) => one.name)).toEqual(['АО «Василёк»', 'ООО «Без договоров»', 'ООО «Ромашка»']);
    expect(ofManager.forms.map((one) => one.key)).toEqual(['supply']);
    expect(ofManager.managers.map((one) => one.name)).toEqual(['Менеджер']);
    const ofClient = await reader.database.run(scopeOf(client), (transaction) => choices.choices(transaction, client));
    expect(ofClient.clients.map((one) => one.name)).toEqual(['ООО «Ромашка»']);
  });

  describe('search', () => {
    beforeAll(async () => {
      await supplier.words(
        ids['dear']!,
        company,
        'П-2026/РОМ-014 Договор поставки насосов. Покупатель обязуется принять оборудование',
        'П-2026/РОМ-014 Договор поставки ООО «Ромашка» 7707083893',
      );
      await supplier.words(ids['talked']!, other, 'Договор аренды склада', 'А-2026/ВАС-001 Договор аренды АО «Василёк» 7736050003');
      const [stranger, theirs] = [await new PlantedSupplier(reader.database).found(), 'поставка насосов ООО «Ромашка» 7707083893'];
      const strangers = await stranger.company('Чужие');
      await stranger.words(await stranger.contract({ companyId: strangers }), strangers, theirs);
    });

    it.each<[string, string, readonly string[]]>([
      ['another form of a word', 'поставка', ['dear']],
      ['several words in any order', 'насос поставкой', ['dear']],
      ['words of a clause', 'принять оборудование', ['dear']],
      ['the last digits of a number', '014', ['dear']],
      ['an ИНН', '7707083893', ['dear']],
      ['a part of an ИНН', '360500', ['talked']],
      ['a client’s name', 'василёк', ['talked']],
      ['spaces around', '  поставки  ', ['dear']],
      ['signs that mean something elsewhere', '100% _', []],
      ['what is nowhere', 'трактор', []],
    ])('finds %s', async (_, q, expected) => expect(await named(manager, { q })).toEqual(expected));

    it('stays in the client’s own company', async () => {
      expect(await named(client, { q: 'поставка' })).toEqual(['dear']);
      expect(await named(client, { q: 'аренда' })).toEqual([]);
    });

    it('goes together with filters, and says how many there are', async () => {
      expect(await named(manager, { q: 'договор', client: other })).toEqual(['talked']);
      expect((await reader.page(manager, { q: 'договор' })).total).toBe(2);
    });

    it('finds every contract when a word is in more than a thousand', async () => {
      const crowd = await new PlantedSupplier(reader.database).found();
      const boss = await crowd.member(['accountManager']);
      const companyId = await crowd.company('Много');
      const one = await crowd.contract({ companyId, columns: { responsible_id: boss.memberId } });
      await crowd.words(one, companyId, 'насос');
      await crowd.write(async (tx) => {
        await tx.rows(
          `insert into contract select one.* from contract c cross join generate_series(1, 1400) i
           cross join lateral jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'Н-' || i,
             'responsible_id', case when i % 2 = 0 then c.responsible_id end)) one where c.tenant_id = $1`,
          [crowd.id],
        );
        await tx.rows(
          `insert into contract_search select c.tenant_id, c.id, c.client_company_id, 'both', to_tsvector('russian', 'насосы'), c.number from contract c
           where c.tenant_id = $1 and c.id <> $2`,
          [crowd.id, one],
        );
      });
      expect(await reader.everyPage(boss, { q: 'насос', limit: 100 })).toHaveLength(701);
      expect(await reader.page(boss, { q: 'насос' })).toMatchObject({ total: 701, totalIsCapped: false });
    });
  });
});
