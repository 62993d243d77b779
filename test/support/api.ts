import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, migrate, type Transaction, workerScope } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { PATHS } from '@vizavi/api-types';
import { AppModule } from '../../apps/api/src/app.module';
import { DirectConnection } from '../../apps/api/src/platform/boot/direct-connection';
import { makeApp } from '../../apps/api/src/platform/boot/make-app';
import { readSettings } from '../../apps/api/src/platform/config/settings';
import { Browser } from './browser';
import { PASSWORD, type TestMember } from './people';
import { TestClock } from './test-clock';

/** The whole application on a database of its own, without a socket. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly fresh: TestDatabase;
  readonly clock: TestClock;
  /** A browser that nobody has signed in with. */
  browser(): Browser;
  /** A browser in which the member is signed in. */
  signIn(member: Pick<TestMember, 'email' | 'memberId'>): Promise<Browser>;
  /** Asks the database past every policy but the tenant's. */
  asWorker<T>(tenantId: string | null, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Starts the API as `main.ts` does; `environment` adds to or overrides its settings, `made` is a database other than an empty one. */
export async function startApi(environment: Readonly<Record<string, string>> = {}, made = freshDatabase(migrate)): Promise<TestApi> {
  const fresh = await made;
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-api-'));
  const config = { ...fresh.config, user: 'vizavi_app' };
  const database = new Database(config, true);
  await database.open();
  const settings = readSettings({ LOG_LEVEL: 'silent', DATA_DIR: folder, PORTAL_DIR: folder, RUN_WORKER: 'false', ...environment });
  const clock = new TestClock();
  const app = await makeApp(AppModule.on({ settings, database, direct: new DirectConnection(config), clock }));
  await app.getHttpAdapter().getInstance().ready();
  const browser = (): Browser => new Browser(app);
  return {
    app,
    database,
    fresh,
    clock,
    browser,
    signIn: (member) => enter(browser(), member),
    asWorker: (tenantId, work) => database.run(workerScope(tenantId), work),
    close: async () => {
      await app.close();
      await database.close();
      await fresh.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function enter(browser: Browser, { email, memberId }: Pick<TestMember, 'email' | 'memberId'>): Promise<Browser> {
  const opened = await browser.post(PATHS.session, { email, password: PASSWORD });
  if (opened.status !== 200) throw new Error(`${email} cannot sign in: ${opened.text}`);
  if (opened.body.status === 'chooseMembership') await browser.post(PATHS.membership, { memberId });
  return browser;
}
