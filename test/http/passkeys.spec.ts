import { startApi, type TestApi } from '../support/api';
import { Authenticator } from '../support/authenticator';
import type { Browser, Seen } from '../support/browser';
import { aMember, aSupplier, PASSWORD, type TestMember, type TestSupplier } from '../support/people';

let api: TestApi;
let supplier: TestSupplier;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database);
});
afterAll(() => api.close());

const aLawyer = (): Promise<TestMember> => aMember(api.database, supplier, { roles: ['lawyer'] });

async function withPasskey(browser: Browser, key = new Authenticator()): Promise<Authenticator> {
  const { ticket, options } = (await browser.post('me/passkeys/options')).body;
  const added = await browser.post('me/passkeys', { ticket, name: 'Ноутбук', credential: key.make(options) });
  if (added.status !== 204) throw new Error(added.text);
  return key;
}

async function enterWith(key: Authenticator, browser = api.browser(), flags?: number): Promise<Seen> {
  const { ticket, options } = (await browser.post('session/passkey/options')).body;
  return browser.post('session/passkey', { ticket, credential: key.use(options, flags) });
}

describe('a passkey', () => {
  it('is the only thing that a sign-in needs', async () => {
    const key = await withPasskey(await api.signIn(await aLawyer()));
    const browser = api.browser();
    expect((await enterWith(key, browser)).body.status).toBe('signedIn');
    expect((await browser.get('me/factors')).body.passkeys).toMatchObject([{ name: 'Ноутбук', usedAt: expect.any(String) }]);
    expect((await browser.get('session/step-up')).status).toBe(204);
  });

  it('is a second factor after the password, of its own person alone', async () => {
    const [member, stranger] = [await aLawyer(), await aLawyer()];
    const key = await withPasskey(await api.signIn(member));
    const other = await withPasskey(await api.signIn(stranger));
    const second = async (used: Authenticator): Promise<Seen> => {
      const browser = api.browser();
      const asked = (await browser.post('session', { email: member.email, password: PASSWORD })).body;
      expect(asked).toMatchObject({ status: 'secondFactor', methods: ['passkey'] });
      const { ticket, options } = (await browser.post('session/passkey/options', { ticket: asked.ticket })).body;
      expect(options.allowCredentials).toHaveLength(1);
      const credential = used.use(options);
      return browser.post('session/second-factor', { ticket: asked.ticket, method: 'passkey', passkeyTicket: ticket, credential });
    };
    expect((await second(other)).body.code).toBe('passkey-wrong');
    expect((await second(key)).body.status).toBe('signedIn');
  });

  it('proves a session anew', async () => {
    const browser = await api.signIn(await aLawyer());
    const key = await withPasskey(browser);
    api.clock.pass({ minutes: 11 });
    expect((await browser.get('session/step-up')).body).toMatchObject({ code: 'step-up-required', methods: ['passkey'] });
    const { ticket, options } = (await browser.post('session/passkey/options')).body;
    const proof = { method: 'passkey', passkeyTicket: ticket, credential: key.use(options) };
    expect((await browser.post('session/step-up', proof)).status).toBe(204);
    expect((await browser.get('session/step-up')).status).toBe(204);
  });

  it('is refused alike when it is unknown, of another site, copied, without its owner, or answers an old question', async () => {
    const browser = await api.signIn(await aLawyer());
    const key = await withPasskey(browser);
    const { ticket, options } = (await browser.post('session/passkey/options')).body;
    const credential = key.use(options);
    expect((await browser.post('session/passkey', { ticket, credential })).status).toBe(200);
    expect((await api.browser().post('session/passkey', { ticket, credential })).status).toBe(410);
    const elsewhere = Object.assign(Object.create(key) as Authenticator, { origin: 'https://evil.example' });
    const copied = Object.assign(Object.create(key) as Authenticator, { counter: 0 });
    const unverified = await enterWith(key, api.browser(), 0x01);
    for (const seen of [await enterWith(new Authenticator()), await enterWith(elsewhere), await enterWith(copied), unverified])
      expect([seen.status, seen.body.code]).toEqual([422, 'passkey-wrong']);
  });

  it('is taken away by its owner, and by nobody else', async () => {
    const [mine, theirs] = [await api.signIn(await aLawyer()), await api.signIn(await aLawyer())];
    const key = await withPasskey(mine);
    const [{ id }] = (await mine.get('me/factors')).body.passkeys;
    expect((await theirs.delete(`me/passkeys/${id}`)).status).toBe(404);
    // A factor was added: the session has proved the password only.
    expect((await mine.delete(`me/passkeys/${id}`)).body.code).toBe('step-up-required');
    const fresh = api.browser();
    await enterWith(key, fresh);
    expect((await fresh.delete(`me/passkeys/${id}`)).status).toBe(204);
    expect((await enterWith(key)).status).toBe(422);
  });
});
