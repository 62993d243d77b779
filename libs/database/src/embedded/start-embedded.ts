import { Client, type ClientConfig } from 'pg';
import { makeCluster } from './cluster';
import { assertCyrillicSearch } from './cyrillic';
import { EmbeddedFault } from './embedded-fault';
import { type Home, makeHome } from './home';
import { shutDown } from './postmaster';
import { enter, type Presence } from './presence';
import { bringUp, connectionTo } from './server';

export interface EmbeddedOptions {
  /** The folder for data, socket and log; made when absent. */
  readonly dir: string;
  /** False only for tests: faster, and a power cut may lose everything. */
  readonly durable: boolean;
}

export interface EmbeddedServer {
  /** The database `vizavi`, as owner of the server. */
  readonly config: ClientConfig;
  /** Where the data really lie: elsewhere than asked when root's folder is closed to PostgreSQL's user. */
  readonly folder: string;
  readonly reused: boolean;
  /** Ends the server when no other process uses it. Close the application's connections first. */
  stop(): Promise<void>;
}

const DATABASE = 'vizavi';
const ALREADY_THERE = new Set(['42P04', '23505']);

const makeDatabase = async (home: Home): Promise<void> => {
  const client = new Client(connectionTo(home));
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    if (!ALREADY_THERE.has((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
};

const enterServer = async (home: Home, durable: boolean): Promise<{ started: boolean; presence: Presence }> => {
  for (let attempt = 1; ; attempt += 1) {
    const { started } = await bringUp(home, durable);
    try {
      return { started, presence: await enter(connectionTo(home)) };
    } catch (error) {
      // The last other user has just left and takes the server down: start it anew.
      if (attempt === 5) throw new EmbeddedFault('cannot-connect', String(error));
    }
  }
};

const stopper = (home: Home, presence: Presence) => async (): Promise<void> => {
  if (await presence.leave()) await shutDown(home);
  await presence.close();
};

/**
 * Starts PostgreSQL in a folder, or joins the one that runs there already. It listens on a private socket only.
 * Several processes may use it; the last to stop ends it. After a killed process or server the next call works as well.
 * Throws EmbeddedFault, whose message a user can act upon.
 */
export const startEmbedded = async ({ dir, durable }: EmbeddedOptions): Promise<EmbeddedServer> => {
  const home = makeHome(dir);
  await makeCluster(home, durable);
  const { started, presence } = await enterServer(home, durable);
  const config = connectionTo(home, DATABASE);
  const stop = stopper(home, presence);
  try {
    await makeDatabase(home);
    await assertCyrillicSearch(config);
  } catch (error) {
    await stop();
    throw error;
  }
  return { config, folder: home.base, reused: !started, stop };
};
