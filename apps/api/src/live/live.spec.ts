import { setTimeout as pause } from 'node:timers/promises';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { Database } from '@vizavi/database';
import { Client } from 'pg';
import { LiveModule } from './live.module';
import { Relay } from './relay';
import { TestTenant, type TestMember } from './testing/a-tenant';
import { anApp, type TestApp } from './testing/an-app';
import { Ear, until } from './testing/an-ear';

describe('the live stream', () => {
  let fresh: TestDatabase;
  let database: Database;
  let apps: TestApp[];
  let tenant: TestTenant;
  let companyId: string;
  let client: TestMember;
  let lawyer: TestMember;
  let contractId: string;
  const ears: Ear[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
    apps = [await anApp(fresh.config, [LiveModule]), await anApp(fresh.config, [LiveModule])];
  });
  beforeEach(async () => {
    tenant = await new TestTenant(database).found();
    companyId = await tenant.company();
    client = await tenant.member({ side: 'client', roles: ['contractManager'], companyId });
    lawyer = await tenant.member({ side: 'supplier', roles: ['lawyer'] });
    contractId = await tenant.contract(companyId, [lawyer.memberId]);
    await tenant.reader(contractId, companyId, lawyer.memberId);
  });
  afterEach(() => ears.splice(0).forEach((ear) => ear.close()));
  afterAll(async () => {
    await Promise.all(apps.map((one) => one.close()));
    await database.close();
    await fresh.drop();
  });

  const listen = async (app: number, member: TestMember, lastEventId: string | null = null): Promise<Ear> => {
    const { text } = await tenant.session(member);
    const ear = await new Ear().open(apps[app]!.url, text, lastEventId);
    ears.push(ear);
    return ear;
  };
  /** An act that the first process performs. */
  const act = (id = contractId, type = 'StagePassed', audience: 'both' | 'supplier' | 'client' = 'both', company = companyId) =>
    tenant.tell(id, company, [{ type, audience }], async (tx) => tx.afterCommit(() => apps[0]!.app.get(Relay).wake(tenant.id)));

  it('brings what one process committed to the watchers of both, with ids only', async () => {
    const [near, far] = [await listen(0, client), await listen(1, lawyer)];
    await act();
    await until(() => near.events.length > 0 && far.events.length > 0);
    expect(near.contracts()).toEqual([contractId]);
    expect(far.contracts()).toEqual([contractId]);
  });

  it('asks who is there before it answers', async () => {
    const ear = await new Ear().open(apps[0]!.url, 'nobody');
    expect(ear.status).toBe(401);
  });

  it('keeps from each side, company and stranger what they may not see', async () => {
    const otherCompany = await tenant.company('ООО «Василёк»');
    const otherClient = await tenant.member({ side: 'client', roles: ['contractManager'], companyId: otherCompany });
    const otherLawyer = await tenant.member({ side: 'supplier', roles: ['lawyer'] });
    const draft = await tenant.contract(companyId, [lawyer.memberId], { audience: 'supplier' });
    await tenant.reader(draft, companyId, lawyer.memberId);
    const [mine, foreign, idle, theirs] = [
      await listen(0, client),
      await listen(0, otherClient),
      await listen(1, otherLawyer),
      await listen(1, lawyer),
    ];
    // One after another: what comes in one stretch is told once for each contract.
    await act(contractId, 'CommentMade', 'supplier');
    await until(() => theirs.events.length > 0);
    await act(draft, 'AttachmentAdded');
    await until(() => theirs.events.length > 1);
    await act(contractId, 'StagePassed');
    await until(() => mine.events.length > 0 && theirs.events.length > 2);
    await pause(50);
    expect(mine.contracts()).toEqual([contractId]);
    expect(theirs.contracts()).toEqual([contractId, draft, contractId]);
    expect([foreign.events, idle.events]).toEqual([[], []]);
  });

  it('misses nothing after a reconnect, also on the other process', async () => {
    const first = await listen(0, client);
    await act();
    await until(() => first.events.length > 0);
    first.close();
    const second = await tenant.contract(companyId, [lawyer.memberId]);
    await act(second);
    await act();
    const again = await listen(1, client, first.lastEventId);
    await until(() => again.contracts().length >= 2);
    await act(second);
    await until(() => again.contracts().length >= 3);
    expect([...again.contracts()]).toEqual([second, contractId, second]);
    expect(again.has('notification')).toBe(true);
  });

  it('misses nothing while others act during every reconnect', async () => {
    const contracts = await Promise.all(Array.from({ length: 60 }, () => tenant.contract(companyId, [lawyer.memberId])));
    const heard = new Set<string | null>();
    let lastId: string | null = (await listen(0, client)).lastEventId;
    const writing = (async () => {
      for (const id of contracts) await act(id);
    })();
    for (let round = 0; heard.size < contracts.length && round < 200; round += 1) {
      const ear = await listen(round % 2, client, lastId);
      await pause(15);
      ear.close();
      ear.contracts().forEach((id) => heard.add(id));
      lastId = ear.lastEventId;
    }
    await writing;
    expect(heard.size).toBe(contracts.length);
  });

  it('asks to look again when the id is foreign, broken or too old', async () => {
    const elsewhere = await new TestTenant(database).found();
    const stranger = await elsewhere.member({ side: 'supplier', roles: ['lawyer'] });
    const other = await new Ear().open(apps[0]!.url, (await elsewhere.session(stranger)).text);
    ears.push(other);
    for (const id of [other.lastEventId!, 'x'.repeat(48), '7']) {
      const ear = await listen(0, client, id);
      await until(() => ear.events.length > 0);
      expect(ear.events[0]!.kind).toBe('resync');
    }
    const ear = await listen(0, client);
    ear.close();
    await tenant.tell(
      contractId,
      companyId,
      Array.from({ length: 1_100 }, () => ({ type: 'StagePassed' })),
    );
    apps[0]!.app.get(Relay).wake(tenant.id);
    const watching = await listen(0, lawyer);
    await until(() => watching.events.length > 0);
    await pause(200);
    const late = await listen(0, client, ear.lastEventId);
    await until(() => late.events.length > 0);
    expect(late.events.map((one) => one.kind)).toEqual(['resync']);
  });

  it('gives ids that tell nothing: never twice the same, never a count, of one length', async () => {
    const ids = await Promise.all([0, 1, 0].map(async (app) => (await listen(app, client)).lastEventId!));
    expect(new Set(ids).size).toBe(3);
    expect(new Set(ids.map((id) => id.length)).size).toBe(1);
  });

  it('ends within a second when the session ends or the member is blocked, and when rights change', async () => {
    const [out, blocked, moved] = [await listen(0, client), await listen(1, lawyer), await listen(1, client)];
    const began = performance.now();
    await tenant.write(async (tx) => {
      await tx.rows(`update member set state = 'blocked' where tenant_id = $1 and id = $2`, [tenant.id, lawyer.memberId]);
      await tx.rows('delete from session where member_id = $1', [client.memberId]);
    });
    await until(() => out.closed && blocked.closed && moved.closed);
    expect([out.events.at(-1)?.kind, blocked.events.at(-1)?.kind, moved.events.at(-1)?.kind]).toEqual([
      'signedOut',
      'signedOut',
      'signedOut',
    ]);
    const reviewer = await tenant.member({ side: 'client', roles: ['contractManager'], companyId });
    const ear = await listen(0, reviewer);
    await tenant.write((tx) =>
      tx.rows(`update member set roles = '{reviewer}' where tenant_id = $1 and id = $2`, [tenant.id, reviewer.memberId]),
    );
    await until(() => ear.closed);
    expect([ear.closed, ear.events]).toEqual([true, []]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('comes back with everything after the listening connections are lost', async () => {
    const ear = await listen(0, client);
    const owner = new Client(fresh.config);
    await owner.connect();
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vizavi-live' and datname = current_database()`,
    );
    await owner.end();
    await act();
    await until(() => ear.contracts().length > 0 && ear.has('resync'));
    expect(ear.contracts()).toContain(contractId);
    expect(ear.has('resync')).toBe(true);
  });

  it('refuses a member more streams than a browser has reason for', async () => {
    const { text } = await tenant.session(client);
    const open = await Promise.all(Array.from({ length: 20 }, () => new Ear().open(apps[0]!.url, text)));
    ears.push(...open);
    const one = await new Ear().open(apps[0]!.url, text);
    expect([open.every((ear) => ear.status === 200), one.status]).toEqual([true, 429]);
  });
});
