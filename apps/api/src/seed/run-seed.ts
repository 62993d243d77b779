import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { AnchorRound } from '../audit/anchors/anchor-round';
import { PerformContractAction } from '../contracts/perform-contract-action';
import { FormStore } from '../contracts/text/form-store';
import type { OpenDatabase } from '../platform/boot/open-database';
import type { Settings } from '../platform/config/settings';
import { MovableClock } from './movable-clock';
import { isEmpty, seedDemo } from './seed-demo';

/** Seeds the demo when the database is empty, with the modules of the product and a clock that can be moved; says whether it did. */
export async function runSeed(
  settings: Settings,
  { database, direct }: Pick<OpenDatabase, 'database' | 'direct'>,
  onStory: (told: number, of: number) => void,
): Promise<boolean> {
  if (!(await isEmpty(database))) return false;
  const clock = new MovableClock();
  const quiet = Object.assign(Object.create(settings) as Settings, { RUN_WORKER: false, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.on({ settings: quiet, database, direct, clock }), {
    logger: ['error', 'warn'],
  });
  try {
    await seedDemo(
      { database, line: app.get(PerformContractAction, { strict: false }), forms: app.get(FormStore, { strict: false }), clock },
      onStory,
    );
    clock.goBack(0);
    await app.get(AnchorRound, { strict: false }).run(new AbortController().signal);
  } finally {
    await app.close();
  }
  return true;
}
