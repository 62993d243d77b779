import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings';

const FILE = 'secret.key';

function kept(folder: string): string {
  const file = join(folder, FILE);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** The key of this installation: SECRET_KEY, or one that is made once and kept beside the data, readable by its owner alone. */
export class SecretKey {
  readonly bytes: Buffer;

  constructor({ SECRET_KEY, DATA_DIR }: Pick<Settings, 'SECRET_KEY' | 'DATA_DIR'>) {
    this.bytes = Buffer.from(SECRET_KEY ?? kept(DATA_DIR), 'utf8');
  }
}
