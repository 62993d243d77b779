import { Client } from 'pg';
import { type DirectoryForm, PATHS, type RouteDirectoryView, type RouteVersionView, type SimulationView } from '@vizavi/api-types';
import { STAGE_DEFAULTS, type AssigneeRule, type Stage } from '@vizavi/domain';
import { verify } from '../../apps/api/src/audit/verify/verify';
import { EMPLOYEES } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { aDraft, act, approve, contractSeenBy, must } from '../support/steps';

let api: TestApi;
let owner: Browser;
let admin: Browser;
let directory: RouteDirectoryView;

beforeAll(async () => {
  api = await startDemo();
  [owner, admin] = [await signInAs(api, 'owner'), await signInAs(api, 'admin')];
  directory = must(await owner.get(PATHS.routeDirectory)) as RouteDirectoryView;
});
afterAll(() => api.close());

const tenant = () =>
  api.asWorker(null, async (transaction) => ({ tenantId: (await transaction.row<{ id: string }>('select tenant_ids() as id'))!.id }));

const NAME = { ru: 'Два из трёх', en: 'Two of three' };
const idOf = (login: string): string =>
  directory.members.find(({ name }) => name === EMPLOYEES.find((one) => one.login === login)!.name)!.id;
const loginOf = (memberId: string): string =>
  EMPLOYEES.find(({ name }) => name === directory.members.find((one) => one.id === memberId)!.name)!.login;
const member = (login: string): AssigneeRule => ({ rule: 'member', memberId: idOf(login) });
const formOf = (key: string): DirectoryForm => directory.forms.find((one) => one.key === key)!;

const stage = (key: string, more: Partial<Stage> = {}): Stage => ({
  ...STAGE_DEFAULTS,
  key,
  name: { ru: key, en: key },
  kind: 'legal',
  mode: 'any',
  assignees: [member('lawyer')],
  hours: 8,
  guards: ['text'],
  returnTo: ['client'],
  shownAs: 'nameAndRole',
  ...more,
});

/** Legal by turns, two of three from finance, the director above two million and whenever the payment clause is another. */
const STAGES = (): readonly Stage[] => [
  stage('legal', { assignees: [member('lawyer'), member('lawyer2')], mode: 'serial', hours: 10 }),
  stage('finance', {
    kind: 'finance',
    mode: 'quorum',
    quorum: 2,
    assignees: [member('finance'), member('security'), member('director')],
    hours: 12,
    returnTo: ['client', 'legal'],
  }),
  stage('board', {
    kind: 'director',
    assignees: [member('director')],
    condition: {
      kind: 'any',
      of: [
        { kind: 'compare', field: 'amount', by: 'moreThan', value: '2000000', currency: 'RUB' },
        { kind: 'touched', clauseTypes: ['payment'] },
      ],
    },
    hours: 6,
  }),
];

const begun = async (): Promise<RouteVersionView> => must(await owner.post(PATHS.routes, { name: NAME })) as RouteVersionView;
const save = (one: RouteVersionView, stages: unknown, ifMatch = one.etag) =>
  owner.put(PATHS.routeVersion(one.routeId, one.id), { name: NAME, stages }, { ifMatch });
const saved = async (one: RouteVersionView, stages: unknown): Promise<RouteVersionView> =>
  must(await save(one, stages)) as RouteVersionView;
const publish = (one: RouteVersionView, ifMatch = one.etag) =>
  owner.post(PATHS.routePublication(one.routeId, one.id), { note: 'Первая' }, { ifMatch });

