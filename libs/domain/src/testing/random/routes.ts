import * as fc from 'fast-check';
import type { Guard } from '../../approval/guard';
import type { Route, Stage, StageMode } from '../../approval/route';
import { aRoute, aStage } from '../a-route';

export const EMPLOYEES = ['anna', 'boris', 'vera', 'gleb', 'daria'] as const;

const stage: fc.Arbitrary<Omit<Stage, 'key' | 'returnTo'> & { readonly back: number }> = fc
  .record({
    people: fc.uniqueArray(fc.constantFrom(...EMPLOYEES), { minLength: 1, maxLength: 3 }),
    mode: fc.constantFrom<StageMode>('serial', 'all', 'any'),
    hours: fc.integer({ min: 1, max: 24 }),
    guards: fc.subarray<Guard>(['text', 'amount', 'nothing']),
    back: fc.nat(15),
  })
  .map(({ people, ...more }) => ({ ...aStage('stage', people), ...more }));

/** One to four stages of one to three people, serial, all or any; each may return to the client and to some earlier stages. */
export const routes: fc.Arbitrary<Route> = fc.array(stage, { minLength: 1, maxLength: 4 }).map((stages) =>
  aRoute(
    stages.map(({ back, ...one }, index) => ({
      ...one,
      key: `stage ${index}`,
      returnTo: ['client', ...stages.slice(0, index).flatMap((_, earlier) => (back & (1 << earlier) ? [`stage ${earlier}`] : []))],
    })),
  ),
);
