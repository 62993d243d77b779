import { Client, type ClientConfig } from 'pg';

const PRESENT = 7_129_001;

/**
 * Tells the server that a process uses it, for as long as the connection lives. Whoever leaves asks whether anybody is left:
 * `leave` gives true to the last one only, and nobody can come in between until the server is down.
 */
export interface Presence {
  leave(): Promise<boolean>;
  close(): Promise<void>;
}

// Methods of pg that its typings do not know.
interface HoldsProcess {
  ref(): void;
  unref(): void;
}

const leaveAsLast = async (client: Client): Promise<boolean> => {
  await client.query('SELECT pg_advisory_unlock_shared($1)', [PRESENT]);
  const { rows } = await client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [PRESENT]);
  return rows[0]?.last === true;
};

/** Enters, or throws when the server is just going down. */
export const enter = async (config: ClientConfig): Promise<Presence> => {
  const client = new Client({ ...config, application_name: 'vizavi presence' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENT]);
  const holding = client as Client & HoldsProcess;
  // The process may end while it is present, but not while it says goodbye.
  holding.unref();
  return {
    leave: () => {
      holding.ref();
      return leaveAsLast(client).catch(() => false);
    },
    close: () => client.end().catch(() => undefined),
  };
};
