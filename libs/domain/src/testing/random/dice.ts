import * as fc from 'fast-check';

/** What chance gives to one step of a story. */
export interface Throw {
  readonly what: number;
  readonly who: number;
  readonly which: number;
  /** Minutes since the step before. */
  readonly gap: number;
  /** Below a quarter somebody does anything at all, mostly what is not allowed. */
  readonly wild: number;
}

const any = fc.nat(9_999);

export const dice: fc.Arbitrary<readonly Throw[]> = fc.array(
  fc.record({ what: any, who: any, which: any, gap: fc.integer({ min: 1, max: 2_000 }), wild: fc.nat(99) }),
  { minLength: 12, maxLength: 60, size: 'max' },
);

export const isWild = (thrown: Throw): boolean => thrown.wild < 25;

/** One of several, by a number. */
export const pick = <T>(from: readonly T[], number: number): T | undefined => from[number % Math.max(1, from.length)];
