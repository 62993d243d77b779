import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@vizavi/database';
import { freshDatabase } from '@vizavi/database/testing';
import { Client } from 'pg';
import { verify } from '../../apps/api/src/audit/verify/verify';
import { startApi, type TestApi } from '../support/api';
import { approvals } from './measure/acts';
import { negotiating } from './measure/documents';
import { printing } from './measure/engine';
import { load } from './measure/load';
import { pagesOf } from './measure/pages';
import { portalSizes } from './measure/portal';
import { ProcessorWatch, residentMegabytes } from './measure/processor';
import { push } from './measure/push';
import { recordAll } from './measure/recorded';
import { BENCH_KEY } from './measure/sessions';
import { type Workload, workloadsOf } from './measure/workloads';
import { atMost, report } from './report';
import { grow } from './seed/grow';
import { EACH } from './seed/tell';
import { tellAll } from './seed/tell-all';
import { extentsOf, World } from './seed/world';
import { readWanted } from './wanted';

const CONTRACTS = 30;
/** Of the first three one is executed, and two wait for an approval. */
const ORIGINALS = 3;

let api: TestApi;
let url: string;
let owner: Client;
let folder: string;
let workloads: readonly Workload[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vizavi-bench-'));
  const fresh = await freshDatabase(migrate);
  const originals = await tellAll({ ...fresh.config, user: 'vizavi_app' }, folder, ORIGINALS);
  await grow(fresh.config, originals, extentsOf(CONTRACTS * 10).tenth, () => undefined);
  api = await startApi({ SECRET_KEY: BENCH_KEY }, Promise.resolve(fresh));
  url = await api.app.listen(0, '127.0.0.1').then(() => api.app.getUrl());
  owner = new Client(fresh.config);
  await owner.connect();
  workloads = await workloadsOf(owner);
}, 300_000);
afterAll(async () => {
  await owner.end();
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

it('copies contracts whose chains and rows the audit finds clean', async () => {
  const { contracts, facts } = await verify(api.database);
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

it('gives one company five per cent, and a tenth of the contracts the same readers', () => {
  const { whole, tenth } = extentsOf(100_000);
  expect([whole.clientSees, whole.managerSees, tenth.clientSees, tenth.managerSees]).toEqual([250, 5000, 250, 5000]);
  const world = new World(whole);
  const counts = new Map<number, number>();
  for (let index = 0; index < whole.contracts; index += 1) {
    const { company } = world.companyOf(index);
    counts.set(company, (counts.get(company) ?? 0) + 1);
  }
  expect(counts.get(0)).toBe(5000);
  expect(counts.get(1)).toBe(250);
});

it('records what every workload asks, and adds up the pages that it touches', async () => {
  const recorded = await recordAll({ ...api.fresh.config, user: 'vizavi_app' }, folder, workloads);
  const application = new Client({ ...api.fresh.config, user: 'vizavi_app' });
  await application.connect();
  try {
    for (const { all, bare } of recorded) {
      expect(bare.length).toBeGreaterThan(0);
      expect(all.length).toBeGreaterThan(bare.length);
      expect((await pagesOf(application, all)).pages).toBeGreaterThan(0);
    }
  } finally {
    await application.end();
  }
});

it('reckons what a request costs', async () => {
  const watch = new ProcessorWatch(process.pid, owner);
  const { path, headers } = workloads[0]!;
  const loaded = await load(url, () => ({ method: 'GET', path, headers }), 40, watch);
  expect(loaded).toMatchObject({ refused: 0 });
  expect(Number.isFinite(loaded.processor) && loaded.perSecond > 0).toBe(true);
  expect(residentMegabytes(process.pid)).toBeGreaterThan(0);
});

it('finds approvals that the product takes', async () => {
  const [first] = await approvals(owner, 1);
  const { status } = await fetch(url + first!.path, first);
  expect(status).toBe(200);
});

it('hears every event at every watcher, also of those who were away', async () => {
  const pushed = await push(owner, url, 6, () => Promise.resolve(Date.now()));
  expect(pushed).toMatchObject({ watchers: 6, missed: 0, missedAfterReconnect: 0 });
  expect(Number.isFinite(pushed.p50) && Number.isFinite(pushed.p99)).toBe(true);
});

it('prints the same bytes again', async () => {
  const printed = await printing(1, 2);
  expect(printed.sameBytes).toBe(true);
  expect(printed.pages).toBeGreaterThan(0);
});

it('compares a contract, sends it to Word and takes it back', async () => {
  const { places, found, changes, ...spent } = await negotiating(1, 1);
  expect(found).toBe(places);
  expect(changes).toBeGreaterThan(0);
  expect([spent.diff, spent.toWord, spent.fromWord].every((time) => time > 0)).toBe(true);
});

it('weighs a portal by what its files need', () => {
  const portal = join(folder, 'portal');
  mkdirSync(portal);
  writeFileSync(join(portal, 'index.html'), '<link rel="stylesheet" href="a.css"><script src="main.js" type="module"></script>');
  writeFileSync(join(portal, 'a.css'), 'body{}');
  writeFileSync(join(portal, 'main.js'), 'import{a}from"./needed.js";import("./lazy.js").then(e=>e.SomePage)');
  writeFileSync(join(portal, 'needed.js'), 'export const a=1');
  writeFileSync(join(portal, 'lazy.js'), `import"./needed.js";export const SomePage="${'x'.repeat(50)}"`);
  const sizes = portalSizes(portal)!;
  expect(sizes.largestRoute.name).toBe('SomePage');
  expect(sizes.signIn).toBeGreaterThan(sizes.initial);
});

it('tells a bad number as it is', () => {
  expect(report([atMost('G1', 'a list', 2.5, 1.4, '×', 2)])).toContain('✗  G1    a list  2.50 ×    ≤ 1.4 ×');
});

it('takes only what it knows from the command line', () => {
  expect(readWanted(['--contracts', '2000', '--fresh'])).toMatchObject({ contracts: 2000, fresh: true });
  expect(() => readWanted(['--contracts', 'many'])).toThrow(RangeError);
  expect(() => readWanted(['--quick'])).toThrow(RangeError);
});
