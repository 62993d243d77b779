import { Client, type ClientConfig } from 'pg';
import { PgBoss } from 'pg-boss';
import { JOBS_SCHEMA, QUEUE_RULE, QUEUES } from './queues';

/** Brings the job queue to the present schema as the database's owner, makes the queues, and lets the worker's role use them. */
export async function migrateJobs(owner: ClientConfig): Promise<void> {
  const boss = new PgBoss({ ...bossConnection(owner), schema: JOBS_SCHEMA, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const name of QUEUES) await makeQueue(boss, name);
  } finally {
    await boss.stop({ graceful: false });
  }
  await grant(owner);
}

async function makeQueue(boss: PgBoss, name: string): Promise<void> {
  if (await boss.getQueue(name)) return boss.updateQueue(name, QUEUE_RULE);
  await boss.createQueue(name, QUEUE_RULE);
}

async function grant(owner: ClientConfig): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    for (const statement of GRANTS) await client.query(statement);
  } finally {
    await client.end();
  }
}

const GRANTS = [
  `grant usage on schema ${JOBS_SCHEMA} to vizavi_worker`,
  `grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to vizavi_worker`,
  `grant usage on all sequences in schema ${JOBS_SCHEMA} to vizavi_worker`,
  `grant execute on all functions in schema ${JOBS_SCHEMA} to vizavi_worker`,
];

/** The part of a pg configuration that the job queue takes. */
export function bossConnection({ connectionString, host, port, user, password, database, ssl }: ClientConfig) {
  if (connectionString) return { connectionString, ssl };
  return { host, port, user, password: typeof password === 'function' ? undefined : password, database, ssl };
}
