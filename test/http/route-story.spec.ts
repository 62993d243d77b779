import {
  type ContractView,
  type MemberView,
  type Page,
  PATHS,
  type RouteDirectoryView,
  type RouteRow,
  type RouteVersionView,
  type SimulationView,
} from '@vizavi/api-types';
import { type AssigneeRule, STAGE_DEFAULTS, type Stage } from '@vizavi/domain';
import { DeadlineRound } from '../../apps/api/src/deadlines/deadline-round';
import { EMPLOYEES } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { act, aDraft, approve, contractSeenBy, must } from '../support/steps';

/** Thursday 29 April 2027, ten in the morning in Moscow; 30 April is short, and 1 May moves to Monday the 3rd. */
const START = '2027-04-29T07:00:00.000Z';
/** Eight working hours after the finance stage began on Thursday at ten. */
const FINANCE_DUE = '2027-04-30T07:00:00.000Z';
/** Two working days of eight hours later: six on the short Friday, eight on Tuesday, two on Wednesday. */
const HEAD_HEARS = '2027-05-05T08:00:00.000Z';

let api: TestApi;
let directory: RouteDirectoryView;
const nameOf = (login: string): string => EMPLOYEES.find((one) => one.login === login)!.name;
const idOf = (login: string): string => directory.members.find(({ name }) => name === nameOf(login))!.id;
const as = (login: string) => signInAs(api, login);

const moveTo = (moment: string): void => api.clock.pass({ minutes: (Date.parse(moment) - Date.parse(api.clock.now())) / 60_000 });
const round = (): Promise<void> => api.app.get(DeadlineRound, { strict: false }).run(new AbortController().signal);
const standings = ({ position }: ContractView): readonly string[] => position.stages.map(({ standing }) => standing);
const holders = ({ position }: ContractView): readonly string[] => position.holders.map(({ name }) => name).sort();

const stage = (key: string, kind: Stage['kind'], logins: readonly string[], more: Partial<Stage>): Stage => ({
  ...STAGE_DEFAULTS,
  key,
  kind,
  name: { ru: key, en: key },
  mode: 'any',
  assignees: logins.map((login): AssigneeRule => ({ rule: 'member', memberId: idOf(login) })),
  hours: 8,
  guards: ['text'],
  returnTo: ['client'],
  shownAs: 'nameAndRole',
  ...more,
});

/** Legal, the account manager, two of three from finance, and the director above half a million. */
const STAGES = (): readonly Stage[] => [
  stage('legal', 'legal', ['lawyer'], { guards: [{ clauseTypes: ['liability'] }] }),
  stage('manager', 'manager', [], { assignees: [{ rule: 'clientAccountManager' }], guards: ['amount'] }),
  stage('finance', 'finance', ['finance', 'security', 'lawyer'], {
    mode: 'quorum',
    quorum: 2,
    guards: [{ clauseTypes: ['payment'] }],
    returnTo: ['client', 'legal'],
    silence: { then: 'escalate', headAfterHours: 16, directorAfterHours: 24 },
  }),
  stage('board', 'director', ['director'], {
    condition: { kind: 'compare', field: 'amount', by: 'moreThan', value: '500000', currency: 'RUB' },
    guards: ['amount'],
  }),
];

/** Somebody else hears of the silence of an employee from now on. */
async function givenHead(login: string, head: string): Promise<void> {
  const admin = await as('admin');
  const { items } = must(await admin.get(`${PATHS.members}?side=supplier&limit=100`)) as Page<MemberView>;
  const { etag } = items.find(({ id }) => id === idOf(login))!;
  must(await admin.patch(PATHS.member(idOf(login)), { headId: idOf(head) }, { ifMatch: etag }));
}

/** A route from nothing, which the form of supplies takes from now on; what it would do with the deal. */
async function drawn(amount: string): Promise<SimulationView> {
  const owner = await as('owner');
  const name = { ru: 'Два из трёх и директор', en: 'Two of three and the director' };
  const draft = must(await owner.post(PATHS.routes, { name })) as RouteVersionView;
  const path = PATHS.routeVersion(draft.routeId, draft.id);
  const saved = must(await owner.put(path, { name, stages: STAGES() }, { ifMatch: draft.etag })) as RouteVersionView;
  expect(saved.faults.filter(({ severity }) => severity === 'stops')).toEqual([]);
  const form = directory.forms.find(({ key }) => key === 'supply')!;
  const simulation = must(
    await owner.post(PATHS.routeSimulation(draft.routeId), {
      versionId: draft.id,
      clientId: directory.clients.find(({ name: company }) => company.includes('Вектор'))!.id,
      templateId: form.templateId,
      amount,
      currency: 'RUB',
      paymentDays: null,
      touched: [],
      at: api.clock.now(),
    }),
  ) as SimulationView;
  const publication = PATHS.routePublication(draft.routeId, draft.id);
  const route = must(await owner.post(publication, { note: '' }, { ifMatch: saved.etag })) as RouteRow;
  must(await owner.put(PATHS.templateRoute(form.templateId), { routeId: route.id }, { ifMatch: form.etag }));
  return simulation;
}

/** The client’s wish to pay on another day. */
async function paymentWish(client: Browser, id: string) {
  const { clauses, etag } = await contractSeenBy(client, id);
  const { clauseId, body } = clauses.find(
    (one) => one.clauseType === 'payment' && one.negotiability !== 'fixed' && one.body?.content?.[0]?.type === 'paragraph',
  )!;
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Оплата производится в течение пяти дней.' }] }];
  const wish = { clauseId, kind: 'replace', body: { ...body, content }, reason: 'Короче срок оплаты.' };
  return { wish, clauseId, ifMatch: etag };
}

