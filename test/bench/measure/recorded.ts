import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@vizavi/database';
import { Client, type ClientConfig } from 'pg';
import { AppModule } from '../../../apps/api/src/app.module';
import { DirectConnection } from '../../../apps/api/src/platform/boot/direct-connection';
import { makeApp } from '../../../apps/api/src/platform/boot/make-app';
import { Clock } from '../../../apps/api/src/platform/clock/clock';
import { readSettings } from '../../../apps/api/src/platform/config/settings';
import { BENCH_KEY } from './sessions';
import type { Workload } from './workloads';

/** A statement as it went to PostgreSQL. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a request asks of PostgreSQL: everything, and what a handler without sessions, roles and policies would ask. */
export interface Recorded {
  readonly all: readonly Statement[];
  readonly bare: readonly Statement[];
}

const SURROUNDING = /^(?:begin|start transaction|commit|rollback|set |savepoint|release)|set_config\('role'|session_actor/i;

/** What the request at hand asks; the product's own rounds run beside it and are not written down. */
const asking = new AsyncLocalStorage<Statement[]>();

type Ask = (this: Client, ...args: unknown[]) => unknown;

/** Runs work while the statements of its requests are written down. */
async function listening<T>(work: () => Promise<T>): Promise<T> {
  const pg = Client.prototype as unknown as { query: Ask };
  const ask = pg.query;
  pg.query = function (...args) {
    asking.getStore()?.push(statementOf(args));
    return ask.apply(this, args);
  };
  try {
    return await work();
  } finally {
    pg.query = ask;
  }
}

function statementOf([config, given]: readonly unknown[]): Statement {
  const { text, values } = typeof config === 'string' ? { text: config, values: given } : (config as { text: string; values?: unknown });
  return { name: hash('sha256', text).slice(0, 20), text, values: Array.isArray(values) ? values : [] };
}

/** The product in this process, asked once for every workload. */
export async function recordAll(application: ClientConfig, folder: string, workloads: readonly Workload[]): Promise<readonly Recorded[]> {
  const database = new Database(application, true);
  await database.open();
  const settings = readSettings({ LOG_LEVEL: 'silent', DATA_DIR: folder, PORTAL_DIR: folder, RUN_WORKER: 'false', SECRET_KEY: BENCH_KEY });
  const app = await makeApp(AppModule.on({ settings, database, direct: new DirectConnection(application), clock: new Clock() }));
  try {
    return await listening(async () => {
      const recorded: Recorded[] = [];
      for (const workload of workloads) recorded.push(await record(app, workload));
      return recorded;
    });
  } finally {
    await app.close();
    await database.close();
  }
}

async function record(app: NestFastifyApplication, { name, path, headers }: Workload): Promise<Recorded> {
  const ask = async (): Promise<void> => {
    const { statusCode, body } = await app.inject({ method: 'GET', url: path, headers });
    if (statusCode !== 200) throw new Error(`${name} is answered ${statusCode}: ${body.slice(0, 300)}`);
  };
  // What is read once and kept, as forms are, is no part of a request.
  await ask();
  const all: Statement[] = [];
  await asking.run(all, ask);
  return { all, bare: all.filter(({ text }) => !SURROUNDING.test(text.trim())) };
}
