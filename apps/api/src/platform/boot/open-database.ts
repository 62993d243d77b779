import { assertCyrillicSearch, Database, migrate, startEmbedded } from '@vizavi/database';
import type { ClientConfig } from 'pg';
import type { Settings } from '../config/settings';
import { admitApplication, APPLICATION } from './admit-application';
import { DirectConnection } from './direct-connection';

export interface OpenDatabase {
  readonly database: Database;
  readonly direct: DirectConnection;
  readonly isEmbedded: boolean;
  /** Closes the connections first and the embedded server, when there is one, last. */
  readonly close: () => Promise<void>;
}

interface Server {
  readonly owner: ClientConfig;
  readonly application: ClientConfig;
  readonly stop: () => Promise<void>;
}

async function embedded(folder: string): Promise<Server> {
  const server = await startEmbedded({ dir: `${folder}/pg`, durable: true });
  return { owner: server.config, application: { ...server.config, user: APPLICATION }, stop: () => server.stop() };
}

const given = (url: string, ownerUrl: string): Server => ({
  owner: { connectionString: ownerUrl },
  application: { connectionString: url },
  stop: () => Promise.resolve(),
});

async function prepared({ owner, application, stop }: Server, prepare: boolean): Promise<Database> {
  try {
    await assertCyrillicSearch(owner);
    await migrate(owner);
    await admitApplication(owner, application);
    const database = new Database(application, prepare);
    await database.open();
    return database;
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** Starts or reaches PostgreSQL, brings it to the present schema, and opens it as the application. Throws EmbeddedFault, or what the driver says. */
export async function openDatabase({ DATABASE_URL, DATABASE_OWNER_URL, DATABASE_PREPARE, DATA_DIR }: Settings): Promise<OpenDatabase> {
  const server = DATABASE_URL ? given(DATABASE_URL, DATABASE_OWNER_URL ?? DATABASE_URL) : await embedded(DATA_DIR);
  const database = await prepared(server, DATABASE_PREPARE);
  const close = async (): Promise<void> => {
    await database.close();
    await server.stop();
  };
  return { database, direct: new DirectConnection(server.application), isEmbedded: !DATABASE_URL, close };
}
