import { isTooDeep } from './limit-depth';

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), 1);

describe('isTooDeep', () => {
  it.each([
    ['a flat body', { a: 1, b: [2, 3] }, false],
    ['no body', undefined, false],
    ['as deep as a clause may be', nested(50), false],
    ['past the limit', nested(61), true],
    ['deep enough to exhaust a recursive reader', nested(100_000), true],
  ])('%s', (_name, body, expected) => expect(isTooDeep(body)).toBe(expected));
});
