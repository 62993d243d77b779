import { type ClauseOwnersView, type ContractView, PATHS } from '@vizavi/api-types';
import { STAGE_DEFAULTS, type Stage } from '@vizavi/domain';
import { DEMO_DOMAIN } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { act, aDraft, approve, aWish, contractSeenBy, must } from '../support/steps';

let api: TestApi;
let tenantId: string;
let client: Browser;
const browsers: Record<string, Browser> = {};
const ids: Record<string, string> = {};
const as = async (login: string): Promise<Browser> => (browsers[login] ??= await signInAs(api, login));

const stage = (key: string, kind: Stage['kind'], logins: readonly string[], more: Partial<Stage> = {}): Stage => ({
  ...STAGE_DEFAULTS,
  key,
  kind,
  name: { ru: key, en: key },
  mode: 'all',
  assignees: logins.map((login) => ({ rule: 'member', memberId: ids[login]! })),
  hours: 8,
  guards: [],
  returnTo: ['client'],
  shownAs: 'nameAndRole',
  ...more,
});

/** The route of the supply form from now on. */
const publish = (stages: readonly Stage[]): Promise<unknown> =>
  api.asWorker(tenantId, async (transaction) => {
    await transaction.change(
      `update approval_route set state = 'retired', retired_at = now() where key = 'extended' and state = 'published'`,
    );
    await transaction.change(
      `insert into approval_route (tenant_id, id, key, version, name, stages, created_at, route_id, state, note, changed_at, published_at, edit)
       select tenant_id, gen_random_uuid(), key, max(version) + 1, '{"ru":"Проба","en":"Trial"}', $1, now(), (array_agg(route_id))[1], 'published', '', now(), now(), 1
       from approval_route where key = 'extended' group by tenant_id, key`,
      [JSON.stringify(stages)],
    );
    await transaction.change(`update template set route_key = 'extended' where key = 'supply'`);
  });

const submitted = async (): Promise<string> => {
  const id = await aDraft(client, 'supply');
  await act(client, id, 'submit');
  return id;
};
const standings = async (id: string): Promise<readonly string[]> =>
  (await contractSeenBy(client, id)).position.stages.map(({ standing }) => standing);

beforeAll(async () => {
  api = await startDemo();
  tenantId = await api.asWorker(null, async (transaction) => (await transaction.row<{ id: string }>('select tenant_ids() as id'))!.id);
  const rows = await api.asWorker(tenantId, (transaction) =>
    transaction.rows<{ id: string; email: string }>('select m.id, p.email from member m join person p on p.id = m.person_id'),
  );
  for (const { id, email } of rows) ids[email.replace(`@${DEMO_DOMAIN}`, '')] = id;
  client = await as('client');
}, 240_000);
afterAll(() => api.close());

it('two of three agree, and the third is no longer asked', async () => {
  await publish([
    stage('finance', 'finance', ['finance', 'security', 'lawyer'], { mode: 'quorum', quorum: 2 }),
    stage('director', 'director', ['director']),
  ]);
  const id = await submitted();
  await approve(await as('finance'), id);
  const [half] = (await contractSeenBy(client, id)).position.stages;
  expect([half!.standing, half!.count]).toEqual(['now', { asked: 3, approved: 1, needed: 2 }]);
  await approve(await as('lawyer'), id);
  const [whole, next] = (await contractSeenBy(client, id)).position.stages;
  expect([whole!.standing, whole!.count?.approved, next!.standing]).toEqual(['done', 2, 'now']);
  const late = await contractSeenBy(await as('security'), id);
  expect(late.availableActions.map(({ action }) => action)).not.toContain('approve');
});

it.each([
  ['adds the director', '500000', ['now', 'next']],
  ['spares the director', '5000000', ['now', 'next']],
] as const)('the amount %s', async (_name, value, first) => {
  const condition = { kind: 'compare', field: 'amount', by: 'atLeast', value, currency: 'RUB' } as const;
  await publish([stage('finance', 'finance', ['finance']), stage('director', 'director', ['director'], { condition })]);
  const id = await submitted();
  expect(await standings(id)).toEqual(first);
  const asked = value === '500000';
  const seen = await contractSeenBy(client, id);
  expect([seen.position.stages[1]!.expected, seen.position.stages[1]!.condition]).toEqual([asked ? 'asked' : 'skipped', null]);
  await approve(await as('finance'), id);
  expect(await standings(id)).toEqual(['done', asked ? 'now' : 'skipped']);
  const { state, position } = await contractSeenBy(client, id);
  expect(state).toBe(asked ? 'inReview' : 'awaitingSignature');
  expect(JSON.stringify(position.stages[1]!.because)).not.toContain(value);
});

