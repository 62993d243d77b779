import { setTimeout as pause } from 'node:timers/promises';
import { Database, workerScope } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { TestTenant } from '../live/testing/a-tenant';
import { Limits } from '../platform/auth/limits';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { Cleanup } from './cleanup';
import { JobQueue, type JobData } from './job-queue';

describe('jobs', () => {
  let fresh: TestDatabase;
  let database: Database;
  let tenant: TestTenant;
  const faults: unknown[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
    tenant = await new TestTenant(database).found();
  });
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  const queueOf = async (works: boolean): Promise<JobQueue> => {
    const queue = new JobQueue({ ...fresh.config, user: 'vizavi_app' }, works, (fault) => faults.push(fault));
    await queue.open();
    return queue;
  };
  const job = (first: number): JobData['facts'] => ({ tenantId: tenant.id, first, last: first });

  it('come with the commit that made them due, once, at whichever worker, and again when they fail', async () => {
    const [giver, one, two] = [await queueOf(false), await queueOf(true), await queueOf(true)];
    const done: number[] = [];
    let failures = 0;
    for (const worker of [one, two])
      await worker.work('facts', async ({ first }) => {
        if (first === 3 && failures++ === 0) throw new Error('not today');
        done.push(first);
      });
    const undone = tenant.write(async (tx) => {
      await giver.queue(tx, 'facts', job(1));
      throw new Error('rolled back');
    });
    await expect(undone).rejects.toThrow('rolled back');
    const began = performance.now();
    await tenant.write((tx) => giver.queue(tx, 'facts', job(2)));
    for (; done.length < 1 && performance.now() - began < 10_000;) await pause(2);
    await tenant.write((tx) => giver.queue(tx, 'facts', job(3)));
    for (; done.length < 2 && performance.now() - began < 30_000;) await pause(20);
    await pause(200);
    expect([done, failures]).toEqual([[2, 3], 2]);
    await Promise.all([giver, one, two].map((queue) => queue.close()));
    expect(faults).toEqual([]);
  });

  it('remove what has served its time and nothing else', async () => {
    const clock = new (class extends Clock {
      override now(): string {
        return '2026-06-01T12:00:00.000Z';
      }
    })();
    const member = await tenant.member({ side: 'supplier', roles: ['lawyer'] });
    const stamps = {
      old: '2026-05-01T11:00:00.000Z',
      dayAgo: '2026-05-31T11:59:00.000Z',
      fresh: '2026-06-01T11:00:00.000Z',
      later: '2026-06-02T11:00:00.000Z',
    };
    await tenant.write(async (tx) => {
      for (const at of [stamps.dayAgo, stamps.fresh])
        await tx.rows(
          `insert into idempotency_key (tenant_id, member_id, method, path, key, body_hash, created_at) values ($1, $2, 'POST', '/x', $3, '', $4)`,
          [tenant.id, member.memberId, at, at],
        );
      for (const at of [stamps.fresh, stamps.later])
        await tx.rows(
          `insert into session (hash, id, person_id, device, started_at, seen_at, expires_at) values ($1, $2, $3, '', $4, $4, $5)`,
          [Buffer.from(at), newId(), member.personId, stamps.old, at],
        );
      for (const at of [stamps.old, stamps.fresh])
        await tx.rows(`insert into one_time_link (hash, kind, person_id, created_at, expires_at) values ($1, 'reset', $2, $3, $3)`, [
          Buffer.from(at),
          member.personId,
          at,
        ]);
    });
    await new Cleanup(database, new Limits(database), clock).run();
    const count = async (table: string) =>
      (await database.run(workerScope(tenant.id), (tx) => tx.rows<{ count: number }>(`select count(*)::int as count from ${table}`)))[0]!
        .count;
    expect([await count('idempotency_key'), await count('session'), await count('one_time_link')]).toEqual([1, 1, 1]);
  });
});
