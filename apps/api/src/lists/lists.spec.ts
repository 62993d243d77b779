import { CONTRACT_SORTS } from '@vizavi/api-types';
import { scopeOf } from '@vizavi/database';
import { AUDIENCES, CONTRACT_STATES, type Actor, type Audience, type ContractState } from '@vizavi/domain';
import { canRead, type ContractFacts } from '@vizavi/policies';
import * as fc from 'fast-check';
import { BoardQuery } from './board.query';
import { ListReader } from './testing/list-reader';
import { PlantedSupplier, START } from './testing/plant';

let reader: ListReader;

beforeAll(async () => void (reader = await ListReader.open()));
afterAll(() => reader.close());

interface Known extends ContractFacts {
  readonly id: string;
  readonly tenantId: string;
  readonly isDeletedDraft: boolean;
}

describe('the list is exactly what the abilities say', () => {
  const known: Known[] = [];
  const actors: Actor[] = [];

  /** Contracts of every kind between two companies and all who could read them. */
  async function plantWorld(seed: number): Promise<void> {
    const supplier = await new PlantedSupplier(reader.database).found();
    const [first, second] = [await supplier.company('Первая'), await supplier.company('Вторая')];
    const [groupA, groupB] = [await supplier.group('А'), await supplier.group('Б')];
    const clients = [
      await supplier.member(['contractManager'], first),
      await supplier.member(['clientSignatory'], second),
      await supplier.member(['reviewer'], first),
      await supplier.member(['reviewer', 'clientSignatory'], second),
      await supplier.member(['reviewer'], second),
    ];
    const own = [
      await supplier.member(['lawyer'], null, 'Л', [groupA]),
      await supplier.member(['approver'], null, 'С', [groupA, groupB]),
      await supplier.member(['accountManager']),
      await supplier.member(['accountManager', 'lawyer'], null, 'МЛ', [groupB]),
      await supplier.member(['supplierSignatory', 'accountManager']),
      await supplier.member(['templateOwner']),
      await supplier.member(['administrator', 'approver']),
      await supplier.member(['administrator', 'templateOwner']),
    ];
    actors.push(...clients, ...own);
    const readable = [...own.map((one) => one.memberId), groupA, groupB];
    const wanted = fc.record({
      companyId: fc.constantFrom(first, second),
      state: fc.constantFrom(...CONTRACT_STATES),
      draftAudience: fc.constantFrom(...AUDIENCES),
      responsibleId: fc.option(fc.constantFrom(...own.map((one) => one.memberId))),
      readers: fc.subarray(readable, { maxLength: 4 }),
      reviewers: fc.subarray(clients, { maxLength: 2 }),
      unsubmitted: fc.boolean(),
      minutes: fc.nat(5),
    });
    for (const one of fc.sample(wanted, { numRuns: 120, seed })) {
      const early = one.state === 'draft' || (one.state === 'withdrawn' && one.unsubmitted);
      const audience: Audience = early ? one.draftAudience : 'both';
      const reviewers = one.reviewers
        .filter((member) => member.clientCompanyId === one.companyId && audience !== 'supplier')
        .map((member) => member.memberId);
      const readers = early ? [] : one.readers;
      const changed = new Date(Date.parse(START) + one.minutes * 60_000).toISOString();
      const id = await supplier.contract({
        companyId: one.companyId,
        columns: {
          state: one.state,
          audience,
          responsible_id: one.responsibleId,
          changed_supplier: changed,
          changed_client: changed,
          ...(early ? { number: null } : {}),
        },
        readers: [
          ...readers.map((reader) => ({ id: reader, kind: 'duty' as const })),
          ...reviewers.map((reader) => ({ id: reader, kind: 'invitation' as const })),
        ],
      });
      const facts = {
        clientCompanyId: one.companyId,
        responsibleId: one.responsibleId,
        audience,
        state: one.state,
        readerIds: [...readers, ...reviewers],
        assigneeIds: readers,
      };
      known.push({ ...facts, id, tenantId: supplier.id, isDeletedDraft: early && one.state === 'withdrawn' });
    }
  }

  const readableBy = (actor: Actor): readonly string[] =>
    known.filter((one) => one.tenantId === actor.tenantId && !one.isDeletedDraft && canRead(actor, one)).map((one) => one.id);

  beforeAll(async () => {
    await plantWorld(1);
    await plantWorld(2);
  });

  it.each(CONTRACT_SORTS)('by %s, for every member of two suppliers, by pages without gaps or repeats', async (sort) => {
    for (const actor of actors) {
      const ids = (await reader.everyPage(actor, { sort, limit: 7 })).map((row) => row.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...ids].sort()).toEqual([...readableBy(actor)].sort());
    }
  });

  it('counts what it lists', async () => {
    for (const actor of actors) expect((await reader.page(actor)).total).toBe(readableBy(actor).length);
  });

  it('keeps to it under every status', async () => {
    for (const actor of actors)
      for (const status of [
        ['draft', 'inReview'],
        ['executed', 'withdrawn'],
        ['executed'],
        CONTRACT_STATES,
      ] as readonly ContractState[][]) {
        const stated = known.filter((one) => status.includes(one.state)).map((one) => one.id);
        const ids = (await reader.everyPage(actor, { status, limit: 50 })).map((row) => row.id);
        expect([...ids].sort()).toEqual(
          readableBy(actor)
            .filter((id) => stated.includes(id))
            .sort(),
        );
      }
  });

  it('shows the board by the same rule', async () => {
    const board = new BoardQuery(reader.lists);
    for (const actor of actors) {
      const { columns } = await reader.database.run(scopeOf(actor), (transaction) =>
        board.board(transaction, actor, { sort: '-changedAt' }),
      );
      const rows = await reader.everyPage(actor, { limit: 100 });
      for (const { column, items, total } of columns) {
        const expected = rows.filter((row) => row.column === column).map((row) => row.id);
        expect([total, items.map((row) => row.id)]).toEqual([expected.length, expected.slice(0, 20)]);
      }
    }
  });
});

it('caps totals and goes on by pages beyond them, also in the order of sums', async () => {
  const supplier = await new PlantedSupplier(reader.database).found();
  const companyId = await supplier.company('Много');
  const lawyer = await supplier.member(['lawyer']);
  await supplier.contract({ companyId, columns: { amount: '1.00' }, readers: [{ id: lawyer.memberId, kind: 'duty' }] });
  await supplier.write(async (tx) => {
    await tx.rows(
      `insert into contract select one.* from contract c cross join generate_series(1, 1300) i
       cross join lateral jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'Н-' || i, 'amount', i % 50)) one where c.tenant_id = $1`,
      [supplier.id],
    );
    await tx.rows(
      `insert into contract_reader select c.tenant_id, c.id, c.client_company_id, $2, 'duty', c.changed_supplier, c.changed_client from contract c
       where c.tenant_id = $1 on conflict do nothing`,
      [supplier.id, lawyer.memberId],
    );
  });
  expect(await reader.page(lawyer)).toMatchObject({ total: 1001, totalIsCapped: true });
  for (const sort of ['-changedAt', '-amount'] as const) {
    const rows = await reader.everyPage(lawyer, { sort, limit: 100 });
    expect([rows.length, new Set(rows.map((row) => row.id)).size]).toEqual([1301, 1301]);
  }
});
