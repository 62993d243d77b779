import {
  type AbsenceView,
  type MemberView,
  type MigrationPreview,
  type Page,
  PATHS,
  type RouteRow,
  type ReassignmentPreview,
  type RouteVersionView,
  type RunningContract,
  type TimelineEntry,
} from '@vizavi/api-types';
import { STAGE_DEFAULTS, type Stage } from '@vizavi/domain';
import { verify } from '../../apps/api/src/audit/verify/verify';
import { EMPLOYEES } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { act, aDraft, approve, contractSeenBy, holderOf, must } from '../support/steps';

let api: TestApi;
let owner: Browser;
let admin: Browser;
let client: Browser;
let route: RouteRow;
let before: RouteVersionView;

beforeAll(async () => {
  api = await startDemo();
  [owner, admin, client] = [await signInAs(api, 'owner'), await signInAs(api, 'admin'), await signInAs(api, 'client')];
  const { items } = must(await owner.get(PATHS.routes)) as Page<RouteRow>;
  route = items.find(({ forms }) => forms.some(({ key }) => key === 'supply'))!;
  const live = route.versions.find(({ state }) => state === 'published')!;
  before = must(await owner.get(PATHS.routeVersion(route.id, live.id))) as RouteVersionView;
});
afterAll(() => api.close());

const submitted = async (): Promise<string> => {
  const id = await aDraft(client, 'supply');
  await act(client, id, 'submit');
  return id;
};

/** A version more of the route, with these stages. */
async function published(stages: readonly Stage[]): Promise<string> {
  const { name, id } = before;
  const draft = must(await owner.post(PATHS.routeVersions(route.id), { versionId: id })) as RouteVersionView;
  const path = PATHS.routeVersion(route.id, draft.id);
  const saved = must(await owner.put(path, { name, stages }, { ifMatch: draft.etag })) as RouteVersionView;
  must(await owner.post(PATHS.routePublication(route.id, draft.id), { note: 'Безопасность проверяет вторым' }, { ifMatch: saved.etag }));
  return draft.id;
}

const preview = (id: string, versionId: string, by = admin) => by.get(`${PATHS.routeMigration(id)}?versionId=${versionId}`);
const planOf = async (id: string, versionId: string): Promise<MigrationPreview> => must(await preview(id, versionId)) as MigrationPreview;
const move = (id: string, versionId: string, ifMatch: string, by = admin, reason = 'Правило изменилось с декабря.') =>
  by.post(PATHS.action(id, 'migrateRoute'), { versionId, reason }, { ifMatch });
const running = async (versionId: string): Promise<readonly RunningContract[]> =>
  (must(await admin.get(PATHS.routeContracts(route.id, versionId))) as Page<RunningContract>).items;

/** The second stage of the demo's route with another name and other people, asked after the first. */
const SECURITY = (first: Stage): Stage => ({
  ...STAGE_DEFAULTS,
  ...first,
  key: 'safety',
  name: { ru: 'Служба безопасности', en: 'Security' },
  kind: 'security',
  condition: null,
  optional: false,
  mode: 'any',
  quorum: null,
  assignees: [{ rule: 'role', role: 'approver' }],
  returnTo: ['client'],
});

describe('a running contract and another version of its route', () => {
  it('is shown by its envelope to an administrator alone, previewed, moved once, and goes on by the new route', async () => {
    const id = await submitted();
    const lawyer = await holderOf(client, id);
    await approve(await signInAs(api, lawyer), id);
    expect((await running(before.id)).find((one) => one.id === id)).toMatchObject({ state: 'inReview', route: { version: before.number } });
    const [first, second, ...rest] = before.stages;
    const versionId = await published([first!, SECURITY(first!), ...rest].map((one) => ({ ...one, returnTo: ['client'] })));
    for (const by of [owner, client, await signInAs(api, 'manager'), await signInAs(api, lawyer)])
      expect((await preview(id, versionId, by)).status).toBe(403);

    const plan = await planOf(id, versionId);
    expect(plan.blockedBy).toBeNull();
    expect(plan.stages.filter(({ fate }) => fate !== 'coming').map(({ key, fate, isNew }) => [key, fate, isNew])).toEqual([
      [first!.key, 'decided', false],
      [second!.key, 'dropped', false],
      ['safety', 'begins', true],
    ]);
    expect(plan.stages.find(({ key }) => key === 'safety')!.duties.every(({ dueAt }) => dueAt !== null)).toBe(true);
    // A preview leaves nothing behind.
    expect(await planOf(id, versionId)).toEqual(plan);

    expect((await move(id, versionId, '"c0.0"')).status).toBe(412);
    expect((await move(id, versionId, plan.contract.etag, admin, ' ')).body).toMatchObject({ code: 'reason-required' });
    const moved = must(await move(id, versionId, plan.contract.etag)) as RunningContract;
    expect(moved.holder!.people.map(({ name }) => name)).toEqual(plan.holders.map(({ name }) => name));
    expect((await move(id, versionId, moved.etag)).body.code).toBe('route-already-followed');
    expect((await running(versionId)).map((one) => one.id)).toContain(id);
    expect((await running(before.id)).map((one) => one.id)).not.toContain(id);

    const position = (await contractSeenBy(client, id)).position;
    expect(position.stages.map(({ key, standing, skippedBecause }) => [key, skippedBecause ?? standing]).slice(0, 3)).toEqual([
      [first!.key, 'done'],
      [second!.key, 'dropped'],
      ['safety', 'now'],
    ]);
    const { items } = must(await client.get(PATHS.timeline(id))) as Page<TimelineEntry>;
    expect(items.find(({ type }) => type === 'RouteMigrated')).toMatchObject({ values: { version: before.number + 1 }, text: null });
    expect(items.filter(({ type }) => type === 'StageStarted').map(({ stage }) => stage!.ru)).toEqual([
      'Служба безопасности',
      second!.name.ru,
      first!.name.ru,
    ]);
    await approve(await signInAs(api, await holderOf(client, id)), id);
    await verify(api.database);
  });

  it('is not moved to what is not in force, nor from the signatures on', async () => {
    const id = await submitted();
    expect((await preview(id, before.id)).status).toBe(404);
    expect((await move(id, before.id, '"c0.0"')).status).toBe(412);
    const signing = await client.get(`${PATHS.contracts}?status=awaitingSignature`);
    const [waiting] = (must(signing) as Page<{ readonly id: string }>).items;
    const { versions } = must(await owner.get(PATHS.route(route.id))) as RouteRow;
    const live = versions.find(({ state }) => state === 'published')!;
    expect(await planOf(waiting!.id, live.id)).toMatchObject({ blockedBy: { code: 'action-not-available' }, stages: [] });
    expect((await admin.get(PATHS.routeContracts(route.id, route.id))).status).toBe(404);
  });
});

