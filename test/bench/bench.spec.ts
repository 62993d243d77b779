import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, migrate } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { Client } from 'pg';
import { verify } from '../../apps/api/src/audit/verify/verify';
import { grow } from './seed/grow';
import { EACH } from './seed/tell';
import { tellAll } from './seed/tell-all';
import { extentsOf } from './seed/world';

const CONTRACTS = 30;
const ORIGINALS = 3;

let fresh: TestDatabase;
let folder: string;
let database: Database;
let owner: Client;

beforeAll(async () => {
  fresh = await freshDatabase(migrate);
  folder = mkdtempSync(join(tmpdir(), 'vizavi-bench-'));
  const application = { ...fresh.config, user: 'vizavi_app' };
  const originals = await tellAll(application, folder, ORIGINALS);
  await grow(fresh.config, originals, extentsOf(CONTRACTS * 10).tenth, () => undefined);
  database = new Database(application, true);
  await database.open();
  owner = new Client(fresh.config);
  await owner.connect();
}, 120_000);
afterAll(async () => {
  await owner.end();
  await database.close();
  await fresh.drop();
  rmSync(folder, { recursive: true, force: true });
});

it('copies contracts whose chains and rows the audit finds clean', async () => {
  const { contracts, facts } = await verify(database);
  expect(contracts).toBe(CONTRACTS + ORIGINALS);
  expect(facts).toBeGreaterThanOrEqual(contracts * EACH.facts);
});

it.each([
  ['revision', EACH.revisions],
  ['suggestion', EACH.suggestions],
  ['assignment', EACH.assignments],
])('gives every contract its share of %s', async (table, count) => {
  const { rows } = await owner.query(`select count(*)::int as count from ${table} group by contract_id having count(*) <> ${count}`);
  expect(rows).toEqual([]);
});
