import { join } from 'node:path';
import { Client } from 'pg';
import { databaseOf } from '../seed/prepare';
import type { Extent } from '../seed/world';
import { type BenchServer, urlOf } from '../server';
import { type Serving, startApi } from './api-process';
import { approvals, documents } from './acts';
import { type Asked, load, type Loaded } from './load';
import { pagesOf, type Touched } from './pages';
import { ProcessorWatch } from './processor';
import { recordAll, type Recorded } from './recorded';
import { BENCH_KEY } from './sessions';
import { type Workload, workloadsOf } from './workloads';

const APPROVALS = 400;
const FEWEST = 20;
const DOCUMENTS = 32;

/** One database with the api that serves it. */
export interface Stage {
  readonly owner: Client;
  readonly application: Client;
  readonly api: Serving;
  readonly workloads: readonly Workload[];
  readonly recorded: readonly Recorded[];
  readonly folder: string;
  close(): Promise<void>;
}

/** Starts the api on the database of an extent and writes down what it asks PostgreSQL for each workload. */
export async function openStage(server: BenchServer, extent: Extent): Promise<Stage> {
  const name = databaseOf(extent);
  const owner = new Client(server.owner(name));
  const application = new Client(server.application(name));
  const closeBoth = async (): Promise<void> => void (await Promise.all([owner.end(), application.end()]));
  await Promise.all([owner.connect(), application.connect()]);
  try {
    // What former runs left behind is read no more.
    await owner.query('delete from session');
    await owner.query('vacuum analyze');
    const folder = join(server.folder, name);
    const workloads = await workloadsOf(owner);
    const recorded = await recordAll(server.application(name), folder, workloads);
    const api = await startApi(settingsOf(server, name, folder));
    const close = (): Promise<void> => api.stop().then(closeBoth);
    return { owner, application, api, workloads, recorded, folder, close };
  } catch (fault) {
    await closeBoth();
    throw fault;
  }
}

const settingsOf = (server: BenchServer, name: string, folder: string) => ({
  DATABASE_URL: urlOf(server.application(name)),
  DATABASE_OWNER_URL: urlOf(server.owner(name)),
  DATA_DIR: folder,
  SECRET_KEY: BENCH_KEY,
});

/** What each workload costs the api and its PostgreSQL, in turn. */
export async function loadOf({ owner, api }: Stage, { path, headers }: Workload, requests: number): Promise<Loaded> {
  const watch = new ProcessorWatch(api.pid, owner);
  const next = (): Asked => ({ method: 'GET', path, headers });
  await load(api.url, next, Math.ceil(requests / 2), watch);
  return load(api.url, next, requests, watch);
}

/** Pages of every workload; each is asked twice, so that what a connection reads only once does not count. */
export async function touchedOf({ application, recorded }: Stage): Promise<readonly Touched[]> {
  const touched: Touched[] = [];
  for (const { all } of recorded) {
    await pagesOf(application, all);
    touched.push(await pagesOf(application, all));
  }
  return touched;
}

/** What an approval costs; each can be given once, so a share warms up and the rest is measured. Null when too few are left in kept data. */
export async function approve({ owner, api }: Stage): Promise<Loaded | null> {
  return eachOnce(await approvals(owner, APPROVALS), api, new ProcessorWatch(api.pid, owner));
}

/** What a document costs that nobody has asked for yet, read, printed and sent. */
export async function print({ owner, api, workloads }: Stage): Promise<Loaded | null> {
  const { reader, headers } = workloads.find((one) => one.reader.side === 'supplier')!;
  return eachOnce(await documents(owner, reader.memberId, headers, DOCUMENTS), api, new ProcessorWatch(api.pid, owner));
}

async function eachOnce(requests: readonly Asked[], api: Serving, watch: ProcessorWatch): Promise<Loaded | null> {
  if (requests.length < FEWEST) return null;
  const waiting = [...requests];
  const next = (): Asked => waiting.shift() ?? requests[0]!;
  const warmUp = Math.floor(requests.length / 4);
  await load(api.url, next, warmUp, watch);
  return load(api.url, next, requests.length - warmUp, watch);
}
