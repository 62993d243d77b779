import { keptSecret } from './kept-secret';
import type { Settings } from './settings';

/** The key of this installation: SECRET_KEY, or one that is made once and kept beside the data, readable by its owner alone. */
export class SecretKey {
  readonly bytes: Buffer;

  constructor({ SECRET_KEY, DATA_DIR }: Pick<Settings, 'SECRET_KEY' | 'DATA_DIR'>) {
    this.bytes = Buffer.from(SECRET_KEY ?? keptSecret(DATA_DIR, 'secret.key'), 'utf8');
  }
}
