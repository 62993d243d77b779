import { workerScope } from '@vizavi/database';
import { startApi, type TestApi } from '../support/api';
import { mailedSecret } from '../support/letters';
import { aMember, aSupplier, PASSWORD, type TestMember, type TestSupplier } from '../support/people';

let api: TestApi;
let supplier: TestSupplier;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database);
});
afterAll(() => api.close());

const NEW_PASSWORD = 'quite another phrase';
const aLawyer = (): Promise<TestMember> => aMember(api.database, supplier, { roles: ['lawyer'] });

const lettersTo = (email: string) =>
  api.database.run(workerScope(supplier.tenantId), (transaction) =>
    transaction.rows<{ subject: string; state: string }>('select subject, state from letter where to_address = $1 order by created_at', [
      email,
    ]),
  );

async function askedToken(email: string): Promise<string> {
  await api.browser().post('password-resets', { email });
  return mailedSecret(api, supplier.tenantId, email);
}

describe('a forgotten password', () => {
  it('is answered alike whether somebody is known or not, in the same time', async () => {
    const { email } = await aLawyer();
    const ask = async (address: string) => {
      const begun = performance.now();
      const { status, text } = await api.browser().post('password-resets', { email: address });
      return { answer: [status, text], took: performance.now() - begun };
    };
    const [known, unknown] = [await ask(email), await ask('nobody@example.test')];
    expect(known.answer).toEqual(unknown.answer);
    expect(known.answer).toEqual([204, '']);
    for (const { took } of [known, unknown]) expect(took).toBeGreaterThan(240);
    expect(await lettersTo('nobody@example.test')).toEqual([]);
  });

  it('sends a letter in the language of the request, kept while there is no mail server', async () => {
    const { email } = await aLawyer();
    await api.browser().post('password-resets', { email }, { headers: { 'accept-language': 'en' } });
    expect(await lettersTo(email)).toMatchObject([{ subject: 'New password for Vizavi', state: 'kept' }]);
  });

  it('is set anew by the link, which then is spent and ends every session', async () => {
    const member = await aLawyer();
    const browser = await api.signIn(member);
    const token = await askedToken(member.email);
    expect((await api.browser().post(`password-resets/${token}`, { password: NEW_PASSWORD })).status).toBe(204);
    expect((await browser.get('me')).status).toBe(401);
    const signIn = (password: string) => api.browser().post('session', { email: member.email, password });
    expect([(await signIn(PASSWORD)).status, (await signIn(NEW_PASSWORD)).status]).toEqual([401, 200]);
    const again = await api.browser().post(`password-resets/${token}`, { password: 'a third phrase now' });
    expect([again.status, again.body.code]).toEqual([410, 'link-spent']);
  });

  it('knows a spent, an outdated and an invented link by the same words', async () => {
    const { email } = await aLawyer();
    const replaced = await askedToken(email);
    const outdated = await askedToken(email);
    api.clock.pass({ hours: 2 });
    const answers = await Promise.all(
      [replaced, outdated, 'invented'].map((token) => api.browser().post(`password-resets/${token}`, { password: NEW_PASSWORD })),
    );
    const told = answers.map(({ status, body }) => ({ status, ...body, instance: '', requestId: '' }));
    expect(told[0]).toMatchObject({ status: 410, code: 'link-spent' });
    expect(told).toEqual([told[0], told[0], told[0]]);
  });

  it('lets one of two simultaneous uses of a link through', async () => {
    const token = await askedToken((await aLawyer()).email);
    const answers = await Promise.all(
      [1, 2].map((count) => api.browser().post(`password-resets/${token}`, { password: `${NEW_PASSWORD} ${count}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('keeps the link for a better password when the first one is weak', async () => {
    const token = await askedToken((await aLawyer()).email);
    for (const password of ['short', 'aaaaaaaaaaaaaaaa']) {
      const seen = await api.browser().post(`password-resets/${token}`, { password });
      expect([seen.status, seen.body.code]).toEqual([422, 'password-weak']);
    }
    expect((await api.browser().post(`password-resets/${token}`, { password: NEW_PASSWORD })).status).toBe(204);
  });
});

describe('PUT me/password', () => {
  it('asks for the present password', async () => {
    const browser = await api.signIn(await aLawyer());
    const seen = await browser.put('me/password', { current: 'wrong', next: NEW_PASSWORD });
    expect([seen.status, seen.body.code, seen.body.errors[0].field]).toEqual([422, 'password-wrong', 'current']);
  });

  it('changes it and ends every other session', async () => {
    const member = await aLawyer();
    const [here, there] = [await api.signIn(member), await api.signIn(member)];
    expect((await here.put('me/password', { current: PASSWORD, next: NEW_PASSWORD })).status).toBe(204);
    expect([(await here.get('me')).status, (await there.get('me')).status]).toEqual([200, 401]);
  });

  it('is taken exactly as it was typed, a hundred letters long, and kept as argon2id alone', async () => {
    const member = await aLawyer();
    const typed = ` Длинная фраза с пробелами ${'и буквами '.repeat(7)}`.padEnd(100, ' ');
    expect((await (await api.signIn(member)).put('me/password', { current: PASSWORD, next: typed })).status).toBe(204);
    const signIn = async (password: string) => (await api.browser().post('session', { email: member.email, password })).status;
    expect([await signIn(typed.trim()), await signIn(typed.toLowerCase()), await signIn(typed)]).toEqual([401, 401, 200]);
    const kept = await api.asWorker(null, (transaction) =>
      transaction.row<{ password_hash: string }>('select password_hash from person where id = $1', [member.personId]),
    );
    expect(kept!.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is not for strangers', async () => {
    expect((await api.browser().put('me/password', { current: PASSWORD, next: NEW_PASSWORD })).status).toBe(401);
  });
});