describe('a route from nothing', () => {
  it('is the owner’s to write and the administrator’s to look at', async () => {
    const draft = await begun();
    expect(draft).toMatchObject({ number: 1, state: 'draft', key: 'two-of-three', stages: [], editable: true });
    expect(must(await admin.get(PATHS.routeVersion(draft.routeId, draft.id)))).toMatchObject({ editable: false });
    expect((await admin.put(PATHS.routeVersion(draft.routeId, draft.id), { name: NAME, stages: [] }, { ifMatch: draft.etag })).status).toBe(
      403,
    );
    expect((await (await signInAs(api, 'lawyer')).get(PATHS.routes)).status).toBe(403);
    const gone = await owner.delete(PATHS.routeVersion(draft.routeId, draft.id), { ifMatch: draft.etag });
    expect(gone.status).toBe(204);
    expect((await owner.get(PATHS.route(draft.routeId))).status).toBe(404);
  });

  it('saves itself unfinished, refuses another shape, and tells what is wrong by stage and field', async () => {
    const draft = await begun();
    expect((await save(draft, [{ ...stage('legal'), mode: 'most' }])).body).toMatchObject({
      code: 'route-malformed',
      errors: [{ field: 'stages.0.mode' }],
    });
    expect((await save(draft, [], '"e9"')).status).toBe(412);
    const unfinished = await saved(draft, [stage('legal', { mode: 'quorum', quorum: 3, returnTo: ['later'] })]);
    expect(unfinished.faults.map((one) => `${one.stageKey} ${one.field} ${one.code}`)).toEqual([
      'legal mode quorum-above-people',
      'legal returnTo return-in-a-circle',
    ]);
    const refused = await publish(unfinished);
    expect([refused.status, refused.body.code, refused.body.faults]).toEqual([422, 'route-invalid', unfinished.faults]);
  });

  it('never changes once published; another version is compared, published and taken back', async () => {
    const one = await saved(await begun(), STAGES());
    expect(one.faults).toEqual([]);
    expect((await publish(one, '"e99"')).status).toBe(412);
    expect(must(await publish(one)).versions).toMatchObject([{ number: 1, state: 'published', note: 'Первая' }]);
    const first = must(await owner.get(PATHS.routeVersion(one.routeId, one.id))) as RouteVersionView;
    expect((await save(first, [])).body.code).toBe('route-version-immutable');
    const second = must(await owner.post(PATHS.routeVersions(one.routeId), { versionId: one.id })) as RouteVersionView;
    expect((await owner.post(PATHS.routeVersions(one.routeId), { versionId: one.id })).body.code).toBe('route-draft-exists');
    const [legal, finance, board] = STAGES();
    const changed = await saved(
      second,
      [finance, { ...legal!, returnTo: [] }, { ...board!, hours: 9 }].map((each, index) =>
        index === 0 ? { ...each!, returnTo: ['client'] } : each,
      ),
    );
    const compared = must(await owner.get(`${PATHS.routeComparison(one.routeId)}?from=${one.id}&to=${changed.id}`));
    expect(compared.stages.map((each: { key: string; kind: string; parts: string[] }) => [each.key, each.kind, ...each.parts])).toEqual([
      ['finance', 'changed', 'returnTo'],
      ['legal', 'changed', 'returnTo'],
      ['board', 'changed', 'hours'],
    ]);
    expect(must(await publish(changed)).versions.map((each: { state: string }) => each.state)).toEqual(['published', 'retired']);
    const retired = must(await owner.get(PATHS.routeVersion(one.routeId, one.id))) as RouteVersionView;
    expect(must(await publish(retired)).versions.map((each: { state: string }) => each.state)).toEqual(['retired', 'published']);
  });
});

describe('what was published', () => {
  it('is proved by its facts, and kept by the database', async () => {
    const one = await saved(await begun(), STAGES());
    must(await publish(one));
    await verify(api.database);
    const client = new Client(api.fresh.config);
    await client.connect();
    const bend = (what: string) => client.query(`update approval_route set ${what} where id = $1`, [one.id]);
    for (const [what, back] of [
      [`stages = '[]'`, `stages = '${JSON.stringify(one.stages)}'`],
      [`state = 'retired'`, `state = 'published'`],
      [`note = 'Другая'`, `note = 'Первая'`],
    ] as const) {
      await bend(what);
      await expect(verify(api.database)).rejects.toThrow(`route ${one.routeId}, version 1`);
      await bend(back);
    }
    await verify(api.database);
    await client.end();
    const { tenantId } = await tenant();
    const worker = api.asWorker(tenantId, (transaction) =>
      transaction.change(`update approval_route set stages = '[]' where id = $1`, [one.id]),
    );
    await expect(worker).rejects.toThrow('never changes');
  });
});

interface Told {
  readonly stage: number;
  readonly login: string;
  readonly from: number;
  readonly due: number;
}

const told = (simulation: SimulationView): readonly Told[] =>
  simulation.stages.flatMap(({ index, duties }) =>
    duties.map(({ memberId, from, dueAt }) => ({ stage: index, login: loginOf(memberId), from: Date.parse(from), due: Date.parse(dueAt) })),
  );

