import { type AnswersView, type CommentView, PATHS, type Page, type TimelineEntry } from '@vizavi/api-types';
import { verify } from '../../apps/api/src/audit/verify/verify';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { act, aDraft, approve, aWish, contractSeenBy, etagOf, holderOf, must } from '../support/steps';
import { atOnce } from './at-once';

const WRITERS = 64;
const ROUNDS = 8;
const COUNTERS = 24;

describe('64 writers of one contract', () => {
  let api: TestApi;
  let client: Browser;
  let writes = 0;
  beforeAll(async () => {
    api = await startDemo();
    client = await signInAs(api, 'client');
  }, 180_000);
  afterAll(async () => {
    process.stdout.write(`concurrency: ${writes} writes\n`);
    await api.close();
  });

  const together = (many: number, send: Parameters<typeof atOnce>[1]) => {
    writes += many;
    return atOnce(many, send);
  };

  it('save answers over the same version: one is kept, all others are told that theirs is stale', async () => {
    const id = await aDraft(client, 'supply');
    for (let round = 1; round <= ROUNDS; round += 1) {
      const ifMatch = await etagOf(client, PATHS.answers(id));
      const given = (turn: number) => ({ answers: { deliveryAddress: `круг ${round}, ${turn}` } });
      const { answers, byStatus } = await together(WRITERS, (turn) => client.put(PATHS.answers(id), given(turn), { ifMatch }));
      expect(byStatus).toEqual({ 200: 1, 412: WRITERS - 1 });
      const winner = answers.findIndex(({ status }) => status === 200);
      expect((must(await client.get(PATHS.answers(id))) as AnswersView).answers).toEqual(given(winner).answers);
    }
  });

  it('count up one number, each with what it has just read, until each has added one', async () => {
    const id = await aDraft(client, 'supply');
    const addOne = async (): Promise<void> => {
      const seen = await client.get(PATHS.answers(id));
      const { answers } = must(seen) as AnswersView;
      const counted = Number(String(answers['deliveryAddress']).match(/\d+$/)?.[0] ?? 0);
      writes += 1;
      const sent = await client.put(
        PATHS.answers(id),
        { answers: { deliveryAddress: `${counted + 1}` } },
        { ifMatch: String(seen.headers['etag']) },
      );
      if (sent.status === 412) return addOne();
      expect(sent.status).toBe(200);
    };
    must(await client.put(PATHS.answers(id), { answers: { deliveryAddress: '0' } }, { ifMatch: await etagOf(client, PATHS.answers(id)) }));
    await Promise.all(Array.from({ length: COUNTERS }, addOne));
    expect((must(await client.get(PATHS.answers(id))) as AnswersView).answers['deliveryAddress']).toBe(String(COUNTERS));
  });

  it('propose other words over the same version: one proposal stands', async () => {
    const id = await aDraft(client, 'supply');
    const { wish, ifMatch } = await aWish(client, id);
    const { byStatus } = await together(WRITERS, () => client.post(PATHS.suggestions(id), wish, { ifMatch }));
    expect(byStatus).toEqual({ 201: 1, 412: WRITERS - 1 });
    expect((await contractSeenBy(client, id)).suggestions).toHaveLength(1);
  });

  it('comment at once: every comment is kept', async () => {
    const id = await aDraft(client, 'supply');
    const { byStatus } = await together(WRITERS, (turn) => client.post(PATHS.comments(id), { audience: 'both', text: `слово ${turn}` }));
    expect(byStatus).toEqual({ 201: WRITERS });
    const kept = must(await client.get(PATHS.comments(id))) as readonly CommentView[];
    expect(kept.map(({ text }) => text).sort()).toEqual(Array.from({ length: WRITERS }, (_, turn) => `слово ${turn}`).sort());
  });

  it('submit at once: it is submitted once and has one number', async () => {
    const id = await aDraft(client, 'supply');
    const { etag } = await contractSeenBy(client, id);
    const { byStatus } = await together(WRITERS, () => client.post(PATHS.action(id, 'submit'), {}, { ifMatch: etag }));
    expect(byStatus).toEqual({ 200: 1, 412: WRITERS - 1 });
    expect(await timelineOf(client, id, 'ContractSubmitted')).toHaveLength(1);
  });

  it('start contracts at once: each has a number of its own', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => aDraft(client, 'supply')));
    writes += 24;
    await Promise.all(ids.map((id) => act(client, id, 'submit')));
    const numbers = await Promise.all(ids.map(async (id) => (await contractSeenBy(client, id)).number));
    expect(new Set(numbers).size).toBe(ids.length);
  });

  it('approve as two assignees, 32 times each: both are heard once and the stage passes once', async () => {
    const id = await aDraft(client, 'works');
    await act(client, id, 'submit');
    await approve(await signInAs(api, await holderOf(client, id)), id);
    const [finance, security] = [await signInAs(api, 'finance'), await signInAs(api, 'security')];
    const seen = [await contractSeenBy(finance, id), await contractSeenBy(security, id)] as const;
    const { answers } = await together(WRITERS, (turn) => {
      const { etag, revisionHash } = seen[turn % 2]!;
      return [finance, security][turn % 2]!.post(PATHS.action(id, 'approve'), { revisionHash }, { ifMatch: etag });
    });
    const statuses = (who: number): readonly number[] => answers.filter((_, turn) => turn % 2 === who).map(({ status }) => status);
    for (const who of [0, 1]) {
      expect(statuses(who).filter((status) => status === 200)).toHaveLength(1);
      expect(statuses(who).filter((status) => ![200, 409, 412].includes(status))).toEqual([]);
    }
    expect((await contractSeenBy(finance, id)).position.stageNumber).toBe(3);
  });

  it('leave a record that the audit finds whole', async () => {
    expect(writes).toBeGreaterThanOrEqual(1_000);
    expect((await verify(api.database)).contracts).toBeGreaterThan(40);
  });
});

const timelineOf = async (browser: Browser, id: string, type: string): Promise<readonly TimelineEntry[]> =>
  (must(await browser.get(PATHS.timeline(id))) as Page<TimelineEntry>).items.filter((one) => one.type === type);
