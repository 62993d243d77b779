import { randomUUID } from 'node:crypto';
import { forgetOldKeys } from '../../apps/api/src/platform/http/idempotency-keys';
import { startApi, type TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { aMember, aSupplier, type TestSupplier } from '../support/people';

let api: TestApi;
let supplier: TestSupplier;
let administrator: Browser;

beforeAll(async () => {
  api = await startApi();
  supplier = await aSupplier(api.database);
  administrator = await api.signIn(await aMember(api.database, supplier, { roles: ['administrator'] }));
});
afterAll(() => api.close());

const someone = (email = `${randomUUID()}@example.test`) => ({
  email,
  name: 'Антон Белов',
  side: 'supplier',
  roles: ['lawyer'],
  language: 'ru',
});

const invited = async (email: string): Promise<number> => {
  const row = await api.asWorker(supplier.tenantId, (transaction) =>
    transaction.row<{ count: number }>(
      'select count(*)::int as count from member m join person p on p.id = m.person_id where p.email = $1',
      [email],
    ),
  );
  return row!.count;
};

describe('a write with an idempotency key', () => {
  it('is refused without one', async () => {
    const seen = await administrator.post('members', someone(), { key: null });
    expect([seen.status, seen.body.code]).toEqual([400, 'idempotency-key-required']);
  });

  it('is done once and answered with the same bytes when it comes again', async () => {
    const [key, body] = [randomUUID(), someone()];
    const first = await administrator.post('members', body, { key });
    const second = await administrator.post('members', body, { key });
    expect(first.status).toBe(201);
    expect([second.status, second.text, second.headers['etag']]).toEqual([first.status, first.text, first.headers['etag']]);
    expect(first.headers['etag']).toBe('"1"');
    expect(await invited(body.email)).toBe(1);
  });

  it('is done once when twins come at the same moment', async () => {
    const [key, body] = [randomUUID(), someone()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => administrator.post('members', body, { key })));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(201);
    expect(await invited(body.email)).toBe(1);
  });

  it('gives a refusal again, also when it would no longer be refused', async () => {
    const key = randomUUID();
    const body = { ...someone(), roles: ['contractManager'] };
    const first = await administrator.post('members', body, { key });
    expect([first.status, first.body.code]).toEqual([422, 'role-of-other-side']);
    const second = await administrator.post('members', body, { key });
    expect([second.status, second.text, second.headers['content-type']]).toEqual([422, first.text, first.headers['content-type']]);
    expect(await invited(body.email)).toBe(0);
  });

  it('is refused under the key of another request', async () => {
    const key = randomUUID();
    await administrator.post('members', someone(), { key });
    const seen = await administrator.post('members', someone(), { key });
    expect([seen.status, seen.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('does not meet the key of another member, nor of another route', async () => {
    const [key, body] = [randomUUID(), someone()];
    const colleague = await api.signIn(await aMember(api.database, supplier, { roles: ['administrator'] }));
    expect((await administrator.post('members', body, { key })).status).toBe(201);
    expect((await colleague.post('members', body, { key })).body.code).toBe('member-exists');
    expect((await administrator.delete('sessions?others=true', { key })).status).toBe(204);
  });

  it('asks who is there before it gives a kept answer', async () => {
    const browser = await api.signIn(await aMember(api.database, supplier, { roles: ['administrator'] }));
    const [key, body] = [randomUUID(), someone()];
    await browser.post('members', body, { key });
    const kept = new Map(browser.cookies);
    await browser.delete('session');
    kept.forEach((value, name) => browser.cookies.set(name, value));
    expect((await browser.post('members', body, { key })).status).toBe(401);
  });

  it('keeps answers for a day', async () => {
    const [key, body] = [randomUUID(), someone()];
    await administrator.post('members', body, { key });
    const forget = (hours: number) =>
      api.asWorker(supplier.tenantId, (transaction) => forgetOldKeys(transaction, new Date(Date.now() + hours * 3_600_000).toISOString()));
    expect(await forget(23)).toBe(0);
    expect(await forget(25)).toBeGreaterThan(0);
    expect((await administrator.post('members', body, { key })).body.code).toBe('member-exists');
  });
});

describe('a change of something that exists', () => {
  it('asks for the shape, then the version, then the record', async () => {
    const nobody = `members/${randomUUID()}`;
    const seen = [
      await administrator.patch(nobody, { roles: [] }),
      await administrator.patch(nobody, { title: 'Юрист' }),
      await administrator.patch(nobody, { title: 'Юрист' }, { ifMatch: '"1"' }),
    ];
    expect(seen.map(({ status, body }) => [status, body.code])).toEqual([
      [400, 'invalid-request'],
      [428, 'if-match-required'],
      [404, 'not-found'],
    ]);
  });

  it('loses no update among 32 writers of one version', async () => {
    const { body: member } = await administrator.post('members', someone());
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, count) =>
        administrator.patch(`members/${member.id}`, { title: `Юрист ${count}` }, { ifMatch: member.etag }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status, body }) => status === 412 && body.code === 'stale' && body.etag === '2')).toHaveLength(31);
  });
});
