import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Client } from 'pg';
import type { TestDatabase } from '@vizavi/database/testing';
import { seededDatabase, TEST_ANCHOR_KEY } from '../support/seeded';

const ROOT = join(__dirname, '../..');
const COMPILER = join(ROOT, 'node_modules/@swc/cli/bin/swc.js');

describe('the command audit:verify', () => {
  let fresh: TestDatabase;
  let built: string;
  beforeAll(async () => {
    fresh = await seededDatabase();
    // Inside the repository, where the packages are found.
    built = mkdtempSync(join(ROOT, 'node_modules/.cache/audit-'));
    execFileSync(
      process.execPath,
      [COMPILER, 'apps/api/src', 'libs', '--out-dir', relative(ROOT, built), '--ignore', '**/*.spec.ts', '--quiet'],
      { cwd: ROOT },
    );
  }, 180_000);
  afterAll(async () => {
    rmSync(built, { recursive: true, force: true });
    await fresh.drop();
  });

  const run = () => {
    const { database, host, port, user } = fresh.config;
    const url = (name: string): string => `postgresql://${name}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`;
    const environment = {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: url('vizavi_app'),
      DATABASE_OWNER_URL: url(String(user)),
      LOG_LEVEL: 'silent',
      ANCHOR_KEY: TEST_ANCHOR_KEY,
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(built, 'apps/api/src/audit/verify-main.js')], {
      env: environment,
      cwd: ROOT,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  it('says how much it has checked when all is well', () => {
    const { status, said } = run();
    expect([status, said]).toEqual([0, expect.stringMatching(/31 contracts replayed.* 1 signed heads/)]);
  });

  it('ends with a fault and names the first row that was bent', async () => {
    const owner = new Client(fresh.config);
    await owner.connect();
    const { rows } = await owner.query<{ id: string }>(
      `update contract set amount = amount + 1 where id = (select id from contract where amount is not null order by id limit 1) returning id`,
    );
    await owner.end();
    const { status, said } = run();
    expect([status, said]).toEqual([1, expect.stringContaining(`contract ${rows[0]!.id}`)]);
    expect(said).toContain('amount');
  });
});
