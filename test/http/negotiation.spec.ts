import { randomUUID } from 'node:crypto';
import {
  type CommentView,
  type ContractView,
  PATHS,
  type PlaybookView,
  type PresentView,
  type SuggestionView,
  type TeamView,
  type WayBackView,
} from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { contractOf, signInAs, startDemo } from '../support/demo';
import { act, aDraft, contractSeenBy, holderOf, must } from '../support/steps';

let api: TestApi;
let client: Browser;
let reviewer: Browser;
let id: string;
let lawyer: Browser;

beforeAll(async () => {
  api = await startDemo();
  client = await signInAs(api, 'client');
  reviewer = await signInAs(api, 'client-reviewer');
}, 120_000);
afterAll(() => api.close());

const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

const suggest = async (browser: Browser, clauseId: string, more: object = {}): Promise<SuggestionView> => {
  const { etag } = await contractSeenBy(browser, id);
  const wish = { clauseId, kind: 'replace', body: words(`Иначе: ${randomUUID()}.`), reason: 'Так удобнее.', ...more };
  const view = must(await browser.post(PATHS.suggestions(id), wish, { ifMatch: etag })) as ContractView;
  return view.suggestions
    .filter((one) => one.mine)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    .at(-1)!;
};
const answer = async (browser: Browser, suggestionId: string, kind: string, body: object = {}): Promise<ContractView> => {
  const { etag } = (await contractSeenBy(browser, id)).suggestions.find((one) => one.id === suggestionId)!;
  return must(await browser.post(PATHS.suggestionAct(id, suggestionId, kind), body, { ifMatch: etag })) as ContractView;
};
const clauseOf = async (browser: Browser, clauseId: string) =>
  (await contractSeenBy(browser, id)).clauses.find((one) => one.clauseId === clauseId)!;

