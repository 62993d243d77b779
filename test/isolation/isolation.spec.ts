import { Client } from 'pg';
import { Database } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { hasColumn, isOfTenant, tablesOf, type TableOfSchema } from './catalogue';
import { Planting, type Planted } from './plant';
import { plots, type Plot } from './plots';
import { clientOf, leaks, readAll, supplierOf, workerOf, type Walker } from './walk';

/** Tables that belong to no tenant, each with the reason; only the worker's role touches them, by exact key. */
const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  person: 'one person may be a member of several tenants',
  session: 'is found by its key before anybody knows the tenant',
  one_time_link: 'is found by its key before anybody knows the tenant',
  second_factor: 'belongs to a person, who may be a member of several tenants',
  recovery_code: 'belongs to a person, who may be a member of several tenants',
  passkey: 'is found by its key before anybody knows the tenant',
  ticket: 'is found by its key before anybody knows the tenant',
  rate_limit: 'counts attempts before anybody knows the tenant',
};

/** The log of chain heads spans all companies. */
const LOG = ['tree_head', 'tree_leaf', 'tree_node'];

/** What a side's role may not read at all. */
const CLOSED: Readonly<Record<'client' | 'supplier', readonly string[]>> = {
  client: [
    'access_token',
    'approval_route',
    'clause_owner',
    'client_segment',
    'contract_counter',
    'delivery',
    'fact_pending',
    'feed',
    'letter',
    'member_group',
    'member_group_member',
    'member_hours',
    'sign_in_rule',
    'substitution',
    ...LOG,
  ],
  supplier: ['access_token', 'contract_check', 'contract_counter', 'fact_pending', 'feed', 'tree_leaf', 'tree_node'],
};

