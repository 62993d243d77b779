import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { PATHS } from '@vizavi/api-types';
import { AnchorRound } from '../../apps/api/src/audit/anchors/anchor-round';
import { KeptHeads } from '../../apps/api/src/audit/anchors/kept-heads';
import { Difference } from '../../apps/api/src/audit/verify/difference';
import type { HeldAgainst } from '../../apps/api/src/audit/verify/verify-log';
import { verify, type Verified } from '../../apps/api/src/audit/verify/verify';
import { TABLES, type TableSpec } from '../../apps/api/src/contracts/projection';
import { AnchorKey } from '../../apps/api/src/platform/config/anchor-key';
import type { Settings } from '../../apps/api/src/platform/config/settings';
import { tablesOf } from '../isolation/catalogue';
import type { TestApi } from '../support/api';
import { contractOf, signInAs, startDemo } from '../support/demo';
import { anImage } from '../support/image';
import { TEST_ANCHOR_KEY } from '../support/seeded';
import { sendFile } from '../support/upload';
import { added, alterations, type Bent, FORGERIES, gone } from './bends';
import { keepFew } from './kept-few';
import { ownersEyes } from './owners-eyes';
import { disarm } from './tamper';

const SPECS: readonly TableSpec[] = Object.values(TABLES);
const PROJECTED = SPECS.map(({ table }) => table);
const CHAINED = ['fact', 'fact_part', 'tree_leaf', 'tree_node', 'tree_head'];

/** The demo has no appendix of its own. */
async function attachSomething(api: TestApi): Promise<void> {
  const client = await signInAs(api, 'client');
  const id = await contractOf(client, 'status=draft');
  const { headers } = await client.get(PATHS.contract(id));
  const sent = await sendFile(api, client, PATHS.attachments(id), anImage(), undefined, { 'if-match': String(headers['etag']) });
  expect(sent).toMatchObject({ status: 201 });
}

describe('audit:verify', () => {
  let api: TestApi;
  let owner: Client;
  let whole: Verified;
  let few: Verified;
  let against: HeldAgainst;
  let empty: string;
  const look = (): Promise<Verified> => verify(ownersEyes(owner), 1, against);

  beforeAll(async () => {
    api = await startDemo();
    await attachSomething(api);
    whole = await verify(api.database);
    owner = new Client(api.fresh.config);
    await owner.connect();
    await disarm(owner, [...PROJECTED, ...CHAINED]);
    await keepFew(owner, [...PROJECTED, 'clause_body']);
    empty = mkdtempSync(join(tmpdir(), 'vizavi-heads-'));
    const key = new AnchorKey({ ANCHOR_KEY: TEST_ANCHOR_KEY, DATA_DIR: empty });
    await new AnchorRound(api.database, api.clock, key, { DATA_DIR: empty } as Settings).run(new AbortController().signal);
    against = { key, heads: await new KeptHeads(empty).all() };
    few = await look();
  });
  afterAll(async () => {
    rmSync(empty, { recursive: true, force: true });
    await owner.end();
    await api.close();
  });

  /** The first difference that the audit names after the change, which is then taken back; null when it finds none. */
  const foundAfter = async ({ what, sql }: Bent): Promise<string | null> => {
    await owner.query('begin');
    try {
      for (const one of [sql].flat()) {
        const { rowCount } = await owner.query(one);
        if (!rowCount) throw new Error(`Nothing to bend: ${what}`);
      }
      await look();
      return null;
    } catch (fault) {
      if (fault instanceof Difference) return fault.message;
      throw new Error(`${what}: ${String(fault)}`, { cause: fault });
    } finally {
      await owner.query('rollback');
    }
  };

  const missedOf = async (bends: readonly Bent[]): Promise<readonly string[]> => {
    const missed: string[] = [];
    for (const bent of bends) if ((await foundAfter(bent)) === null) missed.push(bent.what);
    return missed;
  };

  it('finds the demo clean, and the few contracts that are bent below as well', () => {
    expect(whole).toMatchObject({ contracts: 31 });
    expect(whole.facts).toBeGreaterThan(350);
    expect(few.contracts).toBeGreaterThan(2);
    expect([whole.heads, few.heads]).toEqual([1, 1]);
  });

  it('looks at every column of the tables that facts fill', async () => {
    const catalogue = await tablesOf(owner);
    const told = Object.fromEntries(SPECS.map(({ table, columns }) => [table, Object.keys(columns).sort()]));
    const there = catalogue.filter(({ name }) => PROJECTED.includes(name));
    expect(Object.fromEntries(there.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]))).toEqual(told);
  });

  it.each(SPECS.map(({ table, columns }) => [table, columns] as const))(
    'finds another value in each column of %s',
    async (table, columns) => {
      const bends = await alterations(
        owner,
        table,
        Object.entries(columns).map(([name, type]) => ({ name, type })),
      );
      expect(bends.length).toBeGreaterThanOrEqual(Object.keys(columns).length);
      expect(await missedOf(bends)).toEqual([]);
    },
  );

  it.each(CHAINED)('finds another value in each column of %s', async (table) => {
    const { columns } = (await tablesOf(owner)).find(({ name }) => name === table)!;
    const bends = await alterations(owner, table, columns);
    expect(bends.length).toBeGreaterThanOrEqual(columns.length);
    expect(await missedOf(bends)).toEqual([]);
  });

  it.each([...PROJECTED, 'clause_body', 'tree_leaf', 'tree_node', 'tree_head'])(
    'finds a row of %s that is gone, and one that was added',
    async (table) => {
      expect(await missedOf([gone(table), added(table)])).toEqual([]);
    },
  );

  it.each(FORGERIES.map((bent) => [bent.what, bent] as const))('finds %s', async (_, bent) => {
    expect(await foundAfter(bent)).toEqual(expect.any(String));
  });

  it('is clean again after all of it', async () => {
    expect(await look()).toEqual({ ...few, hashing: expect.any(Number) });
  });
});
