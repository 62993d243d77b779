import { setTimeout as pause } from 'node:timers/promises';
import { Database, workerScope, type Transaction } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { JobQueue, type JobData } from '../jobs/job-queue';
import { Relay } from './relay';
import { TestTenant } from './testing/a-tenant';

const WRITERS = 8;
const ACTS = 12;

const quick = { poll: 50, busy: 5 };

describe('the relay', () => {
  let fresh: TestDatabase;
  let database: Database;
  let jobs: JobQueue;
  const faults: unknown[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    const config = { ...fresh.config, user: 'vizavi_app' };
    database = new Database(config);
    await database.open();
    jobs = new JobQueue(config, false, (fault) => faults.push(fault));
    await jobs.open();
  });
  afterAll(async () => {
    await jobs.close();
    await database.close();
    await fresh.drop();
  });

  const relayOf = (queue: Pick<JobQueue, 'queue'> = jobs) => new Relay(database, queue, (fault) => faults.push(fault), quick);

  const feedOf = (tenant: TestTenant) =>
    tenant.write((tx) =>
      tx.rows<{ position: string; subject_id: string; sequence: number }>(
        'select d.position, f.subject_id, f.sequence from feed d join fact f on f.tenant_id = d.tenant_id and f.id = d.fact_id where d.tenant_id = $1 order by d.position',
        [tenant.id],
      ),
    );

  const queuedFor = async (tenant: TestTenant): Promise<JobData['facts'][]> => {
    const rows = await database.run(workerScope(null), (tx) =>
      tx.rows<{ data: JobData['facts'] }>(
        `select data from pgboss.job where name = 'facts' and data->>'tenantId' = $1 order by (data->>'first')::int`,
        [tenant.id],
      ),
    );
    return rows.map((row) => row.data);
  };

  const expectWhole = async (tenant: TestTenant, facts: number): Promise<void> => {
    const feed = await feedOf(tenant);
    expect(feed.map((row) => Number(row.position))).toEqual(Array.from({ length: facts }, (_, index) => index + 1));
    const told = new Map<string, number>();
    for (const { subject_id: subject, sequence } of feed) {
      expect(sequence).toBe((told.get(subject) ?? 0) + 1);
      told.set(subject, sequence);
    }
    const ranges = await queuedFor(tenant);
    expect(ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))).toEqual(
      feed.map((row) => Number(row.position)),
    );
    expect(await tenant.write((tx) => tx.rows('select from fact_pending where tenant_id = $1', [tenant.id]))).toEqual([]);
  };

  const until = async (done: () => Promise<boolean>): Promise<void> => {
    for (let looks = 0; looks < 400 && !(await done()); looks += 1) await pause(25);
  };

  const writeAll = async (tenant: TestTenant, relays: readonly Relay[]): Promise<void> => {
    const companyId = await tenant.company();
    const contracts = await Promise.all(Array.from({ length: 4 }, () => tenant.contract(companyId, [tenant.id])));
    const writer = async (index: number): Promise<void> => {
      for (let act = 0; act < ACTS; act += 1) {
        const facts = [{ type: 'CommentMade' }, { type: 'CommentResolved' }];
        const slowly = (tx: Transaction) => {
          tx.afterCommit(() => relays[(index + act) % relays.length]!.wake(tenant.id));
          return pause((index * 7 + act * 3) % 20);
        };
        await tenant.tell(contracts[(index + act) % 4]!, companyId, facts, slowly);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)));
  };

  it('gives every fact of eight slow writers one position, each chain in its order, with two relays at once', async () => {
    const tenant = await new TestTenant(database).found();
    const relays = [relayOf(), relayOf()];
    relays.forEach((relay) => relay.start());
    await writeAll(tenant, relays);
    await until(async () => (await feedOf(tenant)).length === WRITERS * ACTS * 2);
    await Promise.all(relays.map((relay) => relay.stop()));
    await expectWhole(tenant, WRITERS * ACTS * 2);
    expect(faults).toEqual([]);
  });

  it('skips and repeats nothing when its connection is killed between its steps', async () => {
    const tenant = await new TestTenant(database).found();
    let kills = 0;
    const killing: Pick<JobQueue, 'queue'> = {
      queue: async (transaction, name, data) => {
        if (kills++ % 3 === 0) throw new Error('killed before the job was queued');
        await jobs.queue(transaction, name, data);
        if (kills % 3 === 0) await transaction.rows('select pg_terminate_backend(pg_backend_pid())');
      },
    };
    const [dying, living] = [relayOf(killing), relayOf(killing)];
    dying.start();
    living.start();
    await writeAll(tenant, [dying]);
    await dying.stop();
    await until(async () => (await feedOf(tenant)).length === WRITERS * ACTS * 2);
    await living.stop();
    await expectWhole(tenant, WRITERS * ACTS * 2);
    expect(kills).toBeGreaterThan(3);
    faults.length = 0;
  });

  it('takes what a process left that died after its commit', async () => {
    const tenant = await new TestTenant(database).found();
    const companyId = await tenant.company();
    const contractId = await tenant.contract(companyId, [tenant.id]);
    await tenant.tell(contractId, companyId, [{ type: 'CommentMade' }]);
    const other = relayOf();
    other.start();
    await until(async () => (await feedOf(tenant)).length === 1);
    await other.stop();
    await expectWhole(tenant, 1);
  });
});