describe('a contract, clause by clause', () => {
  const made: Record<string, SuggestionView> = {};
  let free: readonly string[];

  beforeAll(async () => {
    id = await aDraft(client, 'supply');
    const { clauses } = await contractSeenBy(client, id);
    free = clauses
      .filter((one) => one.negotiability !== 'fixed' && one.body?.content?.[0]?.type === 'paragraph')
      .map((one) => one.clauseId);
    for (const clauseId of free.slice(0, 4)) made[clauseId] = await suggest(client, clauseId);
    const siblings = clauses.filter((one) => one.parentId === clauses.find((other) => other.clauseId === free[5])!.parentId);
    const after = siblings.filter((one) => one.clauseId !== free[5]).at(-1)!;
    made.move = await suggest(client, free[5]!, { kind: 'move', body: null, afterClauseId: after.clauseId });
    await act(client, id, 'submit');
    lawyer = await signInAs(api, await holderOf(client, id));
  });

  it('refuses a move to where the clause stands, and into itself', async () => {
    const { etag, clauses } = await contractSeenBy(lawyer, id);
    const clause = clauses.find((one) => one.clauseId === free[6])!;
    const siblings = clauses.filter((one) => one.parentId === clause.parentId);
    const before = siblings[siblings.indexOf(clause) - 1]?.clauseId ?? null;
    const move = { clauseId: clause.clauseId, kind: 'move', reason: '' };
    const stays = await lawyer.post(PATHS.suggestions(id), { ...move, afterClauseId: before }, { ifMatch: etag });
    expect([stays.status, stays.body.code]).toEqual([422, 'nothing-changed']);
    const inside = await lawyer.post(PATHS.suggestions(id), { ...move, parentId: clause.clauseId, afterClauseId: null }, { ifMatch: etag });
    expect([inside.status, inside.body.code]).toEqual([422, 'clause-unknown']);
  });

  it('tells the state of each clause, and counts them', async () => {
    const view = await contractSeenBy(lawyer, id);
    expect(view.clauseCounts).toMatchObject({ openWithSupplier: 5, openWithClient: 0, disagreed: 0 });
    expect(await clauseOf(lawyer, free[0]!)).toMatchObject({ state: 'openWithSupplier', moves: ['supplier'] });
    expect(await clauseOf(lawyer, free[8]!)).toMatchObject({ state: 'agreed', moves: [] });
  });

  it('accepts several at once, or none of them', async () => {
    const picks = [made[free[0]!]!, made.move!].map((one) => ({ suggestionId: one.id }));
    const { etag } = await contractSeenBy(lawyer, id);
    const mixed = await lawyer.post(
      PATHS.manyAnswers(id),
      { answer: 'accept', picks: [...picks, { suggestionId: randomUUID() }] },
      { ifMatch: etag },
    );
    expect(mixed.status).toBe(404);
    expect((await contractSeenBy(lawyer, id)).clauseCounts.openWithSupplier).toBe(5);
    const view = must(await lawyer.post(PATHS.manyAnswers(id), { answer: 'accept', picks }, { ifMatch: etag })) as ContractView;
    expect(view.clauseCounts.openWithSupplier).toBe(3);
    expect((await contractSeenBy(client, id)).clauseCounts.openWithSupplier).toBe(5);
  });

  it('rejects several as one act, once of two at the same time, and takes one of them back by itself', async () => {
    const [first, second] = [made[free[1]!]!, made[free[3]!]!];
    const { etag } = await contractSeenBy(lawyer, id);
    const body = { answer: 'reject', picks: [first, second].map((one) => ({ suggestionId: one.id })), reason: 'Так не можем.' };
    const silent = await lawyer.post(PATHS.manyAnswers(id), { ...body, reason: ' ' }, { ifMatch: etag });
    expect([silent.status, silent.body.code]).toEqual([422, 'reason-required']);
    const [one, other] = await Promise.all([0, 1].map(() => lawyer.post(PATHS.manyAnswers(id), body, { ifMatch: etag })));
    expect([one!.status, other!.status].sort()).toEqual([200, 412]);
    const answersOf = (view: ContractView): readonly string[][] =>
      [first, second].map(({ id: wanted }) =>
        view.suggestions.find((found) => found.id === wanted)!.changes.flatMap((change) => change.answers.map((given) => given.kind)),
      );
    expect(answersOf(await contractSeenBy(lawyer, id))).toEqual([['rejected'], ['rejected']]);
    expect(answersOf(await answer(lawyer, second.id, 'undo'))).toEqual([['rejected'], []]);
  });

  it('shows a conflict of two colleagues, and holds the hand-off until one of them is taken back', async () => {
    await answer(lawyer, made[free[2]!]!.id, 'counter', { body: words('Встречные слова.'), reason: 'Наш вариант.' });
    await answer(lawyer, made[free[3]!]!.id, 'reject', { reason: 'Тоже нет.' });
    const own = await suggest(lawyer, free[7]!);
    const twice = await lawyer.post(
      PATHS.suggestions(id),
      { clauseId: free[7], kind: 'replace', body: words('Ещё раз.'), reason: '' },
      { ifMatch: (await contractSeenBy(lawyer, id)).etag },
    );
    expect([twice.status, twice.body.code]).toEqual([409, 'clause-has-your-suggestion']);
    expect(own.conflictIds).toEqual([]);
    const view = must(
      await lawyer.delete(PATHS.suggestion(id, own.id), {
        ifMatch: (await contractSeenBy(lawyer, id)).suggestions.find((one) => one.id === own.id)!.etag,
      }),
    ) as ContractView;
    expect(view.suggestions.some((one) => one.id === own.id)).toBe(false);
  });

  it('hands over with a summary, the turns of both sides and the moved clause in its place', async () => {
    await act(lawyer, id, 'handOff', { note: 'Приёмку обсудим.' });
    const view = await contractSeenBy(client, id);
    expect(view.news).toMatchObject({ suggested: 0, answered: { accepted: 2, rejected: 2, countered: 1 }, note: 'Приёмку обсудим.' });
    const places = view.news!.clauses.map(({ clauseId }) => view.clauses.findIndex((one) => one.clauseId === clauseId));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect([view.sides.client.turns, view.sides.supplier.turns]).toEqual([2, 1]);
    expect(view.sides).toEqual((await contractSeenBy(lawyer, id)).sides);
    expect(await clauseOf(client, free[1]!)).toMatchObject({ state: 'disagreed', moves: ['client'] });
    expect(await clauseOf(client, free[2]!)).toMatchObject({ state: 'openWithClient', moves: ['client'] });
    const moved = view.clauses.find((one) => one.clauseId === free[5])!;
    const siblings = view.clauses.filter((one) => one.parentId === moved.parentId);
    expect(siblings.at(-1)!.clauseId).toBe(free[5]);
  });

  it('proposes an earlier text anew, in one act and without touching what was', async () => {
    const before = await contractSeenBy(client, id);
    const way = must(await client.get(`${PATHS.wayBack(id)}?to=1`)) as WayBackView;
    expect(way.steps.map(({ clauseId, kind }) => [clauseId, kind])).toEqual([
      [free[0], 'replace'],
      [free[5], 'move'],
    ]);
    const body = { to: 1, reason: 'Вернёмся к первой редакции.' };
    const stale = await client.post(PATHS.wayBack(id), body, { ifMatch: 'c0.0' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
    const after = must(await client.post(PATHS.wayBack(id), body, { ifMatch: before.etag })) as ContractView;
    const known = new Set(before.suggestions.map((one) => one.id));
    const made = after.suggestions.filter((one) => !known.has(one.id));
    expect(made.map((one) => [one.clauseId, one.kind, one.reason, one.published])).toEqual(
      way.steps.map(({ clauseId, kind }) => [clauseId, kind, body.reason, false]),
    );
    expect(after.revision).toEqual(before.revision);
    expect(must(await client.get(`${PATHS.wayBack(id)}?to=1`))).toMatchObject({
      steps: [],
      left: [{ why: 'ownSuggestion' }, { why: 'ownSuggestion' }],
    });
    const again = await client.post(PATHS.wayBack(id), body, { ifMatch: after.etag });
    expect([again.status, again.body.code]).toEqual([422, 'nothing-changed']);
    for (const one of made) {
      const { etag } = (await contractSeenBy(client, id)).suggestions.find((other) => other.id === one.id)!;
      must(await client.delete(PATHS.suggestion(id, one.id), { ifMatch: etag }));
    }
  });

  it('reopens what was rejected or given up, with the reason in the chain', async () => {
    const one = made[free[1]!]!;
    expect((await contractSeenBy(client, id)).suggestions.find(({ id: other }) => other === one.id)!.actions).toContain('reopen');
    const { etag } = (await contractSeenBy(client, id)).suggestions.find((other) => other.id === one.id)!;
    const silent = await client.post(PATHS.suggestionAct(id, one.id, 'reopen'), { reason: '' }, { ifMatch: etag });
    expect([silent.status, silent.body.code]).toEqual([422, 'reason-required']);
    const view = await answer(client, one.id, 'reopen', { reason: 'Без этого не подпишем.' });
    const again = view.suggestions.find((other) => other.id === one.id)!;
    expect(again.changes[0]!.answers.map((given) => given.kind)).toEqual(['rejected', 'reopened']);
    expect(again).toMatchObject({ open: true, awaits: 'supplier' });
    await answer(client, made[free[3]!]!.id, 'concede');
    const counter = (await contractSeenBy(client, id)).suggestions.find((other) => other.counterOf === made[free[2]!]!.id)!;
    await answer(client, counter.id, 'counter', { body: words('Встречные на встречные.'), reason: 'Ближе к нашему.' });
    await act(client, id, 'handOff');
    expect(await clauseOf(lawyer, free[1]!)).toMatchObject({ state: 'openWithSupplier' });
    expect(await clauseOf(lawyer, free[3]!)).toMatchObject({ state: 'agreed' });
  });

  it('gives the lawyer the playbook of a clause, and the client none', async () => {
    const book = must(await lawyer.get(PATHS.playbook(id, free[0]!))) as PlaybookView;
    expect(book.standard).not.toBeNull();
    expect(book.granted.every((one) => one.contract === null || one.client !== null)).toBe(true);
    expect((await client.get(PATHS.playbook(id, free[0]!))).status).toBe(403);
  });

  it('shows what was granted elsewhere, and whose it was only to who may read that contract', async () => {
    const other = await aDraft(client, 'supply');
    await act(client, other, 'submit');
    const elsewhere = await signInAs(api, await holderOf(client, other));
    const book = must(await elsewhere.get(PATHS.playbook(other, free[0]!))) as PlaybookView;
    const [granted] = book.granted.filter((one) => JSON.stringify(one.body).includes('Иначе:'));
    expect(granted).toMatchObject({ sameClient: true, times: 1 });
    const mayRead = (await elsewhere.get(PATHS.contract(id))).status === 200;
    expect(granted!.contract === null).toBe(!mayRead);
  });

  it('keeps a comment’s words, names people and lets a discussion be opened again', async () => {
    const people = must(await client.get(PATHS.mentionable(id))) as readonly { memberId: string; side: string }[];
    const colleague = people.find((one) => one.side === 'client')!;
    const clause = await clauseOf(client, free[8]!);
    const range = { bodyHash: clause.bodyHash, from: 1, to: 5, quote: 'слово' };
    const body = { clauseId: free[8], audience: 'client', text: 'Посмотрите.', range, mentionIds: [colleague.memberId] };
    const [written] = (must(await client.post(PATHS.comments(id), body)) as readonly CommentView[]).slice(-1);
    expect(written).toMatchObject({ range, mentions: [{ memberId: colleague.memberId }], resolvedAt: null });
    const stranger = await client.post(PATHS.comments(id), { ...body, mentionIds: [randomUUID()] });
    expect([stranger.status, stranger.body.code]).toEqual([422, 'mention-unknown']);
    const closed = must(await client.post(PATHS.commentResolution(id, written!.id), {})) as readonly CommentView[];
    expect(closed.find((one) => one.id === written!.id)!.resolvedAt).not.toBeNull();
    const open = must(await client.delete(PATHS.commentResolution(id, written!.id))) as readonly CommentView[];
    expect(open.find((one) => one.id === written!.id)!.resolvedAt).toBeNull();
    expect(JSON.stringify(must(await lawyer.get(PATHS.comments(id))))).not.toContain('Посмотрите.');
  });
});

describe('the client’s own team', () => {
  let contractId: string;
  const team = async (browser: Browser): Promise<TeamView> => must(await browser.get(PATHS.team(contractId))) as TeamView;

  beforeAll(async () => {
    contractId = await contractOf(client, 'status=inNegotiation');
  });

  it('has said whether it has checked, and the supplier sees nothing of it', async () => {
    const { members } = await team(client);
    expect(members.find((one) => one.as === 'reviewer')!.check).toMatchObject({ current: true, note: 'По приёмке можно соглашаться.' });
    const theirs = await signInAs(api, 'lawyer');
    expect((await theirs.get(PATHS.team(contractId))).status).toBe(403);
    for (const path of [PATHS.contract(contractId), PATHS.timeline(contractId), PATHS.comments(contractId)]) {
      for (const login of ['lawyer', 'lawyer2', 'manager']) {
        const { text } = await (await signInAs(api, login)).get(path);
        expect(text).not.toMatch(/По приёмке можно соглашаться|Трёх дней нам хватит|ContractChecked/);
      }
    }
  });

  it('makes of a reviewer one who only gets a copy, who has nothing to check and is let go', async () => {
    const [invited] = (await team(client)).members.filter((one) => one.as === 'reviewer');
    const memberId = invited!.person.memberId!;
    must(await client.post(PATHS.reviewers(contractId), { memberId, as: 'copy' }));
    expect((await team(client)).members.find((one) => one.person.memberId === memberId)).toMatchObject({ as: 'copy', check: null });
    expect((await team(reviewer)).mayCheck).toBe(false);
    expect((await reviewer.post(PATHS.checks(contractId), {})).body.code).toBe('not-a-reviewer');
    must(await client.delete(PATHS.reviewer(contractId, memberId)));
    expect((await reviewer.get(PATHS.contract(contractId))).status).toBe(404);
  });
});

describe('presence', () => {
  it('shows one’s own side who is there and what they edit, and the other side nothing', async () => {
    const signatory = await signInAs(api, 'client-signatory');
    must(await client.post(PATHS.presence(id), { clauseId: 'subject' }));
    const seen = must(await signatory.post(PATHS.presence(id), {})) as readonly PresentView[];
    expect(seen).toMatchObject([{ clauseId: 'subject' }]);
    expect(must(await lawyer.post(PATHS.presence(id), {}))).toEqual([]);
    must(await client.post(PATHS.presence(id), { leaves: true }));
    api.clock.pass({ minutes: 2 });
    expect((must(await signatory.get(PATHS.presence(id))) as readonly PresentView[]).every((one) => one.clauseId === null)).toBe(true);
  });
});
