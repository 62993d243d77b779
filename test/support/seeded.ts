import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, migrate } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { ClientConfig } from 'pg';
import { DirectConnection } from '../../apps/api/src/platform/boot/direct-connection';
import { readSettings } from '../../apps/api/src/platform/config/settings';
import { runSeed } from '../../apps/api/src/seed/run-seed';

/** One key for the demo and for the applications that run on copies of it. */
export const TEST_ANCHOR_KEY = 'signs the heads of the log in tests';

async function plant(config: ClientConfig): Promise<void> {
  await migrate(config);
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-seed-'));
  const application = { ...config, user: 'vizavi_app' };
  const database = new Database(application, true);
  await database.open();
  try {
    const settings = readSettings({ LOG_LEVEL: 'silent', DATA_DIR: folder, RUN_WORKER: 'false', ANCHOR_KEY: TEST_ANCHOR_KEY });
    await runSeed(settings, { database, direct: new DirectConnection(application) }, () => undefined);
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A database of one's own with the demo in it, whose facts are real; the demo is told once for the whole run. */
export const seededDatabase = (): Promise<TestDatabase> => freshDatabase(plant, 'seeded');