const happened = async (id: string): Promise<readonly Told[]> => {
  const { tenantId } = await tenant();
  const rows = await api.asWorker(tenantId, (transaction) =>
    transaction.rows<{ stage_index: number; member_id: string; assigned_at: Date; due_at: Date }>(
      'select stage_index, member_id, assigned_at, due_at from assignment where contract_id = $1 and due_at is not null order by stage_index, ord',
      [id],
    ),
  );
  return rows.map((row) => ({
    stage: row.stage_index,
    login: loginOf(row.member_id),
    from: row.assigned_at.getTime(),
    due: row.due_at.getTime(),
  }));
};

const advanceTo = (moment: number): void => api.clock.pass({ minutes: Math.max(0, (moment - Date.parse(api.clock.now())) / 60_000) });

describe('the simulation of a route', () => {
  it.each([
    ['without the director', '700000', []],
    ['with the director, for the payment clause', '700000', ['payment']],
    ['with the director, for the amount', '3000000', []],
  ] as const)('tells who gets it: %s', async (_, amount, touched) => {
    const draft = await saved(await begun(), STAGES());
    const [client, form] = [directory.clients[0]!, formOf('supply')];
    const asked = {
      versionId: draft.id,
      clientId: client.id,
      templateId: form.templateId,
      amount,
      currency: 'RUB',
      paymentDays: null,
      touched,
    };
    const seen = await owner.post(PATHS.routeSimulation(draft.routeId), asked);
    const simulation = must(seen) as SimulationView;
    expect(simulation.stages.map((one) => one.state)).toEqual([
      'passed',
      'passed',
      amount === '3000000' || touched.length > 0 ? 'passed' : 'skipped',
    ]);
    expect(simulation.endsAt).not.toBeNull();
    expect(simulation.people[simulation.stages[0]!.duties[0]!.memberId]!.name).toBe('Ольга Петрова');
    expect((await owner.post(PATHS.routeSimulation(draft.routeId), { ...asked, amount: '1e9' })).status).toBe(400);
    expect((await owner.post(PATHS.routeSimulation(draft.routeId), { ...asked, clientId: draft.id })).body.code).toBe('client-unknown');
  });

  it('agrees with what then happens', async () => {
    const one = await saved(await begun(), STAGES());
    must(await publish(one));
    const form = formOf('supply');
    const chosen = await owner.put(PATHS.templateRoute(form.templateId), { routeId: one.routeId }, { ifMatch: form.etag });
    expect(must(chosen)).toMatchObject({ routeKey: one.key, ownRouteKey: form.routeKey });
    expect((await owner.put(PATHS.templateRoute(form.templateId), { routeId: one.routeId }, { ifMatch: form.etag })).status).toBe(412);
    const client = await signInAs(api, 'client');
    const id = await aDraft(client, 'supply');
    const { client: company } = await contractSeenBy(client, id);
    const simulation = must(
      await owner.post(PATHS.routeSimulation(one.routeId), {
        versionId: one.id,
        clientId: company.id,
        templateId: form.templateId,
        amount: '700000',
        currency: 'RUB',
        paymentDays: null,
        touched: [],
        at: api.clock.now(),
      }),
    ) as SimulationView;
    const expected = told(simulation);
    await act(client, id, 'submit');
    const inTurn = [...expected].sort((a, b) => a.due - b.due);
    for (const { login, due } of inTurn) {
      advanceTo(due);
      const browser = await signInAs(api, login);
      const view = await contractSeenBy(browser, id);
      if (view.availableActions.some((each) => each.action === 'approve' && each.blockedBy === null)) await approve(browser, id);
    }
    const real = await happened(id);
    expect(real.map(({ stage, login }) => [stage, login])).toEqual(expected.map(({ stage, login }) => [stage, login]));
    const apart = real.map(
      (each, index) => Math.max(Math.abs(each.from - expected[index]!.from), Math.abs(each.due - expected[index]!.due)) / 60_000,
    );
    expect(Math.max(...apart)).toBeLessThan(5);
    expect((await contractSeenBy(await signInAs(api, 'client'), id)).state).toBe('awaitingSignature');
  });
});
