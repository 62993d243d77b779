import { isSame, merge } from './merge';

describe('merge', () => {
  it.each<[string, object, object, object, object, readonly string[]]>([
    ['takes what only I changed', { a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }, []],
    ['takes what only they changed', { a: 1 }, { a: 1 }, { a: 3 }, { a: 3 }, []],
    ['takes what each added', {}, { a: 1 }, { b: 2 }, { a: 1, b: 2 }, []],
    ['names what both changed in their own way', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }, ['a']],
    ['names nothing where both changed alike', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }, []],
    ['takes a clearing for a change', { a: 1 }, { a: null }, { a: 1 }, { a: null }, []],
  ])('%s', (_, kept, mine, theirs, answers, differing) => {
    const merged = merge({ ...kept }, { ...mine }, { ...theirs });
    expect(merged).toEqual({ answers, differing });
  });

  it('does not mind the order of keys, which the database changes', () => {
    expect(isSame({ amount: '1', currency: 'RUB' }, { currency: 'RUB', amount: '1' })).toBe(true);
  });

  it('holds nothing and an emptied field for the same', () => {
    expect(isSame(undefined, null)).toBe(true);
  });
});
