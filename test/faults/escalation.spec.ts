import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { Database } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { STAGE_DEFAULTS, type Silence, type Stage } from '@vizavi/domain';
import { TestTenant, type TestMember } from '../../apps/api/src/live/testing/a-tenant';
import { PostBox } from '../../apps/api/src/mail/testing/post-box';
import { MortalWorker, type WorkerPlace } from './mortal-worker';

const ROOT = join(__dirname, '../..');
const COMPILER = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
/** Of each kind. */
const CONTRACTS = 5;

/** Wednesday 29 April 2026, six in the evening in Moscow: before a short day, a holiday and a weekend. */
const DUE_AT = '2026-04-29T15:00:00.000Z';
const REMIND_AT = '2026-04-29T08:00:00.000Z';
/** Sixteen working hours later: seven on the short 30 April, eight on 4 May, one on 5 May. */
const HEAD_AT = '2026-05-05T07:00:00.000Z';
/** Twenty-four hours later. */
const DIRECTOR_AT = '2026-05-06T07:00:00.000Z';
const just = (before: string): string => new Date(Date.parse(before) - 1_000).toISOString();

const legal = (silence: Silence): Stage => ({
  ...STAGE_DEFAULTS,
  key: 'legal',
  name: { ru: 'Юридическая проверка', en: 'Legal review' },
  kind: 'legal',
  mode: 'any',
  assignees: [{ rule: 'role', role: 'lawyer' }],
  hours: 8,
  guards: ['text'],
  returnTo: ['client'],
  shownAs: 'nameAndRole',
  silence,
});

