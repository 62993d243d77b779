import { NestFactory } from '@nestjs/core';
import { Database, workerScope } from '@vizavi/database';
import type { ClientConfig } from 'pg';
import { AppModule } from '../../../apps/api/src/app.module';
import { PerformContractAction } from '../../../apps/api/src/contracts/perform-contract-action';
import { FormStore } from '../../../apps/api/src/contracts/text/form-store';
import { DirectConnection } from '../../../apps/api/src/platform/boot/direct-connection';
import { newId } from '../../../apps/api/src/platform/clock/new-id';
import { readSettings } from '../../../apps/api/src/platform/config/settings';
import { MovableClock } from '../../../apps/api/src/seed/movable-clock';
import { plantPeople } from '../../../apps/api/src/seed/plant-people';
import type { Planted } from '../../../apps/api/src/seed/planted';
import { Storyteller } from '../../../apps/api/src/seed/storyteller';
import { ENDINGS, negotiable, type Plot, type Stage, tellContract } from './tell';

/** The supplier with its people, and the contracts that copies are made from. */
export interface Originals {
  readonly cast: Planted;
  readonly contractIds: readonly string[];
}

/** Of twenty contracts twelve are through, and the rest are on their way. */
const SHARES = [
  'executed',
  'legal',
  'executed',
  'finance',
  'executed',
  'negotiation',
  'executed',
  'director',
  'executed',
  'signing',
] as const;
const FORMS = ['supply', 'services', 'licence'];
const HOURS_AGO = 100;

const plotOf = (index: number): Plot => ({
  form: FORMS[index % FORMS.length]!,
  amount: 120_000 + ((index * 7919) % 97) * 35_000,
  ending: index < ENDINGS.length ? ENDINGS[index]! : SHARES[index % SHARES.length]!,
});

/** Plants a supplier in an empty, migrated database and tells so many contracts through the acts. */
export async function tellAll(application: ClientConfig, folder: string, count: number): Promise<Originals> {
  const database = new Database(application, true);
  await database.open();
  const clock = new MovableClock();
  const settings = readSettings({ LOG_LEVEL: 'silent', DATA_DIR: folder, RUN_WORKER: 'false' });
  const surroundings = { settings, database, direct: new DirectConnection(application), clock };
  const app = await NestFactory.createApplicationContext(AppModule.on(surroundings), { logger: ['error'] });
  try {
    const tenantId = newId();
    clock.goBack(HOURS_AGO * 2);
    const cast = await database.run(workerScope(tenantId), (transaction) => plantPeople(transaction, tenantId, clock.now()));
    const line = app.get(PerformContractAction, { strict: false });
    const teller = new Storyteller(database, line, app.get(FormStore, { strict: false }), clock, cast);
    return { cast, contractIds: await tell(stageOf(database, tenantId, teller), clock, count) };
  } finally {
    await app.close();
    await database.close();
  }
}

async function tell(stage: Stage, clock: MovableClock, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    clock.goBack(HOURS_AGO - (index % 40));
    ids.push(await tellContract(stage, plotOf(index)));
  }
  return ids;
}

function stageOf(database: Database, tenantId: string, teller: Storyteller): Stage {
  const known = new Map<string, readonly string[]>();
  const asWorker = database.run.bind(database, workerScope(tenantId)) as <T>(work: Parameters<typeof database.run<T>>[1]) => Promise<T>;
  return {
    teller,
    clausesOf: async (form) => {
      const clauses = known.get(form) ?? (await asWorker((transaction) => negotiable(transaction, tenantId, form)));
      known.set(form, clauses);
      return clauses;
    },
    factsOf: (contractId) =>
      asWorker(async (transaction) => {
        const sql = 'select count(*)::int as count from fact where tenant_id = $1 and subject_id = $2';
        return (await transaction.row<{ count: number }>(sql, [tenantId, contractId]))!.count;
      }),
  };
}
