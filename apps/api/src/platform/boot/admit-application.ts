import { Client, type ClientConfig } from 'pg';

/** The login that the migrations create; it owns nothing. */
export const APPLICATION = 'vizavi_app';

/** User and password of a PostgreSQL address. */
const LOGIN = /^postgres(?:ql)?:\/\/([^:@/]*)(?::([^@/]*))?@/;

/** Gives the application's login the password of its address, so that only one place names it. Any other login is its administrator's affair. */
export async function admitApplication(owner: ClientConfig, { connectionString }: ClientConfig): Promise<void> {
  const [, user, password] = LOGIN.exec(connectionString ?? '') ?? [];
  if (user !== APPLICATION || !password) return;
  const client = new Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ statement: string }>(
      `select format('alter role %I password %L', $1::text, $2::text) as statement`,
      [APPLICATION, decodeURIComponent(password)],
    );
    await client.query(rows[0]!.statement);
  } finally {
    await client.end();
  }
}
