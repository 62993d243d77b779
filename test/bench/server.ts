import { startEmbedded } from '@vizavi/database';
import { Client, type ClientConfig } from 'pg';

/** The bench's own PostgreSQL, in a folder of its own. */
export interface BenchServer {
  readonly folder: string;
  owner(database: string): ClientConfig;
  application(database: string): ClientConfig;
  stop(): Promise<void>;
}

/** Without rounds of their own in between, and with the moment of every commit. */
const SETTINGS = { track_commit_timestamp: 'on', autovacuum: 'off', max_wal_size: '8GB', checkpoint_timeout: '30min' };

/** Starts the server as the product does; `durable` false only while data are made that can be made again. */
export async function startServer(dir: string, durable: boolean): Promise<BenchServer> {
  const server = await startEmbedded({ dir, durable });
  const owner = (database: string): ClientConfig => ({ ...server.config, database });
  await asOwner(owner('postgres'), async (client) => {
    for (const [name, value] of Object.entries(SETTINGS)) await client.query(`alter system set ${name} = '${value}'`);
  });
  return {
    folder: server.folder,
    owner,
    application: (database) => ({ ...owner(database), user: 'vizavi_app' }),
    stop: () => server.stop(),
  };
}

/** As the product's settings take it. */
export const urlOf = ({ user, database, host, port }: ClientConfig): string =>
  `postgresql://${user}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`;

export async function asOwner<T>(config: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