describe('the isolation walk', () => {
  let fresh: TestDatabase;
  let owner: Client;
  let database: Database;
  let tables: readonly TableOfSchema[];
  let planted: readonly Planted[];
  const [a, b, otherA, otherB] = plots();

  beforeAll(async () => {
    fresh = await freshDatabase();
    owner = new Client(fresh.config);
    await owner.connect();
    tables = await tablesOf(owner);
    planted = await new Planting(owner).plant(tables, [a, b, otherA, otherB]);
    database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
  });
  afterAll(async () => {
    await database.close();
    await owner.end();
    await fresh.drop();
  });

  const ofTenants = (): readonly TableOfSchema[] => tables.filter(isOfTenant);
  const walked = async (walker: Walker, over: readonly TableOfSchema[] = ofTenants()): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const table of over) found.push(...leaks(table, walker, (await readAll(database, walker, table.name)) ?? [], planted));
    return found;
  };

  it('meets no empty table', async () => {
    const empty: string[] = [];
    for (const { name } of tables)
      if ((await owner.query(`select from ${name} limit 1`)).rowCount === 0)
        empty.push(`${name} is empty: teach test/isolation/plant.ts to plant it`);
    expect(empty).toEqual([]);
  });

  it('knows why a table has no tenant', () => {
    const homeless = tables.filter((table) => !isOfTenant(table)).map((table) => table.name);
    const unknown = homeless.filter((name) => !(name in WITHOUT_TENANT));
    expect(unknown.map((name) => `${name} has no tenant_id: give it one, or name it in WITHOUT_TENANT with the reason`)).toEqual([]);
    expect(homeless).toEqual(expect.arrayContaining(Object.keys(WITHOUT_TENANT)));
  });

  it.each([
    ['client of company A', () => clientOf(a)],
    ['client of company B', () => clientOf(b)],
    ["client of the other tenant's company", () => clientOf(otherA)],
    ['supplier of tenant 1', () => supplierOf(a)],
    ['supplier of tenant 2', () => supplierOf(otherB)],
    ['worker in tenant 1', () => workerOf(a)],
  ] as const)('gives the %s nothing of anybody else, asked without WHERE', async (_, walker) => {
    expect(await walked(walker())).toEqual([]);
  });

  it.each([
    ['client', () => clientOf(a), CLOSED.client],
    ['supplier', () => supplierOf(a), CLOSED.supplier],
    ['worker', () => workerOf(a), []],
  ] as const)('is not won by showing the %s nothing', async (_, walker, closed) => {
    const seen: Record<string, number | null> = {};
    for (const { name } of ofTenants()) seen[name] = (await readAll(database, walker(), name))?.length ?? null;
    const names = (count: number | null) => Object.keys(seen).filter((name) => seen[name] === count);
    expect([...names(null)].sort()).toEqual(closed);
    expect(names(0).map((name) => `${name} shows no row: plant one that may be seen, or list the table in CLOSED`)).toEqual([]);
  });

  it.each(['client', 'supplier'] as const)('keeps every table without a tenant from the %s', async (role) => {
    const walker = role === 'client' ? clientOf(a) : supplierOf(a);
    for (const name of [...Object.keys(WITHOUT_TENANT), 'migrations'])
      expect([name, await readAll(database, walker, name)]).toEqual([name, null]);
  });

  it('shows a scope without a tenant nothing at all', async () => {
    for (const role of ['client', 'supplier', 'worker'] as const) {
      const nobody: Walker = { plot: a, scope: { role, tenantId: null, companyId: null, memberId: null } };
      for (const { name } of ofTenants()) expect([name, (await readAll(database, nobody, name)) ?? []]).toEqual([name, []]);
    }
  });

  it('shows a client without a company, a supplier without a member only what is nobody’s own', async () => {
    const homeless: Walker = { plot: a, scope: { role: 'client', tenantId: a.tenantId, companyId: null, memberId: null } };
    for (const table of ofTenants().filter((one) => hasColumn(one, 'client_company_id'))) {
      const rows = (await readAll(database, homeless, table.name)) ?? [];
      expect([table.name, rows.filter((row) => row['client_company_id'] !== null)]).toEqual([table.name, []]);
    }
  });

  it('notices when a table loses its row-level security', async () => {
    for (const { name } of ofTenants()) {
      await owner.query(`alter table ${name} disable row level security`);
      const over = tables.filter((table) => table.name === name);
      expect([name, await walked(workerOf(a), over)]).toEqual([name, expect.arrayContaining([`${name}: a row belongs to another tenant`])]);
      await owner.query(`alter table ${name} enable row level security`);
    }
  });

  /** A second policy of a role widens the first: the rows that it lets through must be noticed one table after another. */
  const noticed = async (walker: Walker, over: readonly TableOfSchema[], condition: string, complaint: RegExp): Promise<void> => {
    const own = `tenant_id = current_setting('app.tenant_id', true)::uuid and ${condition}`;
    for (const table of over) {
      await owner.query(`create policy forgetful on ${table.name} to vizavi_${walker.scope.role} using (${own})`);
      const found = await walked(walker, [table]);
      expect([table.name, found]).toEqual([table.name, expect.arrayContaining([expect.stringMatching(complaint)])]);
      await owner.query(`drop policy forgetful on ${table.name}`);
    }
  };
  const readable = (side: 'client' | 'supplier'): readonly TableOfSchema[] =>
    ofTenants().filter((table) => !CLOSED[side].includes(table.name));
  const takesSides = (table: TableOfSchema): boolean =>
    hasColumn(table, 'audience') || (hasColumn(table, 'side') && hasColumn(table, 'published_at')) || table.name === 'contract_draft';

  it('notices when a policy forgets the company', async () => {
    const over = readable('client').filter((table) => hasColumn(table, 'client_company_id'));
    await noticed(clientOf(a), over, 'true', /another (company|member)/);
  });

  it.each(['client', 'supplier'] as const)(
    'notices when a policy shows to the %s what is for the other side or not published',
    async (side) => {
      const walker = side === 'client' ? clientOf(a) : supplierOf(a);
      const company = side === 'client' ? `client_company_id = current_setting('app.company_id', true)::uuid` : 'true';
      await noticed(walker, readable(side).filter(takesSides), company, /alone|not published|other side/);
    },
  );

  it('gives the view of supplier people to a client without any other company', async () => {
    const people = await database.run(clientOf(a).scope, (transaction) => transaction.rows<{ id: string }>('select * from shown_member'));
    expect(people.map((one) => one.id).sort()).toEqual([a.clientId, a.supplierId, b.supplierId].sort());
  });

  it('finds only what the asker may read', async () => {
    const found = async (walker: Walker): Promise<readonly string[]> =>
      (await database.run(walker.scope, (tx) => tx.rows<{ id: string }>(`select search_contracts('поставка', 1000) as id`))).map(
        (row) => row.id,
      );
    const allowed = (plot: Plot, side: string) =>
      planted
        .filter((row) => row.table === 'contract_search' && row.plot === plot && ['both', side].includes(String(row.values['audience'])))
        .map((row) => String(row.values['contract_id']));
    expect([...(await found(clientOf(a)))].sort()).toEqual([...allowed(a, 'client')].sort());
    expect([...(await found(supplierOf(a)))].sort()).toEqual([...allowed(a, 'supplier'), ...allowed(b, 'supplier')].sort());
    await expect(found(workerOf(a))).rejects.toThrow('permission denied');
  });

  it('answers who is signed in only to the holder of the key, and memberships only of the person asked for', async () => {
    const at = '2026-04-01T00:00:00Z';
    const [session, other] = [a, otherA].map((plot) => planted.find((row) => row.table === 'session' && row.plot === plot)!);
    const ask = (text: string, values: readonly unknown[]) =>
      database.run(workerOf(a).scope, (tx) => tx.rows<{ member_id: string }>(text, values));
    const actor = 'select * from session_actor($1, $2)';
    expect((await ask(actor, [session!.values['hash'], at])).map((row) => row.member_id)).toEqual([a.clientId]);
    expect(await ask(actor, [Buffer.alloc(32), at])).toEqual([]);
    expect((await ask('select * from session_of($1, $2)', [session!.values['hash'], at])).map((row) => row.member_id)).toEqual([
      a.clientId,
    ]);
    expect(await ask('select * from session_of($1, $2)', [Buffer.alloc(32), at])).toEqual([]);
    expect((await ask('select * from session_actors($1, $2)', [[other!.values['hash']], at])).map((row) => row.member_id)).toEqual([
      otherA.clientId,
    ]);
    const person = planted.find((row) => row.table === 'person' && row.plot === b)!.values['id'];
    expect((await ask('select * from memberships_of($1)', [person])).map((row) => row.member_id).sort()).toEqual(
      [b.clientId, b.supplierId].sort(),
    );
  });

  it('tells the worker which tenants have something to do, and nothing else of them', async () => {
    const tenants = [a.tenantId, otherA.tenantId].sort();
    for (const name of [
      'tenant_ids()',
      'tenants_with_pending_facts()',
      'tenants_with_letters(now())',
      'tenants_with_digests(now())',
      'tenants_with_deadlines(now())',
    ]) {
      const rows = await database.run(workerOf(a).scope, (tx) => tx.rows<{ id: string }>(`select ${name} as id`));
      expect([name, rows.map((row) => row.id).sort()]).toEqual([name, tenants]);
    }
    const asked = 'select tenant_id as id from feed_heads($1)';
    const heads = await database.run(workerOf(a).scope, (tx) => tx.rows<{ id: string }>(asked, [[otherA.tenantId]]));
    expect(heads.map((row) => row.id)).toEqual([otherA.tenantId]);
  });
});