it('a clause that changes after its approval is asked of exactly the stage that guards it, which sees what changed', async () => {
  await publish([
    stage('legal', 'legal', ['lawyer'], { guards: ['text'] }),
    stage('finance', 'finance', ['finance'], { guards: [{ clauseTypes: ['antiCorruption'] }] }),
    stage('director', 'director', ['director']),
  ]);
  const id = await submitted();
  await approve(await as('lawyer'), id);
  await approve(await as('finance'), id);
  const director = await as('director');
  const { wish, ifMatch } = await aWish(director, id);
  must(await director.post(PATHS.suggestions(id), wish, { ifMatch }));
  await act(director, id, 'handOff', {});
  const [suggestion] = (await contractSeenBy(client, id)).suggestions;
  must(await client.post(PATHS.suggestionAct(id, suggestion!.id, 'accept'), {}, { ifMatch: suggestion!.etag }));
  await act(client, id, 'handOff', {});
  expect(await standings(id)).toEqual(['again', 'done', 'now']);
  await approve(director, id);
  const legal = (await contractSeenBy(await as('lawyer'), id)).position.stages[0]!;
  expect([legal.standing, legal.changedSince?.revision, legal.changedSince?.clauses.map(({ clauseId }) => clauseId)]).toEqual([
    'now',
    1,
    [suggestion!.clauseId],
  ]);
  expect(legal.earlier.map(({ decision, revision }) => [decision, revision])).toEqual([['approved', 1]]);
});

it('returns to a named stage, asks a colleague meanwhile, and comes back to whoever asked', async () => {
  await publish([stage('legal', 'legal', ['lawyer']), stage('director', 'director', ['director'], { returnTo: ['client', 'legal'] })]);
  const id = await submitted();
  await approve(await as('lawyer'), id);
  await act(await as('director'), id, 'returnForRework', { to: 'legal', reason: 'Проверьте срок.' });
  expect(await standings(id)).toEqual(['now', 'returned']);
  await act(await as('lawyer'), id, 'ask', { toMemberId: ids['lawyer2'], question: 'Срок верный?' });
  const asked = await contractSeenBy(await as('lawyer2'), id);
  expect(asked.availableActions.find(({ action }) => action === 'answerQuestion')?.question?.text).toBe('Срок верный?');
  expect(holders(await contractSeenBy(client, id))).toEqual([ids['lawyer2']]);
  await act(await as('lawyer2'), id, 'answerQuestion', { answer: 'Верный.' });
  expect(holders(await contractSeenBy(client, id))).toEqual([ids['lawyer']]);
  expect(JSON.stringify(await contractSeenBy(client, id))).not.toContain('Срок верный');
});

it('whoever answers for the changed clause is asked, by the word of the owner of the routes', async () => {
  const owner = await as('owner');
  const { items } = must(await owner.get(PATHS.clauseOwners)) as ClauseOwnersView;
  await publish([
    stage('legal', 'legal', ['lawyer'], { guards: ['text'] }),
    stage('answers', 'finance', [], { assignees: [{ rule: 'clauseOwner' }], optional: true }),
  ]);
  const id = await aDraft(client, 'supply');
  const { wish, ifMatch } = await aWish(client, id);
  must(await client.post(PATHS.suggestions(id), wish, { ifMatch }));
  await act(client, id, 'submit');
  const lawyer = await as('lawyer');
  const { suggestions, clauses } = await contractSeenBy(lawyer, id);
  const { clauseType } = clauses.find((one) => one.clauseId === suggestions[0]!.clauseId)!;
  const { etag } = items.find((one) => one.clauseType === clauseType)!;
  const path = PATHS.clauseOwner(clauseType);
  expect((await owner.put(path, { memberId: ids['client'] }, { ifMatch: etag })).body.code).toBe('clause-owner-unknown');
  must(await owner.put(path, { memberId: ids['security'] }, { ifMatch: etag }));
  expect((await owner.put(path, { memberId: ids['finance'] }, { ifMatch: etag })).status).toBe(412);
  must(await lawyer.post(PATHS.suggestionAct(id, suggestions[0]!.id, 'accept'), {}, { ifMatch: suggestions[0]!.etag }));
  await approve(lawyer, id);
  expect(holders(await contractSeenBy(client, id))).toEqual([ids['security']]);
});

const holders = ({ position }: ContractView): readonly (string | null)[] => position.holders.map(({ memberId }) => memberId);
