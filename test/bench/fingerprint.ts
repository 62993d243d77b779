import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDERS = ['../../libs/database/src/migrations', 'seed'];

/** Changes with the schema and with what fills it: kept data of another print are made anew. */
export function fingerprint(): string {
  const files = FOLDERS.flatMap((folder) => {
    const path = join(__dirname, folder);
    return readdirSync(path)
      .filter((name) => name.endsWith('.js') || name.endsWith('.ts'))
      .sort()
      .map((name) => readFileSync(join(path, name), 'utf8'));
  });
  return hash('sha256', files.join('\n')).slice(0, 16);
}
