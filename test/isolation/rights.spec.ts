import { Client } from 'pg';
import { READERS } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { isOfTenant, tablesOf } from './catalogue';
import { Planting } from './plant';
import { plots } from './plots';

/** Functions that run with their owner's rights, and who may call them; each takes its tenant from the scope or answers an exact key. */
const WITH_OWNERS_RIGHTS: Readonly<Record<string, readonly string[]>> = {
  factor_due: ['vizavi_worker'],
  feed_heads: ['vizavi_worker'],
  memberships_of: ['vizavi_worker'],
  search_contracts: ['vizavi_client', 'vizavi_supplier'],
  session_actor: ['vizavi_app', 'vizavi_worker'],
  session_of: ['vizavi_app', 'vizavi_worker'],
  session_actors: ['vizavi_worker'],
  token_actor: ['vizavi_app', 'vizavi_worker'],
  tenant_ids: ['vizavi_worker'],
  tenants_with_deadlines: ['vizavi_worker'],
  tenants_with_letters: ['vizavi_worker'],
  tenants_with_digests: ['vizavi_worker'],
  tenants_with_pending_facts: ['vizavi_worker'],
};

/** Everything that the two sides may write themselves; all else goes through an act in the worker's role. */
const WRITTEN_BY_SIDES = ['idempotency_key INSERT', 'idempotency_key UPDATE', 'notification.read_at UPDATE'];

const FUNCTIONS = `select proname as name, array(select r.rolname::text from pg_roles r where r.rolname like 'vizavi%'
    and has_function_privilege(r.oid, p.oid, 'execute') order by 1) as callers,
    exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0) as public, coalesce('search_path=public' = any (proconfig), false) as fixed
  from pg_proc p where prosecdef and pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema') order by 1`;

const OWNED = `select rolname || ' owns ' || what as said from pg_roles join (
    select relowner as owner, 'table ' || oid::regclass as what from pg_class union all select proowner, 'function ' || proname from pg_proc
    union all select nspowner, 'schema ' || nspname from pg_namespace union all select datdba, 'database ' || datname from pg_database
    union all select typowner, 'type ' || typname from pg_type) owned on owner = pg_roles.oid where rolname like 'vizavi%'`;

const WRITES = `select distinct table_name || ' ' || privilege_type as said from information_schema.table_privileges
    where grantee in ('vizavi_client', 'vizavi_supplier') and privilege_type <> 'SELECT'
  union select distinct c.table_name || '.' || c.column_name || ' ' || c.privilege_type from information_schema.column_privileges c
    where c.grantee in ('vizavi_client', 'vizavi_supplier') and c.privilege_type <> 'SELECT' and not exists (select from information_schema.table_privileges t
      where (t.grantee, t.table_name, t.privilege_type) = (c.grantee, c.table_name, c.privilege_type)) order by 1`;

