import {
  type MigrationPreview,
  type Page,
  PATHS,
  type RouteRow,
  type RouteVersionView,
  type RunningContract,
  type TimelineEntry,
} from '@vizavi/api-types';
import { STAGE_DEFAULTS, type Stage } from '@vizavi/domain';
import { verify } from '../../apps/api/src/audit/verify/verify';
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
    expect((await preview(id, before.id)).body.code).toBe('route-unknown');
    const signing = await client.get(`${PATHS.contracts}?status=awaitingSignature`);
    const [waiting] = (must(signing) as Page<{ readonly id: string }>).items;
    const { versions } = must(await owner.get(PATHS.route(route.id))) as RouteRow;
    const live = versions.find(({ state }) => state === 'published')!;
    expect(await planOf(waiting!.id, live.id)).toMatchObject({ blockedBy: { code: 'action-not-available' }, stages: [] });
    expect((await admin.get(PATHS.routeContracts(route.id, route.id))).status).toBe(404);
  });
});
