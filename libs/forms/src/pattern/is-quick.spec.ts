import { isQuick } from './is-quick';

const QUICK = [
  '[\\s\\S]*[^.\\s]',
  '\\d{1,3}(\\.\\d{1,3}){0,3}',
  '[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)*',
  '(?:\\+7|8)?\\d{10}',
  '(\\d+,)*\\d+',
  '\\w+(\\s\\w+)*',
  '[A-Z]{2}-\\d{4}/\\d+',
  '(?:АБ|ВГ)\\d{6}',
  '[^@ ]+@[^@ ]+',
  '\\p{Lu}\\p{L}*',
  '',
];

const SLOW = [
  ['a repetition in a repetition', '(a+)+'],
  ['one that may read nothing', '(a*)*'],
  ['one that is cut by an optional sign', '(\\w+\\s?)*'],
  ['two choices of one sign in a repetition', '(a|a)*'],
  ['choices of which one begins the other', '(a|ab|b)*c'],
  ['overlapping classes in a repetition', '(?:[a-я]|[0-9a-f])+!'],
  ['the same, counted', '(a|a){50}'],
  ['three repetitions that run into each other', '.*.*.*x'],
  ['signs that may all be left out', 'a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaa'],
  ['a back-reference', '(a*)\\1'],
  ['lookahead', '(?=a+)a+'],
  ['lookbehind', '(?<=a)b'],
  ['a border', '\\ba'],
  ['more places than can be weighed', 'x'.repeat(300)],
] as const;

it.each(QUICK)('lets %s pass', (pattern) => expect(isQuick(pattern)).toBe(true));

it.each(SLOW)('stops %s: %s', (_rule, pattern) => expect(isQuick(pattern)).toBe(false));

// A hang limit, ten times what the slowest takes.
it.each(QUICK)('is right that %s is quick on a hostile text', (pattern) => {
  const expression = new RegExp(`^(?:${pattern})$`, 'u');
  const started = performance.now();
  for (const text of ['a', '1', '1,', 'Аа-', 'a ', '. ', '1.'].map((piece) => `${piece.repeat(1000 / piece.length)}\n`))
    expression.test(text);
  expect(performance.now() - started).toBeLessThan(1000);
});
