import { DataSource } from 'typeorm';
import type { ClientConfig } from 'pg';
import { migrateJobs } from '../jobs';
import { connectionOptions } from '../transaction/connection';
import { MIGRATIONS } from './migrations';

/** Brings a database to the present schema as its owner, the job queue included; says how many migrations ran. */
export async function migrate(owner: ClientConfig): Promise<number> {
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
