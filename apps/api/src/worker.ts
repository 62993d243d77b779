import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { explain } from './platform/boot/explain';
import { openDatabase } from './platform/boot/open-database';
import { stopOnSignal } from './platform/boot/stop-on-signal';
import { bootWords } from './platform/boot/words';
import { Clock } from './platform/clock/clock';
import { readSettings } from './platform/config/settings';

/** Jobs without http: the same modules in a process of their own. */
async function main(): Promise<void> {
  const settings = readSettings({ ...process.env, RUN_WORKER: 'true' });
  const { database, direct, close } = await openDatabase(settings);
  const surroundings = { settings, database, direct, clock: new Clock() };
  const app = await NestFactory.createApplicationContext(AppModule.on(surroundings), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  stopOnSignal(async () => {
    await app.close();
    await close();
  });
  console.log(bootWords.worker);
}

main().catch((fault: unknown) => {
  console.error(`✗ ${explain(fault)}`);
  process.exit(1);
});
