import type { NotificationView, Page } from '@vizavi/api-types';
import { Database } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { LiveModule } from '../live/live.module';
import { Relay } from '../live/relay';
import { TestTenant, type TestFact, type TestMember } from '../live/testing/a-tenant';
import { anApp, type TestApp } from '../live/testing/an-app';
import { Ear, until } from '../live/testing/an-ear';
import { Cookies } from '../platform/auth/cookies';
import { newId } from '../platform/clock/new-id';
import { NotificationsModule } from './notifications.module';
import { TellPeople } from './tell-people';

const SECRET = 'маржа сорок процентов';

interface LetterRow extends Record<string, unknown> {
  readonly member_id: string;
  readonly kind: string;
  readonly language: string;
  readonly to_address: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly state: string;
}

describe('telling people', () => {
  let fresh: TestDatabase;
  let database: Database;
  let api: TestApp;
  let tenant: TestTenant;
  let companyId: string;
  let contractId: string;
  const people: Record<string, TestMember> = {};
  let moment = Date.parse('2026-03-03T09:00:00.000Z');

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
    api = await anApp(fresh.config, [LiveModule, NotificationsModule], { PUBLIC_URL: 'http://vizavi.test' });
  });
  beforeEach(async () => {
    tenant = await new TestTenant(database).found();
    companyId = await tenant.company();
    people.client = await tenant.member({ side: 'client', roles: ['contractManager'], companyId, name: 'Анна Смирнова' });
    people.english = await tenant.member({ side: 'client', roles: ['contractManager'], companyId, language: 'en', name: 'Ann Smith' });
    people.lawyer = await tenant.member({ side: 'supplier', roles: ['lawyer'] });
    contractId = await tenant.contract(companyId, [people.lawyer.memberId], { createdBy: people.client.memberId });
  });
  afterAll(async () => {
    await api.close();
    await database.close();
    await fresh.drop();
  });

  /** One act by one author at one moment; gives the positions of its facts. */
  const act = async (by: TestMember, facts: readonly TestFact[]): Promise<{ first: number; last: number }> => {
    moment += 60_000;
    const at = new Date(moment).toISOString();
    await tenant.tell(
      contractId,
      companyId,
      facts.map((fact) => ({ at, by, ...fact })),
      async (tx) => tx.afterCommit(() => api.app.get(Relay).wake(tenant.id)),
    );
    const positions = () =>
      tenant.write((tx) => tx.rows<{ position: string }>('select position from feed where tenant_id = $1 order by position', [tenant.id]));
    const known = told.last;
    for (let rows = await positions(); ; rows = await positions()) {
      const last = Number(rows.at(-1)?.position ?? 0);
      if (last >= known + facts.length) return (told = { first: known + 1, last });
    }
  };
  let told = { first: 0, last: 0 };
  beforeEach(() => (told = { first: 0, last: 0 }));

  const tell = (range: { first: number; last: number }) =>
    tenant.write((tx) => api.app.get(TellPeople).run(tx, tenant.id, range.first, range.last));
  const letters = () =>
    tenant.write((tx) => tx.rows<LetterRow>('select * from letter where tenant_id = $1 order by created_at, id', [tenant.id]));
  const bells = () =>
    tenant.write((tx) =>
      tx.rows<{ member_id: string; kind: string }>('select member_id, kind from notification where tenant_id = $1', [tenant.id]),
    );
  const call = async <T>(member: TestMember, path: string, body?: object): Promise<{ status: number; body: T }> => {
    const { text, hash } = await tenant.session(member);
    const headers = {
      cookie: `vizavi-session=${text}`,
      'x-xsrf-token': api.app.get(Cookies).xsrfFor(hash),
      'idempotency-key': newId(),
      'content-type': 'application/json',
    };
    const answer = await fetch(`${api.url}/api/v1/${path}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
    const said = await answer.text();
    return { status: answer.status, body: (said ? JSON.parse(said) : null) as T };
  };

  const handOff = (): readonly TestFact[] => [
    { type: 'TurnPublished', shared: { publication: { secret: SECRET, comments: [] } } },
    { type: 'RevisionFolded', shared: { text: SECRET } },
    {
      type: 'ContractHandedOff',
      shared: { holderIds: [people.client!.memberId, people.english!.memberId, people.lawyer!.memberId], note: SECRET },
    },
  ];

  it('sends one letter and one bell entry per person and act, however often and however many workers run it', async () => {
    const range = await act(people.lawyer!, handOff());
    await Promise.all([tell(range), tell(range)]);
    await tell(range);
    await tell({ first: range.last, last: range.last });
    expect((await bells()).map((one) => [one.member_id, one.kind]).sort()).toEqual(
      [people.client!, people.english!].map((one) => [one.memberId, 'published']).sort(),
    );
    expect((await letters()).map((one) => one.to_address).sort()).toEqual([people.client!.email, people.english!.email].sort());
  });

  it('writes in the language of the reader, with a link and nothing of what was written in the contract', async () => {
    await tell(await act(people.lawyer!, handOff()));
    const all = await letters();
    const [russian, english] = ['ru', 'en'].map((language) => all.find((one) => one.language === language)!);
    expect(russian!.subject).toMatch(/^М-\w+: пришёл ответ$/);
    expect(russian!.text).toContain('Здравствуйте, Анна Смирнова!');
    expect(russian!.text).toContain('«Поставка насосов» пришли ответы, теперь ход за вами.');
    expect(english!.subject).toMatch(/: an answer has come$/);
    expect(english!.text).toContain('Dear Ann Smith,');
    for (const letter of all) {
      expect(letter.text).toContain(`http://vizavi.test/contracts/${contractId}`);
      expect(letter.html).toContain(`href="http://vizavi.test/contracts/${contractId}"`);
      expect(JSON.stringify(letter)).not.toContain(SECRET);
      expect(letter.state).toBe('kept');
    }
  });

  it('tells two acts of one author twice', async () => {
    await tell(await act(people.lawyer!, [{ type: 'ContractHandedOff', shared: { holderIds: [people.client!.memberId] } }]));
    await tell(await act(people.lawyer!, [{ type: 'ContractHandedOff', shared: { holderIds: [people.client!.memberId] } }]));
    expect((await letters()).length).toBe(2);
  });

  it('tells nobody who was blocked, works for another company, or may not see the fact', async () => {
    const otherCompany = await tenant.company('ООО «Василёк»');
    const stranger = await tenant.member({ side: 'client', roles: ['contractManager'], companyId: otherCompany });
    const blocked = await tenant.member({ side: 'client', roles: ['contractManager'], companyId });
    await tenant.write((tx) =>
      tx.rows(`update member set state = 'blocked' where tenant_id = $1 and id = $2`, [tenant.id, blocked.memberId]),
    );
    const holderIds = [stranger.memberId, blocked.memberId];
    await tell(await act(people.lawyer!, [{ type: 'ContractHandedOff', shared: { holderIds } }]));
    await tell(
      await act(people.lawyer!, [{ type: 'ContractHandedOff', audience: 'supplier', shared: { holderIds: [people.client!.memberId] } }]),
    );
    expect([await bells(), await letters()]).toEqual([[], []]);
  });

  it('rings the bell of those who are told, lists it in both languages and marks it read', async () => {
    const { text } = await tenant.session(people.client!);
    const ear = await new Ear().open(api.url, text);
    const assignments = [{ memberId: people.lawyer!.memberId, state: 'active', dueAt: '2026-03-05T15:00:00.000Z' }];
    await tell(await act(people.lawyer!, handOff()));
    await until(() => ear.has('notification'));
    ear.close();
    expect(ear.has('notification')).toBe(true);
    await tell(await act(people.client!, [{ type: 'StageStarted', shared: { assignments } }]));
    const { body: page } = await call<Page<NotificationView>>(people.client!, 'notifications');
    expect(page).toMatchObject({ total: 1, totalIsCapped: false, nextCursor: null });
    const [one] = page.items;
    expect(one).toMatchObject({ kind: 'published', contractId, contractTitle: 'Поставка насосов', readAt: null });
    expect(one!.text.ru).toMatch(/^По договору М-\w+ пришли ответы, теперь ход за вами$/);
    expect(one!.text.en).toMatch(/^Answers on contract М-\w+ have come, it is your turn$/);
    const foreign = await call<Page<NotificationView>>(people.english!, 'notifications');
    expect((await call(people.client!, 'notifications/read', { ids: [one!.id, foreign.body.items[0]!.id] })).status).toBe(204);
    const after = await call<Page<NotificationView>>(people.client!, 'notifications');
    expect(after.body.items[0]!.readAt).not.toBeNull();
    expect((await call<Page<NotificationView>>(people.english!, 'notifications')).body.items[0]!.readAt).toBeNull();
    expect((await letters()).find((letter) => letter.member_id === people.lawyer!.memberId)!.text).toContain('Срок: 5 марта 2026, 18:00.');
  });

  it('pages the bell by its entries, newest first', async () => {
    for (let count = 0; count < 23; count += 1)
      await tell(await act(people.lawyer!, [{ type: 'ContractHandedOff', shared: { holderIds: [people.client!.memberId] } }]));
    const first = await call<Page<NotificationView>>(people.client!, 'notifications');
    const second = await call<Page<NotificationView>>(people.client!, `notifications?cursor=${first.body.nextCursor}`);
    const times = [...first.body.items, ...second.body.items].map((one) => one.at);
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor, first.body.total]).toEqual([20, 3, null, 23]);
    expect(times).toEqual([...times].sort().reverse());
    expect((await call(people.client!, 'notifications/read', {})).status).toBe(204);
    const read = await call<Page<NotificationView>>(people.client!, 'notifications');
    expect(read.body.items.every((one) => one.readAt !== null)).toBe(true);
    expect((await call(people.client!, 'notifications?cursor=x')).status).toBe(400);
  });
});
