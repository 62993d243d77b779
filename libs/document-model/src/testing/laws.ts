import * as fc from 'fast-check';
import type { Body } from '../body/schema';
import { bodies } from './bodies';
import { edited, editings } from './edits';

/** `FUZZ_RUNS` cases instead of the thousand of an ordinary run; fast-check prints seed and path of a failure, `FUZZ_SEED` plays it again. */
export const RUNS: fc.Parameters<unknown> = {
  numRuns: Number(process.env['FUZZ_RUNS'] ?? 1_000),
  ...(process.env['FUZZ_SEED'] && { seed: Number(process.env['FUZZ_SEED']) }),
};

export interface Versions {
  readonly base: Body;
  readonly proposed: Body;
}

/** A body and what somebody made of it; sometimes a body that has nothing to do with it. */
export const versions: fc.Arbitrary<Versions> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(bodies, editings).map(([base, editing]) => ({ base, proposed: edited(base, editing) })) },
  { weight: 1, arbitrary: fc.record({ base: bodies, proposed: bodies }) },
);

/** Which changes are taken: the bit of its order says so, cycling. */
export const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });

export function chosen<T extends { readonly order: number }>(changes: readonly T[], choice: readonly boolean[]): readonly T[] {
  return changes.filter(({ order }) => choice[order % choice.length]);
}