describe('rights in the database', () => {
  let fresh: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    fresh = await freshDatabase();
    owner = new Client(fresh.config);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await fresh.drop();
  });

  const said = async (text: string): Promise<readonly string[]> => (await owner.query<{ said: string }>(text)).rows.map((row) => row.said);

  it('give the application roles nothing of their own and no way past a policy', async () => {
    expect(await said(OWNED)).toEqual([]);
    const mighty = `select rolname as said from pg_roles where rolname like 'vizavi%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`;
    expect(await said(mighty)).toEqual([]);
    const signedIn = `select rolname as said from pg_roles where rolname like 'vizavi%' and (rolcanlogin or (rolinherit and rolname = 'vizavi_app'))`;
    expect(await said(signedIn)).toEqual(['vizavi_app']);
    const within = `select r.rolname as said from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member
      where u.rolname like 'vizavi%' order by 1`;
    expect(await said(within)).toEqual(['vizavi_client', 'vizavi_supplier', 'vizavi_worker']);
  });

  it('secure every table of a tenant, with one policy for each role and table', async () => {
    const bare = `select relname as said from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`;
    const open = new Set(await said(bare));
    const unsecured = (await tablesOf(owner)).filter((table) => isOfTenant(table) && open.has(table.name));
    expect(unsecured.map((table) => `${table.name} has no row-level security: add it to READERS of the policies`)).toEqual([]);
    const policies = await said(
      `select tablename || ' ' || array_to_string(roles, ' ') || ' ' || cmd || ' ' || permissive as said from pg_policies order by 1`,
    );
    const wanted = Object.entries(READERS).flatMap(([table, readers]) => [
      ...(readers.client ? [`${table} vizavi_client ALL PERMISSIVE`] : []),
      ...(readers.supplier ? [`${table} vizavi_supplier ALL PERMISSIVE`] : []),
      `${table} vizavi_worker ALL PERMISSIVE`,
    ]);
    expect([...policies].sort()).toEqual([...wanted].sort());
  });

  it('ask the tenant first in every policy', async () => {
    const forgetful = `select policyname as said from pg_policies where qual not like '%tenant_id = ( SELECT (NULLIF(current_setting(''app.tenant_id''%'`;
    expect(await said(forgetful)).toEqual([]);
  });

  it('let the sides write only what is their own', async () => {
    expect(await said(WRITES)).toEqual(WRITTEN_BY_SIDES);
  });

  it('give everybody nothing, and the login nothing without a role', async () => {
    const grants = `select grantee || ' ' || table_schema || '.' || table_name as said from information_schema.table_privileges
      where grantee in ('PUBLIC', 'vizavi_app') and table_schema not in ('pg_catalog', 'information_schema')`;
    expect(await said(grants)).toEqual([]);
    const schemas = await said(
      `select nspname as said from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
    );
    expect(schemas).toEqual(['pgboss', 'public']);
    const queue = `select rolname as said from pg_roles where rolname like 'vizavi%' and rolname <> 'vizavi_app' and has_schema_privilege(oid, 'pgboss', 'usage')`;
    expect(await said(queue)).toEqual(['vizavi_worker']);
  });

  it('name every function that runs with its owner’s rights, who calls it, and fix its search path', async () => {
    const { rows } = await owner.query<{ name: string; callers: string[]; public: boolean; fixed: boolean }>(FUNCTIONS);
    const unknown = rows.filter((row) => !(row.name in WITH_OWNERS_RIGHTS));
    expect(
      unknown.map(
        (row) => `${row.name} is SECURITY DEFINER: name it in WITH_OWNERS_RIGHTS and show in isolation.spec.ts that it honours the scope`,
      ),
    ).toEqual([]);
    expect(Object.fromEntries(rows.map((row) => [row.name, row.callers]))).toEqual(WITH_OWNERS_RIGHTS);
    expect(rows.filter((row) => row.public || !row.fixed)).toEqual([]);
  });

  it.each([
    `update fact set type = 'Other'`,
    `update fact set hash = hash`,
    'delete from fact',
    'truncate fact cascade',
    `update fact_part set body = '{}'`,
    'update fact_part set salt = null, body = null',
    `update fact_part set erased_at = now(), body = null, salt = null, audience = 'both'`,
    'delete from fact_part',
    'truncate fact_part',
  ])('refuse even the owner: %s', async (text) => {
    await owner.query('begin');
    const all = await tablesOf(owner);
    await new Planting(owner).plant(
      all.filter((table) => table.name === 'fact' || table.name === 'fact_part'),
      plots(),
    );
    await expect(owner.query(text)).rejects.toMatchObject({ message: 'facts are only added', code: '23001' });
    await owner.query('rollback');
  });

  it('let personal data be erased from a fact, and nothing else of it', async () => {
    await owner.query('begin');
    await new Planting(owner).plant(
      (await tablesOf(owner)).filter((table) => table.name === 'fact' || table.name === 'fact_part'),
      plots(),
    );
    const { rowCount } = await owner.query('update fact_part set erased_at = now(), body = null, salt = null');
    expect(rowCount).toBeGreaterThan(0);
    await owner.query('rollback');
  });
});
