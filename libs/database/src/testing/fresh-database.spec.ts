import { Client, type ClientConfig } from 'pg';
import { freshDatabase } from './fresh-database';

let prepared = 0;

const prepare = async (config: ClientConfig): Promise<void> => {
  prepared += 1;
  const client = new Client(config);
  await client.connect();
  await client.query('CREATE TABLE clause (words text NOT NULL)');
  await client.end();
};

const ask = async (config: ClientConfig | string, sql: string): Promise<unknown[]> => {
  const client = new Client(config);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
};

it('gives databases of their own from one template, also when asked at once', async () => {
  const [first, second] = await Promise.all([freshDatabase(prepare, 'probe'), freshDatabase(prepare, 'probe')]);
  expect(prepared).toBe(1);
  await ask(first.config, `INSERT INTO clause VALUES ('поставка')`);
  expect(await ask(first.url, 'SELECT words FROM clause')).toEqual([{ words: 'поставка' }]);
  expect(await ask(second.config, 'SELECT words FROM clause')).toEqual([]);
  await Promise.all([first.drop(), second.drop()]);
  await expect(ask(first.config, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
});

it('makes the template anew when the first attempt failed half-way', async () => {
  const broken = async (config: ClientConfig): Promise<void> => {
    await prepare(config);
    throw new Error('the migration is wrong');
  };
  await expect(freshDatabase(broken, 'mended')).rejects.toThrow('the migration is wrong');
  const database = await freshDatabase(prepare, 'mended');
  expect(await ask(database.config, 'SELECT count(*)::int AS count FROM clause')).toEqual([{ count: 0 }]);
  await database.drop();
});
