import type { Change, Range } from './change';
import { overlaps, rebase } from './rebase';

describe('overlaps', () => {
  const rows: readonly (readonly [rule: string, a: Range, b: Range, expected: boolean])[] = [
    ['ranges that cross', { from: 1, to: 5 }, { from: 4, to: 8 }, true],
    ['ranges that touch do not', { from: 1, to: 5 }, { from: 5, to: 8 }, false],
    ['an insertion inside a range', { from: 3, to: 3 }, { from: 1, to: 5 }, true],
    ['an insertion before a range does not', { from: 1, to: 1 }, { from: 1, to: 5 }, false],
    ['an insertion after a range does not', { from: 5, to: 5 }, { from: 1, to: 5 }, false],
    ['two insertions at one place', { from: 5, to: 5 }, { from: 5, to: 5 }, true],
    ['the same range twice', { from: 1, to: 5 }, { from: 1, to: 5 }, true],
  ];
  it.each(rows)('%s', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });
});

describe('rebase', () => {
  const change = (from: number, to: number, word = ''): Change => ({
    order: 0,
    kind: 'text',
    from,
    to,
    slice: word === '' ? null : { content: [{ type: 'text', text: word }] },
  });

  it('moves by what earlier changes grew', () =>
    expect(rebase(change(10, 12), [change(1, 3, 'слово'), change(4, 6)])).toMatchObject({ from: 11, to: 13 }));
  it('stays where only later text changed', () => expect(rebase(change(1, 3), [change(5, 9, 'слово')])).toEqual(change(1, 3)));
  it('stands after an insertion at its beginning', () =>
    expect(rebase(change(5, 9), [change(5, 5, 'да')])).toMatchObject({ from: 7, to: 11 }));
  it('is refused where the text itself changed', () => expect(rebase(change(5, 9), [change(8, 10)])).toBeNull());

  it('keeps the order of two insertions between which the text has gone, when they are moved one after the other', () => {
    const [gone, before, after] = [change(5, 8), change(5, 5, 'да'), change(8, 8, 'нет')];
    expect(rebase(before, [gone])).toMatchObject({ from: 5, to: 5 });
    expect(rebase(after, [gone, before])).toMatchObject({ from: 7, to: 7 });
  });
});
