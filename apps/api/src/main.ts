import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import { demoLines } from './platform/boot/demo-lines';
import { explain } from './platform/boot/explain';
import { makeApp } from './platform/boot/make-app';
import { type OpenDatabase, openDatabase } from './platform/boot/open-database';
import { stopOnSignal } from './platform/boot/stop-on-signal';
import { bootWords } from './platform/boot/words';
import { Clock } from './platform/clock/clock';
import { readSettings, type Settings } from './platform/config/settings';
import { runSeed } from './seed/run-seed';

async function serve(settings: Settings, { database, direct, close }: OpenDatabase): Promise<NestFastifyApplication> {
  try {
    const app = await makeApp(AppModule.on({ settings, database, direct, clock: new Clock() }));
    await app.listen(settings.PORT, settings.HOST);
    return app;
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function announce(settings: Settings, database: OpenDatabase['database']): Promise<void> {
  console.log(bootWords.ready(settings.publicUrl));
  if (!settings.isSecure) console.log(bootWords.plainCookies);
  if (!settings.SMTP_URL) console.log(bootWords.lettersKept);
  for (const line of await demoLines(database)) console.log(line);
}

/** On a terminal one line that changes; in a log only its end. */
function showProgress({ text, done }: { readonly text: string; readonly done: boolean }): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${text}${done ? '\n' : ''}`);
  else if (done) console.log(text);
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const open = await openDatabase(settings);
  let app: NestFastifyApplication | undefined;
  const isStopping = stopOnSignal(async () => {
    await app?.close();
    await open.close();
    console.log(bootWords.stopped);
  });
  try {
    if (settings.DEMO ?? open.isEmbedded) await runSeed(settings, open, (told, of) => showProgress(bootWords.seeding(told, of)));
    app = await serve(settings, open);
    await announce(settings, open.database);
  } catch (fault) {
    // What breaks off because the database is closing under it is no fault.
    if (!isStopping()) throw fault;
  }
}

main().catch((fault: unknown) => {
  console.error(`✗ ${explain(fault)}`);
  process.exit(1);
});
