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

type Query = Client['query'];

const SURROUNDING = /^(?:begin|start transaction|commit|rollback|set |savepoint|release)|set_config\('role'|session_actor/i;
const WATCHING = /feed_heads|session_actors|tenants_with|pg_stat|pgboss/i;

/** Runs work while every statement that goes to PostgreSQL from this process is written down. */
async function recording(work: () => Promise<void>): Promise<readonly Statement[]> {
  const statements: Statement[] = [];
  const original = Client.prototype.query as unknown as (...args: unknown[]) => unknown;
  function query(this: Client, ...args: unknown[]): unknown {
    const [config, values] = args;
    const { text, values: own } = typeof config === 'string' ? { text: config, values } : (config as { text: string; values?: unknown });
    const given = Array.isArray(own) ? own : [];
    if (!WATCHING.test(text)) statements.push({ name: hash('sha256', text).slice(0, 20), text, values: given });
    return original.apply(this, args);
  }
  Client.prototype.query = query as unknown as Query;
  try {
    await work();
  } finally {
    Client.prototype.query = original as unknown as Query;
  }
  return statements;
}

/** The product in this process, asked once for every workload. */
export async function recordAll(application: ClientConfig, folder: string, workloads: readonly Workload[]): Promise<readonly Recorded[]> {
  const database = new Database(application, true);
  await database.open();
  const settings = readSettings({ LOG_LEVEL: 'silent', DATA_DIR: folder, PORTAL_DIR: folder, RUN_WORKER: 'false', SECRET_KEY: BENCH_KEY });
  const app = await makeApp(AppModule.on({ settings, database, direct: new DirectConnection(application), clock: new Clock() }));
  try {
    const recorded: Recorded[] = [];
    for (const workload of workloads) recorded.push(await record(app, workload));
    return recorded;
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
  const all = await recording(ask);
  return { all, bare: all.filter(({ text }) => !SURROUNDING.test(text.trim())) };
}
