import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@vizavi/database';
import type { ClientConfig } from 'pg';
import { DirectConnection } from '../../platform/boot/direct-connection';
import { makeApp } from '../../platform/boot/make-app';
import { Clock } from '../../platform/clock/clock';
import { readSettings } from '../../platform/config/settings';
import { PlatformModule } from '../../platform/platform.module';

class Part {}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  close(): Promise<void>;
}

const QUIET = { LOG_LEVEL: 'silent', SECRET_KEY: 'a key of thirty-two characters, or more', PORTAL_DIR: '/nowhere' };

/** A process of the api on a test's database, with these capabilities and a port of its own. */
export async function anApp(
  config: ClientConfig,
  modules: readonly Type[],
  environment: Record<string, string> = {},
  clock = new Clock(),
): Promise<TestApp> {
  const login = { ...config, user: 'vizavi_app' };
  const database = new Database(login, true);
  await database.open();
  const settings = readSettings({ ...QUIET, ...environment });
  const platform = PlatformModule.on({ settings, database, direct: new DirectConnection(login), clock });
  const app = await makeApp({ module: Part, imports: [platform, ...modules] });
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: await app.getUrl(),
    close: async () => {
      await app.close();
      await database.close();
    },
  };
}
