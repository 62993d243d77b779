import { DataSource } from 'typeorm';
import { Client, type ClientConfig } from 'pg';
import { migrateJobs } from '../jobs';
import { connectionOptions } from '../transaction/connection';
import { MIGRATIONS } from './migrations';

/** Every process that starts brings the database up to date; they take turns. */
const TURN = 7_129_003;

/** Brings a database to the present schema as its owner, the job queue included; says how many migrations ran. Processes that start together take turns. */
export async function migrate(owner: ClientConfig): Promise<number> {
  const turn = new Client(owner);
  await turn.connect();
  try {
    await turn.query('select pg_advisory_lock($1)', [TURN]);
    return await bringUpToDate(owner);
  } finally {
    await turn.end();
  }
}

async function bringUpToDate(owner: ClientConfig): Promise<number> {
  const dataSource = new DataSource({ ...connectionOptions(owner), migrations: [...MIGRATIONS], migrationsTransactionMode: 'all' });
  await dataSource.initialize();
  try {
    const done = await dataSource.runMigrations();
    await migrateJobs(owner);
    return done.length;
  } finally {
    await dataSource.destroy();
  }
}
