import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { testServer } from './test-server';

/** What makes a template: connects, migrates, and closes every connection again. */
export type Prepare = (config: ClientConfig) => Promise<unknown>;

export interface TestDatabase {
  readonly config: ClientConfig;
  readonly url: string;
  drop(): Promise<void>;
}

// Loaded late, since only the file that makes the template needs it.
const migrated: Prepare = async (config) => (await import('../migrations/index.js')).migrate(config);

const TEMPLATE_LOCK = 7_129_002;
const IN_USE = '55006';

const asOwner = async <Result>(server: ClientConfig, work: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client(server);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const exists = async (client: Client, name: string): Promise<boolean> =>
  (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;

const makeTemplate = async (client: Client, server: ClientConfig, name: string, prepare: Prepare): Promise<void> => {
  if (await exists(client, name)) return;
  await client.query(`DROP DATABASE IF EXISTS ${name}_half WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}_half`);
  await prepare({ ...server, database: `${name}_half` });
  await patiently(() => client.query(`ALTER DATABASE ${name}_half RENAME TO ${name}`));
};

// A closed connection is counted for a moment longer, and then the template may not be copied.
const patiently = async (work: () => Promise<unknown>, attempts = 100): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if ((error as { code?: string }).code !== IN_USE || attempts === 0) throw error;
    await pause(20);
    await patiently(work, attempts - 1);
  }
};

/** Makes the template once for the whole run; test files that come at the same time wait for it. */
export const templateDatabase = async (name: string, prepare: Prepare): Promise<void> => {
  const server = await testServer();
  await asOwner(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await makeTemplate(client, server, name, prepare);
  });
};

const urlOf = (config: ClientConfig): string =>
  `postgresql://${config.user}@/${config.database}?host=${encodeURIComponent(String(config.host))}&port=${config.port}`;

/**
 * A database of one's own, migrated, copied from a template in tens of milliseconds.
 * A `prepare` other than the migrations needs a template name of its own; it runs only for the first copy of the run.
 */
export const freshDatabase = async (prepare: Prepare = migrated, template = 'migrated'): Promise<TestDatabase> => {
  await templateDatabase(template, prepare);
  const server = await testServer();
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  await patiently(() => asOwner(server, (client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${template}`)));
  const config = { ...server, database };
  return {
    config,
    url: urlOf(config),
    drop: () => asOwner(server, async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`))),
  };
};