describe('the duties of somebody who is away or has too many', () => {
  const people = async (): Promise<AbsenceView['people']> => {
    const manager = await signInAs(api, 'manager');
    return (must(await manager.get(PATHS.absence)) as AbsenceView).people;
  };
  const idOf = async (login: string): Promise<string> => {
    const { name } = EMPLOYEES.find((one) => one.login === login)!;
    return (await people()).find(({ person }) => person.name === name)!.person.memberId!;
  };
  const previewOf = async (by: Browser, memberId: string, to = ''): Promise<ReassignmentPreview> =>
    must(await by.get(`${PATHS.memberDuties(memberId)}${to && `?toMemberId=${to}`}`)) as ReassignmentPreview;
  const give = (by: Browser, { assignmentId, etag }: { assignmentId: string; etag: string }, toMemberId: string, key?: string) =>
    by.post(PATHS.reassignment(assignmentId), { toMemberId, reason: 'Отпуск до конца месяца.' }, { ifMatch: etag, key });

  it('are spread over the least busy by whoever answers for the contracts, each in a transaction of its own', async () => {
    for (let more = 0; more < 3; more += 1) await submitted();
    const manager = await signInAs(api, 'manager');
    const lawyers = EMPLOYEES.filter(({ roles }) => roles.includes('lawyer')).map(({ name }) => name);
    const busiest = (await people()).filter(({ person }) => lawyers.includes(person.name)).toSorted((a, b) => b.open - a.open)[0]!;
    const memberId = busiest.person.memberId!;
    const plan = await previewOf(manager, memberId);
    expect([plan.open, plan.duties.length > 2]).toEqual([busiest.open, true]);
    expect(plan.duties.every(({ to, refused }) => to !== null && to.memberId !== memberId && refused === null)).toBe(true);
    expect(plan.duties.every(({ to }) => lawyers.includes(to!.name))).toBe(true);
    const free = plan.takers.filter(({ person, away }) => lawyers.includes(person.name) && !away);
    const load = new Map(free.map(({ person, open }) => [person.memberId, open]));
    for (const { to } of plan.duties) load.set(to!.memberId, load.get(to!.memberId)! + 1);
    const got = [...new Set(plan.duties.map(({ to }) => to!.memberId))].map((id) => load.get(id)!);
    expect(Math.max(...got) - Math.min(...load.values())).toBeLessThan(2);

    const [first, second] = plan.duties;
    // Somebody else has acted in between: that one is not given, the other is.
    expect((await give(manager, { ...first!, etag: '"c0.0"' }, first!.to!.memberId!)).status).toBe(412);
    const [once, twice] = [
      await give(manager, second!, second!.to!.memberId!, 'a'.repeat(32)),
      await give(manager, second!, second!.to!.memberId!, 'a'.repeat(32)),
    ];
    expect([once.status, twice.status, twice.body]).toEqual([200, 200, once.body]);
    const after = await previewOf(manager, memberId);
    expect(after.duties.map((one) => one.assignmentId)).toEqual(
      plan.duties.map((one) => one.assignmentId).filter((id) => id !== second!.assignmentId),
    );
    expect((await give(manager, second!, first!.to!.memberId!)).status).toBe(412);
  });

  it('say why one colleague cannot take them', async () => {
    const manager = await signInAs(api, 'manager');
    const memberId = await idOf('lawyer');
    const plan = await previewOf(manager, memberId, memberId);
    expect(plan.duties.every(({ refused }) => refused === 'assignee-unknown')).toBe(true);
  });

  it('are given by the head of whoever has them too, who reads nothing of the contracts by that', async () => {
    const id = await submitted();
    const [lawyer, head] = [await holderOf(client, id), 'security'];
    const [memberId, headId] = [await idOf(lawyer), await idOf(head)];
    const chief = await signInAs(api, head);
    expect((await previewOf(chief, memberId)).duties).toEqual([]);
    const { etag } = (must(await admin.get(`${PATHS.members}?side=supplier&limit=100`)) as Page<MemberView>).items.find(
      (one) => one.id === memberId,
    )!;
    must(await admin.patch(PATHS.member(memberId), { headId }, { ifMatch: etag }));
    const duty = (await previewOf(chief, memberId)).duties.find(({ contractId }) => contractId === id)!;
    expect(must(await give(chief, duty, duty.to!.memberId!))).toMatchObject({ contractId: id, to: { memberId: duty.to!.memberId } });
    expect((await chief.get(PATHS.contract(id))).status).toBe(duty.to!.memberId === headId ? 200 : 404);
    expect(await holderOf(client, id)).not.toBe(lawyer);
    await verify(api.database);
  });
});
