import type { AssignmentRow, Page } from '@vizavi/api-types';
import { Database, scopeOf } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor } from '@vizavi/domain';
import { MomentQuery } from '../contracts/present/moment.query';
import { PlantedSupplier } from '../lists/testing/plant';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { AssignmentsQuery } from './assignments.query';

const NOW = '2026-03-03T09:00:00.000Z';

class StoppedClock extends Clock {
  override now(): string {
    return NOW;
  }
}

let files: TestDatabase;
let database: Database;
let supplier: PlantedSupplier;
let company: string;
let lawyer: Actor;
let colleague: Actor;
let group: string;
const query = new AssignmentsQuery(new MomentQuery(new StoppedClock()));

const desk = (actor: Actor, asked: { cursor?: string; limit?: number } = {}): Promise<Page<AssignmentRow>> =>
  database.run(scopeOf(actor), (transaction) => query.page(transaction, actor, { limit: 20, language: 'ru', ...asked }));

const readers = (...ids: readonly string[]) => ids.map((id) => ({ id, kind: 'duty' as const }));

const duty = (
  title: string,
  memberId: string,
  dueAt: string | null,
  more: { groupId?: string; state?: 'active' | 'done'; columns?: object } = {},
) =>
  supplier.contract({
    companyId: company,
    columns: { title, ...(dueAt === null ? { state: 'inNegotiation' } : { due_at: dueAt }), ...more.columns },
    readers: readers(memberId, ...(more.groupId ? [more.groupId] : [])),
    duties: [{ memberId, dueAt, minutesLeft: dueAt === null ? 90 : undefined, groupId: more.groupId, state: more.state ?? 'active' }],
  });

