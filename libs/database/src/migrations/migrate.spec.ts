import { Client } from 'pg';
import { freshDatabase, type TestDatabase } from '../testing';
import { Database, scopeOf, workerScope } from '../transaction';
import { migrate, READERS } from './index';
import { MIGRATIONS } from './migrations';

const WITHOUT_TENANT = [
  'person',
  'session',
  'one_time_link',
  'second_factor',
  'recovery_code',
  'passkey',
  'ticket',
  'rate_limit',
  'migrations',
];

describe('the migrated schema', () => {
  let fresh: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    fresh = await freshDatabase(migrate);
    owner = new Client(fresh.config);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await fresh.drop();
  });

  it('has row-level security on every table of a tenant, and every table is known', async () => {
    const { rows } = await owner.query<{ name: string; secured: boolean }>(
      `select relname as name, relrowsecurity as secured from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    const known = [...Object.keys(READERS), ...WITHOUT_TENANT].sort();
    expect(rows.map((row) => row.name).sort()).toEqual(known);
    expect(rows.filter((row) => !row.secured && !WITHOUT_TENANT.includes(row.name))).toEqual([]);
  });

  it('gives the application a role that owns nothing and passes no policy', async () => {
    const { rows } = await owner.query(
      `select rolname from pg_roles where rolname like 'vizavi%' and (rolsuper or rolbypassrls or oid in (select relowner from pg_class))`,
    );
    expect(rows).toEqual([]);
  });

  it('keeps one policy per role and table', async () => {
    const { rows } = await owner.query(`select tablename, roles from pg_policies group by tablename, roles having count(*) > 1`);
    expect(rows).toEqual([]);
  });

  it('runs once when two processes start together', async () => {
    const empty = await freshDatabase(() => Promise.resolve(), 'empty');
    const ran = await Promise.all([migrate(empty.config), migrate(empty.config)]);
    expect(ran.toSorted((a, b) => a - b)).toEqual([0, MIGRATIONS.length]);
    await empty.drop();
  });

  it('runs a second time without doing anything', async () => {
    expect(await migrate(fresh.config)).toBe(0);
  });

  it('lets the application in through its roles alone', async () => {
    const database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
    const actor = {
      kind: 'member',
      tenantId: '01890000-0000-7000-8000-000000000001',
      memberId: '01890000-0000-7000-8000-000000000002',
      personId: '',
      side: 'client',
      roles: [],
      clientCompanyId: '01890000-0000-7000-8000-000000000003',
      groupIds: [],
    } as const;
    expect(await database.run(scopeOf(actor), (tx) => tx.rows('select id from contract'))).toEqual([]);
    await expect(database.run(scopeOf(actor), (tx) => tx.rows('select version_supplier from contract'))).rejects.toThrow(
      'permission denied',
    );
    await expect(database.run(scopeOf(actor), (tx) => tx.rows('delete from contract'))).rejects.toThrow('permission denied');
    expect(await database.run(workerScope(null), (tx) => tx.rows('select tenant_ids()'))).toEqual([]);
    expect(await database.run(scopeOf(actor), (tx) => tx.rows(`select search_contracts('договор поставки', 10)`))).toEqual([]);
    await database.close();
  });
});
