import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isSameJson } from './same-json';

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('two values as JSON', () => {
  it('are the same exactly when what is written of them is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        expect(isSameJson(a, b)).toBe(isDeepStrictEqual(written(a), written(b)));
        expect(isSameJson(a, written(a))).toBe(true);
      }),
    );
  });

  it.each([
    [{ a: undefined }, {}, true],
    [{ a: null }, {}, false],
    [[], {}, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { b: 1 }, false],
    [undefined, null, true],
  ])('%j and %j: %s', (a, b, expected) => {
    expect([isSameJson(a, b), isSameJson(b, a)]).toEqual([expected, expected]);
  });
});