beforeAll(async () => {
  files = await freshDatabase();
  database = new Database({ ...files.config, user: 'vizavi_app' }, true);
  await database.open();
  supplier = await new PlantedSupplier(database).found();
  company = await supplier.company('ООО «Ромашка»');
  group = await supplier.group('Юристы');
  lawyer = await supplier.member(['lawyer'], null, 'Ольга', [group]);
  colleague = await supplier.member(['lawyer'], null, 'Пётр', [group]);
  await duty('next', lawyer.memberId, '2026-03-05T09:00:00Z');
  await duty('of the group', colleague.memberId, '2026-03-03T12:00:00Z', { groupId: group });
  await duty('withClient', lawyer.memberId, null);
  await duty('overdue', lawyer.memberId, '2026-03-02T09:00:00Z', { groupId: group });
  await duty('today', lawyer.memberId, '2026-03-03T14:00:00Z');
  await duty('decided', lawyer.memberId, '2026-03-01T09:00:00Z', { state: 'done' });
  await duty('another’s', colleague.memberId, '2026-03-01T09:00:00Z');
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

it('lists mine and my group’s by need, each once', async () => {
  const { items, total, totalIsCapped } = await desk(lawyer);
  expect(items.map((row) => [row.contract.title, row.bucket, row.mine, row.group])).toEqual([
    ['overdue', 'overdue', true, 'Юристы'],
    ['of the group', 'today', false, 'Юристы'],
    ['today', 'today', true, null],
    ['next', 'next', true, null],
    ['withClient', 'withClient', true, null],
  ]);
  expect([total, totalIsCapped]).toEqual([5, false]);
});

it('counts the minutes that are left in working time, and those that were left when the clock stopped', async () => {
  const rows = new Map((await desk(lawyer)).items.map((row) => [row.contract.title, row]));
  expect(rows.get('overdue')!.minutesLeft).toBe(-8 * 60);
  expect(rows.get('withClient')).toMatchObject({ dueAt: null, minutesLeft: 90, stageKind: 'legal' });
});

it('goes on by pages', async () => {
  const titles: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<AssignmentRow> = await desk(lawyer, { limit: 2, cursor });
    titles.push(...page.items.map((row) => row.contract.title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(titles).toEqual(['overdue', 'of the group', 'today', 'next', 'withClient']);
  await expect(desk(lawyer, { cursor: 'nonsense' })).rejects.toMatchObject({ status: 400 });
});

it('tags a duty with its version, by which its decision is compared, and a colleague’s with none', async () => {
  const rows = new Map((await desk(lawyer)).items.map((row) => [row.contract.title, row.etag]));
  expect([rows.get('today'), rows.get('of the group')]).toEqual(['c1.3', 'c1.0']);
});

it('shows an account manager without another role what was given to them, theirs or a colleague’s to answer for', async () => {
  const manager = await supplier.member(['accountManager']);
  await duty('their own', manager.memberId, '2026-03-04T09:00:00Z', { columns: { responsible_id: manager.memberId } });
  await duty('not theirs', manager.memberId, '2026-03-04T09:00:00Z');
  const { items, total } = await desk(manager);
  expect([items.map((row) => row.contract.title), total]).toEqual([['their own', 'not theirs'], 2]);
});

describe('deviations', () => {
  let contractId: string;
  const under = () => ({ contract_id: contractId, client_company_id: company });
  const write = (table: string, row: object) => supplier.write((tx) => supplier.add(tx, table, { ...under(), ...row }));

  const suggestion = async (
    clauseId: string,
    words: { kind?: string; published?: boolean; answers?: readonly [string, boolean][]; foldedIn?: number },
  ) => {
    const id = newId();
    const published_at = words.published === false ? null : NOW;
    const common = { kind: words.kind ?? 'replace', side: 'client', published_at };
    await write('suggestion', { id, clause_id: clauseId, author_id: id, created_at: NOW, reason: '', version: 1, ...common });
    const change = { suggestion_id: id, ord: 0, from_position: 0, to_position: 1, folded_in: words.foldedIn ?? null };
    await write('suggestion_change', { ...change, ...common, kind: 'text' });
    for (const [ord, [kind, published]] of (words.answers ?? []).entries()) {
      const answer = {
        suggestion_id: id,
        change_ord: 0,
        ord,
        id: newId(),
        kind,
        side: published ? 'supplier' : 'client',
        member_id: id,
        at: NOW,
      };
      await write('change_answer', { ...answer, published_at: published ? NOW : null });
    }
  };

  beforeAll(async () => {
    contractId = await duty('deviating', lawyer.memberId, '2026-03-04T09:00:00Z', { columns: { revision_number: 2, revision_hash: '' } });
    const entry = (clauseId: string, owner: string) => ({ clauseId, owner });
    const revision = { hash: '', answers: {}, attachments: [], reason: 'turnClosed', at: NOW };
    await write('revision', { number: 1, manifest: [entry('old', 'contract')], ...revision });
    await write('revision', {
      number: 2,
      manifest: [entry('own', 'contract'), entry('form', 'template'), entry('both', 'contract')],
      ...revision,
    });
    await suggestion('both', {});
    await suggestion('rejected', { answers: [['rejected', true]] });
    await suggestion('rejected', { answers: [['countered', true]] });
    await suggestion('accepted', {
      answers: [
        ['rejected', true],
        ['accepted', true],
      ],
    });
    await suggestion('withdrawn', { answers: [['withdrawn', true]] });
    await suggestion('unpublished', { published: false });
    await suggestion('accepted in secret', { answers: [['withdrawn', false]] });
    await suggestion('deleted', { kind: 'delete', answers: [['accepted', true]], foldedIn: 2 });
  });

  it('are the clauses with open suggestions, with a wording of their own, or gone, each once, as far as the supplier sees', async () => {
    const row = (await desk(lawyer)).items.find((one) => one.contract.title === 'deviating')!;
    // own, both, rejected, deleted, and the one whose withdrawal the client has not published.
    expect(row.deviations).toBe(5);
    expect((await desk(lawyer)).items.filter((one) => one.contract.title !== 'deviating').map((one) => one.deviations)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});
