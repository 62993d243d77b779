import fc from 'fast-check';
import { syllables } from './hyphenate';

describe('hyphenation', () => {
  it.each([
    ['ответственность', 'от|вет|ствен|ность'],
    ['договора,', 'до|го|вора,'],
    ['«Поставщик»', '«По|став|щик»'],
    ['agreement', 'agree|ment'],
    ['РОССИЙСКОЙ', 'РОССИЙСКОЙ'],
    ['contracts@szmk.example', 'contracts@szmk.example'],
    ['9f2c41d07be8', '9f2c41d07be8'],
    ['цена', 'цена'],
  ])('%s is %s', (word, parts) => {
    expect(syllables(word).join('|')).toBe(parts);
  });

  it('loses no letter and leaves two before and three after a hyphen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-яёa-z]{1,24}$/), (word) => {
        const parts = syllables(word);
        expect(parts.join('')).toBe(word);
        if (parts.length === 1) return;
        expect(parts[0]?.length).toBeGreaterThanOrEqual(2);
        expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
