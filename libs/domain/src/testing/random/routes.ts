import * as fc from 'fast-check';
import type { RouteCondition } from '../../approval/condition';
import type { Guard } from '../../approval/guard';
import type { Route, Stage, StageMode } from '../../approval/route';
import { aRoute, aStage } from '../a-route';

export const EMPLOYEES = ['anna', 'boris', 'vera', 'gleb', 'daria'] as const;

/** What the clauses of a story are about, by their number. */
export const STORY_TYPES = ['payment', 'liability', 'term', 'price'] as const;

const leaf: fc.Arbitrary<RouteCondition> = fc.constantFrom<RouteCondition>(
  { kind: 'compare', field: 'amount', by: 'atLeast', value: '1', currency: 'RUB' },
  { kind: 'compare', field: 'amount', by: 'lessThan', value: '0.5', currency: 'USD' },
  { kind: 'compare', field: 'paymentDays', by: 'moreThan', value: '30', currency: null },
  { kind: 'oneOf', field: 'formKey', values: ['supply'] },
  { kind: 'oneOf', field: 'clientSegment', values: ['key'] },
  { kind: 'touched', clauseTypes: ['payment', 'price'] },
  { kind: 'textDiffers' },
);

const joined = fc.array(leaf, { minLength: 1, maxLength: 3 });

/** Leaves and one level above them: what a person would write. */
const condition: fc.Arbitrary<RouteCondition> = fc.oneof(
  leaf,
  leaf.map((of) => ({ kind: 'not' as const, of })),
  joined.map((of) => ({ kind: 'all' as const, of })),
  joined.map((of) => ({ kind: 'any' as const, of })),
);

const guard = fc.constantFrom<Guard>(
  'text',
  'amount',
  'requisites',
  'anything',
  'nothing',
  { clauseTypes: ['payment'] },
  { clauseTypes: ['term', 'price'] },
);

const stage: fc.Arbitrary<Omit<Stage, 'key' | 'returnTo'> & { readonly back: number }> = fc
  .record({
    people: fc.uniqueArray(fc.constantFrom(...EMPLOYEES), { minLength: 1, maxLength: 3 }),
    mode: fc.constantFrom<StageMode>('serial', 'all', 'any', 'quorum'),
    enough: fc.nat(2),
    optional: fc.nat(3),
    /** Asks besides whom the account manager names, or nobody at all where the stage is optional. */
    found: fc.constantFrom('named', 'named', 'chosen', 'nobody'),
    condition: fc.option(condition, { freq: 1, nil: null }),
    hours: fc.integer({ min: 1, max: 24 }),
    guards: fc.uniqueArray(guard, { maxLength: 2, selector: (one) => JSON.stringify(one) }),
    back: fc.nat(15),
  })
  .map(({ people, enough, optional, found, ...more }) => ({
    ...aStage('stage', optional === 0 && found === 'nobody' ? [] : people),
    ...(found === 'chosen' ? { assignees: [{ rule: 'chosenAtStart' as const, groupId: null }] } : {}),
    ...more,
    optional: optional === 0,
    quorum: more.mode === 'quorum' ? (found === 'chosen' ? 1 : 1 + (enough % people.length)) : null,
  }));

/** One to four stages of one to three people, in every mode, some asked on a condition, some optional; each may return to the client and to some earlier stages. */
export const routes: fc.Arbitrary<Route> = fc.array(stage, { minLength: 1, maxLength: 4 }).map((stages) =>
  aRoute(
    stages.map(({ back, ...one }, index) => ({
      ...one,
      key: `stage ${index}`,
      returnTo: ['client', ...stages.slice(0, index).flatMap((_, earlier) => (back & (1 << earlier) ? [`stage ${earlier}`] : []))],
    })),
  ),
);
