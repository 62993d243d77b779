import { canBeKept } from './limit-texts';

describe('canBeKept', () => {
  it.each([
    ['words in any script', { text: 'Поставка 🧾 e\u0301', list: ['a', null, 1, true] }, true],
    ['nothing', undefined, true],
    ['NUL in a text', { a: [{ b: 'x\0y' }] }, false],
    ['NUL in a name', { a: { 'x\0y': 1 } }, false],
    ['half of a pair', ['\ud800'], false],
    ['the other half', { a: 'b\udfffc' }, false],
  ])('%s', (_name, sent, expected) => expect(canBeKept(sent)).toBe(expected));
});
