import { Client, type ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../testing';
import { connectionOptions } from '../transaction';
import { ENTITIES } from './index';

const COLUMNS = `select relname || '.' || attname as name, format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end as said
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped`;
const CONSTRAINTS = `select relname || '.' || conname as name, pg_get_constraintdef(k.oid) as said from pg_constraint k join pg_class c on c.oid = conrelid
  where relnamespace = 'public'::regnamespace and contype <> 'n'`;
const INDEXES = `select tablename || '.' || indexname as name, indexdef as said from pg_indexes where schemaname = 'public'
  and not exists (select from pg_constraint where conname = indexname)`;
const SCHEMA = `select name, said from (${COLUMNS} union all ${CONSTRAINTS} union all ${INDEXES}) as schema where name !~ '^migrations' order by name`;

const connected = async <T>(config: ClientConfig, work: (dataSource: DataSource) => Promise<T>): Promise<T> => {
  const dataSource = new DataSource({ ...connectionOptions(config), entities: [...ENTITIES] });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
};

const schemaOf = async (database: TestDatabase): Promise<Readonly<Record<string, string>>> => {
  const client = new Client(database.config);
  await client.connect();
  const { rows } = await client.query<{ name: string; said: string }>(SCHEMA);
  await client.end();
  return Object.fromEntries(rows.map((row) => [row.name, row.said]));
};

const leftToMigrations = (dataSource: DataSource): readonly string[] =>
  dataSource.entityMetadatas.flatMap((one) =>
    one.indices.filter((index) => index.synchronize === false).map((index) => `${one.tableName}.${index.name}`),
  );

describe('entities and migrations', () => {
  let migrated: TestDatabase;
  let built: TestDatabase;
  beforeAll(async () => {
    migrated = await freshDatabase();
    built = await freshDatabase((config) => connected(config, (dataSource) => dataSource.synchronize()), 'from_entities');
  });
  afterAll(() => Promise.all([migrated.drop(), built.drop()]));

  it('leave TypeORM nothing to change in a migrated database', async () => {
    const { upQueries } = await connected(migrated.config, (dataSource) => dataSource.driver.createSchemaBuilder().log());
    expect(upQueries.map((one) => one.query)).toEqual([]);
  });

  it('name the same tables', async () => {
    const tables = (schema: Readonly<Record<string, string>>) => [...new Set(Object.keys(schema).map((name) => name.split('.')[0]))];
    expect(tables(await schemaOf(built))).toEqual(tables(await schemaOf(migrated)));
  });

  it('say the same of every column, key, check and index, but for the indexes that only SQL can say', async () => {
    const beyond = await connected(migrated.config, async (dataSource) => leftToMigrations(dataSource));
    const wanted = await schemaOf(migrated);
    expect(beyond.filter((name) => !(name in wanted))).toEqual([]);
    expect(await schemaOf(built)).toEqual(Object.fromEntries(Object.entries(wanted).filter(([name]) => !beyond.includes(name))));
  });
});
