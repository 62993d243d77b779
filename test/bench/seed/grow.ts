import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Client, type ClientConfig } from 'pg';
import { copyRange, type Range } from './copy-range';
import { type Original, readOriginal } from './original';
import { settle } from './people';
import type { Originals } from './tell-all';
import { type Extent, World } from './world';

/** Threads cannot run TypeScript: from sources (tests) the copies are made on the caller's thread. */
const COMPILED = __filename.endsWith('.js');

const PREPARE = [
  'create schema if not exists bench',
  'create table bench.copy (contract_id uuid not null, original integer not null)',
  'create table bench.words (original integer not null primary key, words tsvector not null)',
  // Built in one go once all rows are there.
  'drop index contract_search_words, contract_search_line',
];

const FINISH = [
  `insert into contract_search (tenant_id, contract_id, client_company_id, audience, words, line)
   select c.tenant_id, c.id, c.client_company_id, c.audience, setweight(to_tsvector('russian', h.line), 'A') || setweight(to_tsvector('english', h.line), 'A') || w.words,
     lower(h.line || ' ' || o.name || ' ' || coalesce(o.inn, ''))
   from bench.copy k join bench.words w on w.original = k.original join contract c on c.id = k.contract_id
   join client_company o on o.tenant_id = c.tenant_id and o.id = c.client_company_id
   cross join lateral (select c.number || ' ' || c.title as line) h`,
  `insert into contract_counter (tenant_id, client_company_id, year, next)
   select tenant_id, client_company_id, extract(year from now())::integer, count(*) from contract
   where client_company_id in (select id from client_company except select client_company_id from contract_counter) group by 1, 2`,
  "set maintenance_work_mem = '512MB'",
  'create index contract_search_words on contract_search using gin (tenant_id, client_company_id, words)',
  'create index contract_search_line on contract_search using gin (tenant_id, client_company_id, line gin_trgm_ops)',
  'vacuum (analyze, freeze)',
];

/** Fills the originals' database with copies until it has as many contracts as the extent says. */
export async function grow(owner: ClientConfig, originals: Originals, extent: Extent, onCopied: (count: number) => void): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    for (const statement of PREPARE) await client.query(statement);
    const read: Original[] = [];
    for (const [index, contractId] of originals.contractIds.entries()) {
      read.push(await readOriginal(client, originals.cast, contractId));
      await keepWords(client, index, contractId);
    }
    const people = await settle(client, originals.cast.tenantId, new World(extent));
    await copy({ owner, extent, people, originals: read }, onCopied);
    for (const statement of FINISH) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Words of the text alone: those of number and title have a weight of their own, and every copy has another number. */
const keepWords = (client: Client, index: number, contractId: string): Promise<unknown> =>
  client.query(`insert into bench.words select $1, ts_filter(words, '{d}') from contract_search where contract_id = $2`, [
    index,
    contractId,
  ]);

async function copy(work: Omit<Range, 'first' | 'last'>, onCopied: (count: number) => void): Promise<void> {
  const { contracts } = work.extent;
  const threads = COMPILED ? Math.max(1, availableParallelism()) : 1;
  const share = Math.ceil(contracts / threads);
  const ranges = Array.from({ length: threads }, (_, index) => ({
    ...work,
    first: index * share,
    last: Math.min(contracts, (index + 1) * share),
  }));
  await Promise.all(ranges.map((range) => (COMPILED ? inThread(range, onCopied) : copyRange(range, onCopied))));
}

const inThread = (range: Range, onCopied: (count: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, 'copy-worker.js'), { workerData: range });
    worker.on('message', onCopied);
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A copying thread ended with ${code}`))));
  });
