import { Client, type ClientConfig } from 'pg';
import { EmbeddedFault } from './embedded-fault';

const folds = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ good: boolean }>(`SELECT lower('ДОГОВОР') = 'договор' AS good`);
  return rows[0]?.good === true;
};

const cutsTrigrams = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ good: boolean }>(`SELECT cardinality(show_trgm('договор')) > 0 AS good`);
  return rows[0]?.good === true;
};

/** Throws EmbeddedFault `locale` when search in Russian would find nothing in this database, of whichever server. Leaves no trace there. */
export const assertCyrillicSearch = async (config: ClientConfig): Promise<void> => {
  const client = new Client(config);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    if (!(await folds(client)) || !(await cutsTrigrams(client))) throw new EmbeddedFault('locale');
  } finally {
    await client.end();
  }
};
