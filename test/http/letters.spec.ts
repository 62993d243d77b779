import { type LetterDetailView, type LetterView, type LetterWishesView, type Page, PATHS } from '@vizavi/api-types';
import { unsubscribeToken } from '../../apps/api/src/mail/unsubscribe-token';
import { DigestRound } from '../../apps/api/src/notifications/digest-round';
import { Sealing } from '../../apps/api/src/platform/sealing/sealing';
import { DEMO_DOMAIN } from '../../apps/api/src/seed/cast';
import { tellEverybody } from '../secret/tell-everybody';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { aDecisionLink, aFailedLetter } from '../support/letters';
import { act, aDraft, contractSeenBy, etagOf, holderOf, must } from '../support/steps';

const never = new AbortController().signal;
const CALM = { zone: 'Europe/Moscow', quietFrom: null, quietUntil: null, digestAt: 540, digestDays: 'everyDay' };
const SECRET = 'маржа сорок процентов';

describe('letters', () => {
  let api: TestApi;
  let admin: Browser;
  beforeAll(async () => {
    api = await startDemo();
    admin = await signInAs(api, 'admin');
    await tellEverybody(api);
  }, 120_000);
  afterAll(() => api.close());

  const choose = async (browser: Browser, wishes: object) =>
    browser.put(PATHS.letterWishes, { ...CALM, atOnce: [], digest: [], ...wishes }, { ifMatch: await etagOf(browser, PATHS.letterWishes) });
  const lettersTo = async (login: string): Promise<readonly LetterView[]> =>
    (must(await admin.get(`${PATHS.outbox}?limit=100&q=${login}@${DEMO_DOMAIN}`)) as Page<LetterView>).items;
  const digestsTo = async (login: string) => (await lettersTo(login)).filter(({ subject }) => /^(Сводка|Digest)/.test(subject));
  const tenants = async () =>
    (await api.asWorker(null, (tx) => tx.rows<{ tenantId: string }>('select tenant_ids() as "tenantId"'))) as [{ tenantId: string }];
  const round = () => api.app.get(DigestRound, { strict: false }).run(never);
  const toTheLawyer = async (): Promise<{ id: string; login: string; lawyer: Browser; client: Browser }> => {
    const client = await signInAs(api, 'client');
    const id = await aDraft(client, 'supply');
    await act(client, id, 'submit');
    const login = await holderOf(client, id);
    return { id, login, lawyer: await signInAs(api, login), client };
  };

  it('come as their reader chose: defaults that are sensible, changed with a tag, refused with words', async () => {
    const client = await signInAs(api, 'client2');
    const wishes = must(await client.get(PATHS.letterWishes)) as LetterWishesView;
    expect(wishes).toMatchObject({ zone: 'Europe/Moscow', quiet: { from: 1260, until: 480 }, digestAt: 540, etag: '0' });
    expect([wishes.ways.sign, wishes.ways.comment]).toEqual(['atOnce', 'digest']);
    expect(wishes.topics.flatMap(({ kinds }) => kinds)).not.toContain('escalated');
    expect(await choose(client, { zone: 'Mars/Olympus' })).toMatchObject({ status: 422, body: { code: 'zone-unknown' } });
    expect(await choose(client, { quietFrom: 60, quietUntil: 60 })).toMatchObject({ status: 422, body: { code: 'quiet-hours-empty' } });
    expect(await choose(client, { quietFrom: 60 })).toMatchObject({ status: 422, body: { code: 'quiet-hours-empty' } });
    expect(await choose(client, { atOnce: ['nonsense'] })).toMatchObject({ status: 400 });
    const chosen = must(await choose(client, { atOnce: ['sign'], digest: ['holder'], zone: 'Asia/Kamchatka' })) as LetterWishesView;
    expect(chosen).toMatchObject({
      zone: 'Asia/Kamchatka',
      quiet: null,
      etag: '1',
      ways: { sign: 'atOnce', holder: 'digest', comment: 'bellOnly' },
    });
    const stale = await client.put(PATHS.letterWishes, { ...CALM, atOnce: [], digest: [] }, { ifMatch: '0' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale', etag: '1' } });
  });

  it('are gathered into one digest, by contract, told once, with who waits for what and nothing of what was written', async () => {
    const client = await signInAs(api, 'client');
    must(await choose(client, { digest: ['comment', 'holder', 'published', 'mentioned', 'answered'] }));
    const { id, lawyer } = await toTheLawyer();
    const { number } = await contractSeenBy(client, id);
    must(await lawyer.post(PATHS.comments(id), { audience: 'both', text: `Подскажите срок. ${SECRET}` }));
    await act(lawyer, id, 'handOff', { note: SECRET });
    const before = await lettersTo('client');
    await tellEverybody(api);
    await round();
    expect(await lettersTo('client')).toEqual(before);
    api.clock.pass({ days: 1 });
    await Promise.all([round(), round()]);
    await round();
    const [digest, ...more] = await digestsTo('client');
    expect(more).toEqual([]);
    const section = digest!.text.split('\n\n').find((part) => part.startsWith(`${number} `))!;
    expect(section).toContain('Ждёт вас');
    expect(section).toContain('ход за вами');
    expect(section.split('\n').at(-1)).toMatch(new RegExp(`/contracts/${id}$`));
    expect(JSON.stringify(digest)).not.toContain(SECRET);
  }, 60_000);

  it('tell nobody of a digest what they have read meanwhile, and stop with one click, also twice', async () => {
    const client = await signInAs(api, 'client');
    const { id, lawyer } = await toTheLawyer();
    must(await lawyer.post(PATHS.comments(id), { audience: 'both', text: 'Подскажите срок.' }));
    await act(lawyer, id, 'handOff', { note: null });
    await tellEverybody(api);
    must(await client.post(PATHS.notificationsRead, {}));
    const before = (await digestsTo('client')).length;
    api.clock.pass({ days: 1 });
    await round();
    expect((await digestsTo('client')).length).toBe(before);
    const me = must(await client.get(PATHS.me)) as { readonly memberId: string };
    const [{ tenantId }] = await tenants();
    const token = unsubscribeToken(api.app.get(Sealing, { strict: false }), { tenantId, memberId: me.memberId });
    const url = `/api/v1/${PATHS.unsubscription(token)}`;
    const looked = await api.app.inject({ method: 'GET', url });
    expect([looked.statusCode, looked.headers.location]).toEqual([303, expect.stringContaining('/unsubscribe/')]);
    const wishes = async () => must(await client.get(PATHS.letterWishes)) as LetterWishesView;
    expect((await wishes()).ways.comment).toBe('digest');
    const click = () =>
      api.app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
    expect((await Promise.all([click(), click()])).map(({ statusCode }) => statusCode)).toEqual([204, 204]);
    const boundary = { 'content-type': 'multipart/form-data; boundary=x' };
    const payload = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await api.app.inject({ method: 'POST', url, headers: boundary, payload })).statusCode).toBe(204);
    const after = await wishes();
    expect([Object.values(after.ways).includes('digest'), after.ways.comment]).toEqual([false, 'bellOnly']);
    expect((await api.app.inject({ method: 'POST', url: `${url}x` })).statusCode).toBe(410);
  }, 60_000);

  it('lead to a decision that its addressee alone makes, once, as long as it waits for them', async () => {
    const { id, login, lawyer } = await toTheLawyer();
    const other = await signInAs(api, login === 'lawyer' ? 'lawyer2' : 'lawyer');
    const [first, second] = [await aDecisionLink(api, id), await aDecisionLink(api, id)];
    expect((await api.browser().get(PATHS.decisionLink(first))).status).toBe(401);
    expect(must(await lawyer.get(PATHS.decisionLink(first)))).toMatchObject({ contractId: id });
    const [foreign, invented] = [await other.get(PATHS.decisionLink(first)), await other.get(PATHS.decisionLink('invented'))];
    expect([foreign.status, foreign.body.code, foreign.body.title]).toEqual([404, 'link-not-yours', invented.body.title]);
    const { revisionHash, etag } = await contractSeenBy(lawyer, id);
    const approve = (browser: Browser, token: string) => browser.post(PATHS.decisionByLink, { token, revisionHash }, { ifMatch: etag });
    expect((await approve(other, first)).status).toBe(404);
    const stale = await lawyer.post(PATHS.decisionByLink, { token: first, revisionHash }, { ifMatch: 'old' });
    expect(stale.status).toBe(412);
    const answers = await Promise.all([approve(lawyer, first), approve(lawyer, first), approve(lawyer, first)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
    expect(answers.find(({ status }) => status === 410)!.body).toMatchObject({ code: 'decision-link-spent', contractId: id });
    expect(await lawyer.get(PATHS.decisionLink(first))).toMatchObject({ status: 410, body: { code: 'decision-link-spent' } });
    expect(await lawyer.get(PATHS.decisionLink(second))).toMatchObject({ status: 410, body: { code: 'duty-closed', contractId: id } });
    expect(await approve(lawyer, second)).toMatchObject({ status: 410, body: { code: 'duty-closed' } });
    const rows = await api.asWorker(null, (tx) => tx.rows(`select * from one_time_link where kind = 'decision'`));
    expect(JSON.stringify(rows)).not.toContain(first);
  }, 60_000);

  it('lead nowhere when two links of one duty race, when the contract came back, and after a week', async () => {
    const { id, lawyer } = await toTheLawyer();
    const [one, two] = [await aDecisionLink(api, id), await aDecisionLink(api, id)];
    const { revisionHash, etag } = await contractSeenBy(lawyer, id);
    const answers = await Promise.all(
      [one, two].map((token) => lawyer.post(PATHS.decisionByLink, { token, revisionHash }, { ifMatch: etag })),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    expect(answers.find(({ status }) => status !== 200)!.status).toBeGreaterThanOrEqual(403);
    const returned = await toTheLawyer();
    const link = await aDecisionLink(api, returned.id);
    await act(returned.lawyer, returned.id, 'returnForRework', { to: 'client', reason: 'Уточните сроки.' });
    expect(await returned.lawyer.get(PATHS.decisionLink(link))).toMatchObject({ status: 410, body: { code: 'duty-closed' } });
    const waiting = await toTheLawyer();
    const old = await aDecisionLink(api, waiting.id);
    api.clock.pass({ days: 7, minutes: 1 });
    const lawyerLater = await signInAs(api, waiting.login);
    expect(await lawyerLater.get(PATHS.decisionLink(old))).toMatchObject({ status: 410, body: { code: 'link-expired' } });
  }, 60_000);

  it('carry such a link when a decision is asked for, and the administrator sees each attempt and may ask for another', async () => {
    const admin = await signInAs(api, 'admin');
    const { id, login } = await toTheLawyer();
    const [{ tenantId }] = await tenants();
    await api.asWorker(tenantId, (tx) => tx.change('delete from letter_wishes'));
    await tellEverybody(api);
    const letters = (must(await admin.get(`${PATHS.outbox}?limit=100&q=${login}@${DEMO_DOMAIN}`)) as Page<LetterView>).items;
    const letter = letters.find(({ text }) => text.includes(`/contracts/${id}`))!;
    const [, token] = /\/decide\/([\w-]+)/.exec(letter.text)!;
    expect(must(await (await signInAs(api, login)).get(PATHS.decisionLink(token!)))).toMatchObject({ contractId: id });
    const failed = await aFailedLetter(api);
    const detail = must(await admin.get(PATHS.letter(failed))) as LetterDetailView;
    expect(detail).toMatchObject({ state: 'failed', canResend: false, fault: '550 No such person', deliveries: [] });
    expect(await admin.post(PATHS.letterResending(failed), {})).toMatchObject({ status: 409, body: { code: 'no-mail-server' } });
  }, 60_000);
});
