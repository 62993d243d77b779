import * as fc from 'fast-check';
import { bodies } from '../testing/bodies';
import { RUNS, versions } from '../testing/laws';
import { canonicalJson } from './canonical';
import { bodyHash } from './hash';
import type { NodeJson } from './json';
import { parseBody } from './parse';
import { sha256Hex } from './sha256';
import { bodyToJson } from './to-json';

const bodyOf = (...content: readonly NodeJson[]) => parseBody({ type: 'doc', content: [{ type: 'paragraph', content }] });

describe('bodyHash', () => {
  it('is equal for equal bodies and only for them', () => {
    fc.assert(
      fc.property(versions, ({ base, proposed }) => (bodyHash(base) === bodyHash(proposed)) === base.eq(proposed)),
      RUNS,
    );
  });

  it('survives storing and reading', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const read = parseBody(JSON.parse(JSON.stringify(bodyToJson(body))));
        return read.eq(body) && bodyHash(read) === bodyHash(body);
      }),
      RUNS,
    );
  });

  it('does not depend on how text is cut, on the order of marks, or on defaults written out', () => {
    const plain = bodyOf(
      { type: 'text', text: 'да', marks: [{ type: 'strong' }, { type: 'em' }] },
      { type: 'variable', attrs: { key: 'a' } },
    );
    const written = bodyOf(
      { type: 'text', text: 'д', marks: [{ type: 'em' }, { type: 'strong' }] },
      { type: 'text', text: 'а', marks: [{ type: 'strong', attrs: {} }, { type: 'em' }] },
      { type: 'variable', attrs: { format: null, field: null, key: 'a' } },
    );
    expect(bodyHash(written)).toBe(bodyHash(plain));
  });

  it('is a known value, so that a stored address stays one', () =>
    expect(bodyHash(bodyOf({ type: 'text', text: 'а' }))).toBe('200cb5669aca05f7d4234251d4dfb7d4134f2f4396f6892cb0a88c44c6354e9b'));
});

describe('sha256Hex', () => {
  it('hashes UTF-8', () => expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'));
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
      RUNS,
    );
  });

  it('drops undefined like JSON does', () => expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}'));

  it.each([[new Date(0)], [NaN], [1n], [undefined], [[undefined]], [new Map()], [() => 1]])('refuses what JSON would change: %p', (value) =>
    expect(() => canonicalJson(value)).toThrow(TypeError),
  );
});