describe(`two workers, one of them killed again and again (seed ${SEED})`, () => {
  let fresh: TestDatabase;
  let database: Database;
  let owner: Client;
  let tenant: TestTenant;
  let place: WorkerPlace;
  /** Whoever follows one that was killed starts while the other goes on alone. */
  let workers: Promise<MortalWorker>[];
  const box = new PostBox();
  let people: Record<'silent' | 'colleague' | 'substitute' | 'away' | 'head' | 'director' | 'manager', TestMember>;
  let random = SEED;
  const dice = (most: number): number => (random = (random * 48_271) % 2_147_483_647) % most;

  const setClock = (at: string): void => {
    writeFileSync(`${place.clockFile}.next`, at);
    renameSync(`${place.clockFile}.next`, place.clockFile);
  };

  beforeAll(async () => {
    fresh = await freshDatabase();
    owner = new Client(fresh.config);
    await owner.connect();
    database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
    tenant = await new TestTenant(database).found();
    people = await cast();
    mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
    const built = mkdtempSync(join(ROOT, 'node_modules/.cache/faults-'));
    const compile = [
      COMPILER,
      'apps/api/src',
      'libs',
      'test/faults',
      '--out-dir',
      relative(ROOT, built),
      '--ignore',
      '**/*.spec.ts',
      '--quiet',
    ];
    execFileSync(process.execPath, compile, { cwd: ROOT });
    await box.open();
    place = { built, root: ROOT, clockFile: join(built, 'clock'), dataDir: built, smtpUrl: box.url, config: fresh.config };
    setClock('2026-04-28T09:00:00.000Z');
    workers = [MortalWorker.start(place), MortalWorker.start(place)];
    await Promise.all(workers);
  }, 240_000);

  afterAll(async () => {
    await Promise.all(workers.map(async (one) => (await one).kill()));
    await box.close();
    await database.close();
    await owner.end();
    rmSync(place.built, { recursive: true, force: true });
    await fresh.drop();
  });

  async function cast() {
    const employee = (name: string, roles: TestMember['roles']) => tenant.member({ side: 'supplier', roles, name });
    const found = {
      silent: await employee('Ольга Молчанова', ['lawyer']),
      colleague: await employee('Дмитрий Орлов', ['lawyer']),
      away: await employee('Анна Отпускная', ['lawyer']),
      substitute: await employee('Вера Заменова', ['approver']),
      head: await employee('Глеб Старший', ['approver']),
      director: await employee('Иван Сергеев', ['supplierSignatory']),
      manager: await employee('Антон Белов', ['accountManager']),
    };
    const headed = [found.silent, found.away, found.substitute].map((one) => one.memberId);
    await owner.query('update member set head_id = $1 where id = any ($2)', [found.head.memberId, headed]);
    await owner.query('update member set head_id = $1 where id = $2', [found.director.memberId, found.head.memberId]);
    return found;
  }

  const contracts = async (holder: TestMember, silence: Silence): Promise<void> => {
    const companyId = await tenant.company();
    for (let count = 0; count < CONTRACTS; count += 1) {
      const id = await tenant.contract(companyId, [holder.memberId], { responsibleId: people.manager.memberId });
      const route = { key: 'standard', version: 1, name: { ru: 'Обычный', en: 'Standard' }, stages: [legal(silence)] };
      await owner.query('update contract set route = $2, stage_index = 0, stage_kind = $3 where id = $1', [
        id,
        JSON.stringify(route),
        'legal',
      ]);
      await tenant.reader(id, companyId, holder.memberId);
      await tenant.assignment(id, companyId, holder.memberId, { remindAt: REMIND_AT, dueAt: DUE_AT });
    }
  };

  const told = async (): Promise<Readonly<Record<string, number>>> => {
    const { rows } = await owner.query<{ what: string; count: number }>(
      `select type as what, count(*)::int as count from fact where type <> 'EscalationPlanned' group by 1`,
    );
    return Object.fromEntries(rows.map((row) => [row.what, row.count]));
  };

  /** What is left of a killed worker's jobs is taken up again at once, as the queue does by itself after five minutes. */
  const reviveJobs = () =>
    owner.query(`update pgboss.job set state = 'retry', start_after = now() where state = 'active' and name = 'facts'`);

  /** Moves all clocks, kills one worker in the middle of what follows, and waits until the other has done the rest. */
  async function at(
    moment: string,
    done: Readonly<Record<string, number>>,
    deaths: 'one dies' | 'nobody dies' = 'one dies',
  ): Promise<void> {
    const victim = dice(2);
    // Only somebody who works can be killed at work.
    const doomed = await workers[victim]!;
    setClock(moment);
    await pause(dice(250));
    if (deaths === 'one dies') {
      await doomed.kill();
      workers[victim] = MortalWorker.start(place);
      // Its fault is told where it is waited for.
      workers[victim].catch(() => undefined);
    }
    for (let looks = 0; looks < 400 && !(await comes(done)); looks += 1) await pause(50);
    await pause(150);
    expect(await told()).toEqual(done);
  }

  /** Both workers look and find nothing more to do. */
  async function notYet(moment: string, done: Readonly<Record<string, number>>): Promise<void> {
    await Promise.all(workers);
    setClock(moment);
    await pause(400);
    expect(await told()).toEqual(done);
  }

  const comes = async (done: Readonly<Record<string, number>>): Promise<boolean> => {
    const now = await told();
    return Object.entries(done).every(([type, count]) => (now[type] ?? 0) >= count);
  };

  const counted = async (table: 'letter' | 'notification'): Promise<Readonly<Record<string, number>>> => {
    const { rows } = await owner.query<{ kind: string; count: number }>(`select kind, count(*)::int as count from ${table} group by kind`);
    return Object.fromEntries(rows.map((row) => [row.kind, row.count]));
  };

  it('fires every reminder, deadline, escalation and re-assignment of two weeks exactly once', async () => {
    await contracts(people.silent, { then: 'escalate', headAfterHours: 16, directorAfterHours: 24 });
    await contracts(people.silent, { then: 'reassign', afterHours: 16, to: { rule: 'member', memberId: people.colleague.memberId } });
    await contracts(people.away, { then: 'escalate', headAfterHours: 16, directorAfterHours: 24 });
    const all = 3 * CONTRACTS;
    await notYet(just(REMIND_AT), {});
    await at(REMIND_AT, { DeadlineNeared: all });
    await owner.query(
      `insert into substitution (tenant_id, id, member_id, to_member_id, first_day, last_day, starts_at, ends_at, kinds, planned_by, created_at, version)
       values ($1, gen_random_uuid(), $2, $3, '2026-04-29', '2026-05-31', $4, '2026-05-31T21:00:00Z', '{legal}', $2, $4, 1)`,
      [tenant.id, people.away.memberId, people.substitute.memberId, '2026-04-29T12:00:00Z'],
    );
    const inOtherHands = { DeadlineNeared: all, AssignmentMoved: CONTRACTS };
    await at(just(DUE_AT), inOtherHands, 'nobody dies');
    const late = { ...inOtherHands, DeadlineBreached: all };
    await at(DUE_AT, late);
    await notYet(just(HEAD_AT), late);
    const headTold = { ...late, SilenceEscalated: 2 * CONTRACTS, AssignmentMoved: 2 * CONTRACTS };
    await at(HEAD_AT, headTold);
    await at(just(DIRECTOR_AT), { ...headTold, DeadlineNeared: all + CONTRACTS }, 'nobody dies');
    const directorTold = {
      ...headTold,
      SilenceEscalated: 4 * CONTRACTS,
      DeadlineNeared: all + CONTRACTS,
      DeadlineBreached: all + CONTRACTS,
    };
    await at(DIRECTOR_AT, directorTold);
    // Whoever was given a silent duty is silent too, and nobody else may take it: whoever answers for the client hears of it.
    await at('2026-05-14T15:00:00.000Z', { ...directorTold, SilenceEscalated: 5 * CONTRACTS }, 'nobody dies');
  }, 240_000);

  it('tells everybody concerned once, by letter and by bell', async () => {
    await reviveJobs();
    // The head of the silent and the manager are told of each step; the substitute and the colleague of what came to them.
    const wanted = {
      deadline: 4 * CONTRACTS,
      breached: 2 * 4 * CONTRACTS,
      escalated: 9 * CONTRACTS,
      standIn: CONTRACTS,
      holder: CONTRACTS,
    };
    // What was passed on can wait for a digest.
    const rung = { ...wanted, passedOn: 2 * CONTRACTS };
    for (let looks = 0; looks < 400; looks += 1) {
      const now = await counted('letter');
      if (Object.entries(wanted).every(([kind, count]) => (now[kind] ?? 0) >= count)) break;
      await reviveJobs();
      await pause(100);
    }
    await pause(500);
    const { digest: _digest, ...letters } = await counted('letter');
    expect(letters).toEqual(wanted);
    expect(await counted('notification')).toEqual(rung);
    const { rows } = await owner.query(`select member_id, fact_id, kind from letter group by 1, 2, 3 having count(*) > 1`);
    expect(rows).toEqual([]);
  }, 120_000);

  it('has each letter reach the mail server, twice only under one name and only where a worker died with it in hand', async () => {
    // The morning after, when digests leave, and past the time for which a dead worker's letters are lent.
    await at('2026-05-15T06:30:00.000Z', await told());
    const waits = async (): Promise<number> => {
      const sql = `select (select count(*) from letter where state <> 'sent')::int + (select count(*) from notification where letter_id is null)::int as count`;
      return (await owner.query<{ count: number }>(sql)).rows[0]!.count;
    };
    for (let looks = 0; looks < 400 && (await waits()) > 0; looks += 1) await pause(50);
    expect(await waits()).toBe(0);
    const { rows: sent } = await owner.query<{ name: string }>(`select '<' || id || '@localhost>' as name from letter order by 1`);
    const names = box.letters.map(({ messageId }) => messageId);
    expect([...new Set(names)].sort()).toEqual(sent.map(({ name }) => name));
    const { rows: broken } = await owner.query<{ count: number }>('select count(*)::int as count from delivery where ended_at is null');
    expect(names.length - sent.length).toBeLessThanOrEqual(broken[0]!.count);
  }, 120_000);

  it('leaves both names where somebody stands in', async () => {
    const { rows } = await owner.query<{ member_id: string; in_place_of: string }>(
      `select distinct member_id, in_place_of from assignment where in_place_of is not null and state = 'active'`,
    );
    expect(rows).toEqual([{ member_id: people.substitute.memberId, in_place_of: people.away.memberId }]);
  });
});
