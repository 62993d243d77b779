import type { ClientConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** TypeORM's options for a pg configuration, with the driver's own pool sizes and no extension of its own making. */
export function connectionOptions(config: ClientConfig): PostgresOptions {
  const { connectionString, ...rest } = config;
  return {
    type: 'postgres',
    ...(connectionString ? { url: connectionString } : {}),
    extra: { ...rest, max: 20 },
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    migrationsTableName: 'migrations',
    logging: false,
  };
}
