import { type Database, workerScope } from '@vizavi/database';
import { bootWords } from './words';

const PASSWORD = 'vizavi-demo';
const DOMAIN = 'demo.vizavi.test';

interface Row {
  readonly email: string;
  readonly name: string;
}

/** How to sign in to the demo, when this database was filled with it. */
export async function demoLines(database: Database): Promise<readonly string[]> {
  const people = await database.run(workerScope(null), (transaction) =>
    transaction.rows<Row & Record<string, unknown>>('select email, name from person where email like $1 order by email limit 30', [
      `%@${DOMAIN}`,
    ]),
  );
  if (people.length === 0) return [];
  return [bootWords.demo(PASSWORD), ...people.map(({ email, name }) => `  ${email.padEnd(36)} ${name}`)];
}