const factsOf = (
  id: string,
  type: string,
): Promise<readonly { at: Date; shared: { memberIds: readonly string[]; assignmentId: string } }[]> =>
  api.asWorker(null, async (transaction) => {
    const { tenant } = (await transaction.row<{ tenant: string }>('select tenant_ids() as tenant'))!;
    return api.asWorker(tenant, (inside) =>
      inside.rows(
        `select f.at, p.body as shared from fact f join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id
         where f.subject_id = $1 and f.type = $2 order by f.sequence`,
        [id, type],
      ),
    );
  });

beforeAll(async () => {
  api = await startDemo();
  moveTo(START);
  directory = must(await (await as('owner')).get(PATHS.routeDirectory)) as RouteDirectoryView;
}, 240_000);
afterAll(() => api.close());

it('goes as the route says: a substitute, a quorum, silence over the May holidays, a return, and one stage asked again', async () => {
  for (const login of ['finance', 'lawyer2']) await givenHead(login, 'director');
  const away = { memberId: idOf('security'), toMemberId: idOf('lawyer2'), firstDay: '2027-04-28', lastDay: '2027-05-31' };
  must(await (await as('admin')).post(PATHS.substitutions, away));
  const simulation = await drawn('700000');

  const [client, lawyer, manager] = [await as('client'), await as('lawyer'), await as('manager')];
  const id = await aDraft(client, 'supply');
  await act(client, id, 'submit');
  await approve(lawyer, id);
  await approve(manager, id);
  const asked = await contractSeenBy(client, id);
  expect(standings(asked)).toEqual(['done', 'done', 'now', 'next']);
  expect(holders(asked)).toEqual(['finance', 'lawyer', 'lawyer2'].map(nameOf).sort());
  const sitting = asked.position.stages[2]!.people.find(({ name }) => name === nameOf('lawyer2'))!;
  expect(sitting.inPlaceOf?.name).toBe(nameOf('security'));
  expect(asked.position.stages[2]!.dueAt).toBe(FINANCE_DUE);

  // One of the two agrees in time, the rest is silent over the holidays.
  await approve(lawyer, id);
  moveTo('2027-05-05T07:59:00.000Z');
  await round();
  expect([(await factsOf(id, 'DeadlineBreached')).length, (await factsOf(id, 'SilenceEscalated')).length]).toEqual([2, 0]);
  moveTo(HEAD_HEARS);
  await round();
  await round();
  const heard = await factsOf(id, 'SilenceEscalated');
  expect(heard.map(({ shared }) => shared.memberIds)).toEqual([[idOf('director')], [idOf('director')]]);
  expect(new Set(heard.map(({ shared }) => shared.assignmentId)).size).toBe(2);
  const late = await contractSeenBy(await as('director'), id);
  expect([standings(late), late.availableActions.some(({ action }) => action === 'approve')]).toEqual([
    ['done', 'done', 'late', 'next'],
    false,
  ]);

  // The second voice is the substitute's, and both names stand in it; the amount adds the director.
  await approve(await as('lawyer2'), id);
  const passed = await contractSeenBy(await as('client'), id);
  expect([standings(passed), passed.position.stages[2]!.count]).toEqual([
    ['done', 'done', 'done', 'now'],
    { asked: 2, approved: 2, needed: 2 },
  ]);
  expect(passed.position.stages[2]!.people.map(({ name, inPlaceOf }) => [name, inPlaceOf?.name ?? null])).toContainEqual([
    nameOf('lawyer2'),
    nameOf('security'),
  ]);

  // Whom the simulation named, and in which order, is who was asked.
  const named = simulation.stages.map(({ duties }) => duties.map(({ memberId }) => simulation.people[memberId]!.name).sort());
  const real = [[nameOf('lawyer')], [nameOf('manager')], holders(asked), holders(passed)];
  expect(named).toEqual(real);
  expect(simulation.stages.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed']);

  // After three approvals the client changes the payment clause: finance alone is asked again, and sees what changed.
  await act(await as('director'), id, 'handOff', { note: 'Проверьте срок оплаты.' });
  const { wish, clauseId, ifMatch } = await paymentWish(await as('client'), id);
  must(await (await as('client')).post(PATHS.suggestions(id), wish, { ifMatch }));
  await act(await as('client'), id, 'handOff', {});
  const [suggestion] = (await contractSeenBy(await as('director'), id)).suggestions;
  must(await (await as('director')).post(PATHS.suggestionAct(id, suggestion!.id, 'accept'), {}, { ifMatch: suggestion!.etag }));
  await approve(await as('director'), id);
  const again = await contractSeenBy(await as('finance'), id);
  expect(standings(again)).toEqual(['done', 'done', 'now', 'done']);
  expect(again.position.stages[2]!.changedSince?.clauses.map((one) => one.clauseId)).toEqual([clauseId]);
  expect(again.position.stages[2]!.earlier.map(({ person, inPlaceOf }) => [person.name, inPlaceOf?.name ?? null]).sort()).toEqual(
    [
      [nameOf('lawyer'), null],
      [nameOf('lawyer2'), nameOf('security')],
    ].sort(),
  );

  // Finance returns it to a stage by its name, and whoever comes between looks once more; the director has seen this text.
  await act(await as('finance'), id, 'returnForRework', { to: 'legal', reason: 'Проверьте порядок оплаты.' });
  const back = await contractSeenBy(await as('lawyer'), id);
  expect([standings(back), holders(back)]).toEqual([['now', 'again', 'returned', 'done'], [nameOf('lawyer')]]);
  for (const login of ['lawyer', 'manager', 'finance', 'lawyer2']) await approve(await as(login), id);
  const signed = await contractSeenBy(await as('client'), id);
  expect([signed.state, standings(signed)]).toEqual(['awaitingSignature', ['done', 'done', 'done', 'done']]);
});
