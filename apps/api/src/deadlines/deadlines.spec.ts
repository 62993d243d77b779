import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { JobsModule } from '../jobs/jobs.module';
import { TestTenant, type TestMember } from '../live/testing/a-tenant';
import { anApp, type TestApp } from '../live/testing/an-app';
import { Clock } from '../platform/clock/clock';
import { DeadlineRound } from './deadline-round';

class MovedClock extends Clock {
  at = '2026-03-02T09:00:00.000Z';
  override now(): string {
    return this.at;
  }
}

const CONTRACTS = 25;
const REMIND_AT = '2026-03-04T12:00:00.000Z';
const DUE_AT = '2026-03-05T15:00:00.000Z';
const never = new AbortController().signal;

describe('deadlines', () => {
  let fresh: TestDatabase;
  let database: Database;
  let tenant: TestTenant;
  let lawyer: TestMember;
  let manager: TestMember;
  const clock = new MovedClock();
  let workers: TestApp[];

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
    workers = [await anApp(fresh.config, [JobsModule], {}, clock), await anApp(fresh.config, [JobsModule], {}, clock)];
    tenant = await new TestTenant(database).found();
    const companyId = await tenant.company();
    lawyer = await tenant.member({ side: 'supplier', roles: ['lawyer'] });
    manager = await tenant.member({ side: 'supplier', roles: ['accountManager'] });
    for (let count = 0; count < CONTRACTS; count += 1) {
      const contractId = await tenant.contract(companyId, [lawyer.memberId], { responsibleId: manager.memberId });
      await tenant.assignment(contractId, companyId, lawyer.memberId, { remindAt: REMIND_AT, dueAt: DUE_AT });
    }
  });
  afterAll(async () => {
    await Promise.all(workers.map((one) => one.close()));
    await database.close();
    await fresh.drop();
  });

  /** The round of both workers at once, twice, as a timetable that fires late would. */
  const roundsAt = async (at: string): Promise<void> => {
    clock.at = at;
    const rounds = workers.map((one) => one.app.get(DeadlineRound, { strict: false }));
    await Promise.all([...rounds, ...rounds].map((one) => one.run(never)));
    await Promise.all(rounds.map((one) => one.run(never)));
  };
  const facts = async (type: string) =>
    (
      await tenant.write((tx) =>
        tx.rows<{ subject_id: string }>('select subject_id from fact where tenant_id = $1 and type = $2', [tenant.id, type]),
      )
    ).map((row) => row.subject_id);
  const letters = (kind: string) =>
    tenant.write((tx) =>
      tx.rows<{ member_id: string; text: string }>('select member_id, text from letter where tenant_id = $1 and kind = $2', [
        tenant.id,
        kind,
      ]),
    );
  const untilLetters = async (kind: string, count: number): Promise<void> => {
    for (let looks = 0; looks < 400 && (await letters(kind)).length < count; looks += 1) await pause(25);
    await pause(100);
  };

  it('fire never before their time', async () => {
    await roundsAt('2026-03-04T11:59:59.000Z');
    expect([await facts('DeadlineNeared'), await facts('DeadlineBreached')]).toEqual([[], []]);
  });

  it('near once each, with two workers, and tell the assignee once', async () => {
    await roundsAt('2026-03-04T12:00:00.000Z');
    await roundsAt('2026-03-04T12:01:00.000Z');
    const neared = await facts('DeadlineNeared');
    expect([neared.length, new Set(neared).size, (await facts('DeadlineBreached')).length]).toEqual([CONTRACTS, CONTRACTS, 0]);
    await untilLetters('deadline', CONTRACTS);
    const told = await letters('deadline');
    expect([told.length, new Set(told.map((one) => one.member_id))]).toEqual([CONTRACTS, new Set([lawyer.memberId])]);
    expect(told[0]!.text).toContain('близок срок ответа: 5 марта 2026, 18:00.');
  });

  it('pass once each, also when the clock jumps by years, and tell the manager too', async () => {
    await roundsAt('2026-03-05T15:00:00.000Z');
    await roundsAt('2036-03-05T15:00:00.000Z');
    const breached = await facts('DeadlineBreached');
    expect([breached.length, new Set(breached).size, (await facts('DeadlineNeared')).length]).toEqual([CONTRACTS, CONTRACTS, CONTRACTS]);
    await untilLetters('breached', 2 * CONTRACTS);
    const told = await letters('breached');
    expect([told.length, new Set(told.map((one) => one.member_id))]).toEqual([2 * CONTRACTS, new Set([lawyer.memberId, manager.memberId])]);
  });
});
