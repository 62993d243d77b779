import { workerScope, type Database } from '@vizavi/database';
import type { PerformContractAction } from '../contracts/perform-contract-action';
import type { FormStore } from '../contracts/text/form-store';
import { newId } from '../platform/clock/new-id';
import type { MovableClock } from './movable-clock';
import { plantPeople } from './plant-people';
import { STORIES } from './stories';
import { Storyteller } from './storyteller';

export interface SeedParts {
  readonly database: Database;
  readonly line: PerformContractAction;
  readonly forms: FormStore;
  readonly clock: MovableClock;
}

/** A year of working hours before now, when the supplier is said to have begun. */
const LONG_AGO = 900;

/** Whether nobody has begun to work with this database. */
export const isEmpty = async (database: Database): Promise<boolean> =>
  (await database.run(workerScope(null), (transaction) => transaction.rows('select tenant_ids()'))).length === 0;

/** Fills an empty database with the demo: one supplier, six clients and contracts in every state, all told through the acts. */
export async function seedDemo({ database, line, forms, clock }: SeedParts, onStory: (told: number, of: number) => void): Promise<void> {
  const tenantId = newId();
  clock.goBack(LONG_AGO);
  const cast = await database.run(workerScope(tenantId), (transaction) => plantPeople(transaction, tenantId, clock.now()));
  const teller = new Storyteller(database, line, forms, clock, cast);
  for (const [index, story] of STORIES.entries()) {
    clock.goBack(story.hoursAgo);
    await story.tell(teller);
    onStory(index + 1, STORIES.length);
  }
}
