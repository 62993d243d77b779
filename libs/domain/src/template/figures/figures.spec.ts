import fc from 'fast-check';
import { dateText, periodText } from './date';
import { amountOf, amountText, moneyText, moneyWords, partsOf } from './money';
import { numberText, numberWithWords, numberWords } from './number';
import type { Currency } from './currency';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('numbers in words', () => {
  const rows: [number, string, string, string][] = [
    [0, 'ноль', 'нуля', 'zero'],
    [1, 'один', 'одного', 'one'],
    [2, 'два', 'двух', 'two'],
    [3, 'три', 'трёх', 'three'],
    [5, 'пять', 'пяти', 'five'],
    [11, 'одиннадцать', 'одиннадцати', 'eleven'],
    [14, 'четырнадцать', 'четырнадцати', 'fourteen'],
    [15, 'пятнадцать', 'пятнадцати', 'fifteen'],
    [21, 'двадцать один', 'двадцати одного', 'twenty-one'],
    [40, 'сорок', 'сорока', 'forty'],
    [90, 'девяносто', 'девяноста', 'ninety'],
    [100, 'сто', 'ста', 'one hundred'],
    [101, 'сто один', 'ста одного', 'one hundred and one'],
    [111, 'сто одиннадцать', 'ста одиннадцати', 'one hundred and eleven'],
    [365, 'триста шестьдесят пять', 'трёхсот шестидесяти пяти', 'three hundred and sixty-five'],
    [1000, 'одна тысяча', 'одной тысячи', 'one thousand'],
    [1001, 'одна тысяча один', 'одной тысячи одного', 'one thousand and one'],
    [2001, 'две тысячи один', 'двух тысяч одного', 'two thousand and one'],
    [5000, 'пять тысяч', 'пяти тысяч', 'five thousand'],
    [11000, 'одиннадцать тысяч', 'одиннадцати тысяч', 'eleven thousand'],
    [21022, 'двадцать одна тысяча двадцать два', 'двадцати одной тысячи двадцати двух', 'twenty-one thousand and twenty-two'],
    [1000000, 'один миллион', 'одного миллиона', 'one million'],
    [2000000, 'два миллиона', 'двух миллионов', 'two million'],
    [1002003, 'один миллион две тысячи три', 'одного миллиона двух тысяч трёх', 'one million two thousand and three'],
    [
      999999999999,
      'девятьсот девяносто девять миллиардов девятьсот девяносто девять миллионов девятьсот девяносто девять тысяч девятьсот девяносто девять',
      'девятисот девяноста девяти миллиардов девятисот девяноста девяти миллионов девятисот девяноста девяти тысяч девятисот девяноста девяти',
      'nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine',
    ],
    [1000000000000, 'один триллион', 'одного триллиона', 'one trillion'],
    [0.1, 'ноль целых одна десятая', 'нуля целых одной десятой', 'zero point one'],
    [1.5, 'одна целая пять десятых', 'одной целой пяти десятых', 'one point five'],
    [2.02, 'две целых две сотых', 'двух целых двух сотых', 'two point zero two'],
    [11.011, 'одиннадцать целых одиннадцать тысячных', 'одиннадцати целых одиннадцати тысячных', 'eleven point zero one one'],
    [21.21, 'двадцать одна целая двадцать одна сотая', 'двадцати одной целой двадцати одной сотой', 'twenty-one point two one'],
    [-3, 'минус три', 'минус трёх', 'minus three'],
  ];
  test.each(rows)('%d', (value, nominative, genitive, english) => {
    expect(numberWords(value, 'nominative', 'ru')).toBe(nominative);
    expect(numberWords(value, 'genitive', 'ru')).toBe(genitive);
    expect(numberWords(value, 'nominative', 'en')).toBe(english);
  });
  test.each([1e-7, 1.1234567, 1e12 + 1, Number.NaN, Number.POSITIVE_INFINITY])('%d has no words', (value) =>
    expect(numberWords(value, 'nominative', 'ru')).toBeNull(),
  );
  test('the figure stands before its words', () => {
    expect(numberWithWords(15, 'genitive', 'ru')).toBe('15 (пятнадцати)');
    expect(numberWithWords(0.1, 'nominative', 'ru')).toBe('0,1 (ноль целых одна десятая)');
    expect(numberWithWords(15, 'genitive', 'en')).toBe('15 (fifteen)');
    expect(numberWithWords(1e-7, 'nominative', 'ru')).toBe('1e-7');
  });
});

describe('numbers in figures', () => {
  test.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1 000', '1,000'],
    [2450000, '2 450 000', '2,450,000'],
    [12480.75, '12 480,75', '12,480.75'],
    [-1234.5, '−1 234,5', '−1,234.5'],
    [0.3, '0,3', '0.3'],
    [123456789012.1, '123 456 789 012,1', '123,456,789,012.1'],
  ])('%d', (value, russian, english) => {
    expect(plain(numberText(value, 'ru'))).toBe(russian);
    expect(numberText(value, 'en')).toBe(english);
  });
});

describe('money in words', () => {
  const rows: [string, Currency, string, string][] = [
    ['0', 'RUB', '0 (Ноль) рублей 00 копеек', '0.00 (zero) roubles 00 kopecks'],
    ['1', 'RUB', '1 (Один) рубль 00 копеек', '1.00 (one) rouble 00 kopecks'],
    ['2.01', 'RUB', '2 (Два) рубля 01 копейка', '2.01 (two) roubles 01 kopeck'],
    ['5.02', 'RUB', '5 (Пять) рублей 02 копейки', '5.02 (five) roubles 02 kopecks'],
    ['11.11', 'RUB', '11 (Одиннадцать) рублей 11 копеек', '11.11 (eleven) roubles 11 kopecks'],
    ['21.5', 'RUB', '21 (Двадцать один) рубль 50 копеек', '21.50 (twenty-one) roubles 50 kopecks'],
    ['101', 'RUB', '101 (Сто один) рубль 00 копеек', '101.00 (one hundred and one) roubles 00 kopecks'],
    ['1000', 'RUB', '1 000 (Одна тысяча) рублей 00 копеек', '1,000.00 (one thousand) roubles 00 kopecks'],
    ['2001.00', 'RUB', '2 001 (Две тысячи один) рубль 00 копеек', '2,001.00 (two thousand and one) roubles 00 kopecks'],
    ['11000', 'RUB', '11 000 (Одиннадцать тысяч) рублей 00 копеек', '11,000.00 (eleven thousand) roubles 00 kopecks'],
    ['1000000', 'RUB', '1 000 000 (Один миллион) рублей 00 копеек', '1,000,000.00 (one million) roubles 00 kopecks'],
    [
      '2450000.00',
      'RUB',
      '2 450 000 (Два миллиона четыреста пятьдесят тысяч) рублей 00 копеек',
      '2,450,000.00 (two million four hundred and fifty thousand) roubles 00 kopecks',
    ],
    ['22.22', 'USD', '22 (Двадцать два) доллара США 22 цента', '22.22 (twenty-two) US dollars 22 cents'],
    ['1.01', 'EUR', '1 (Один) евро 01 цент', '1.01 (one) euro 01 cent'],
    ['3.05', 'CNY', '3 (Три) китайских юаня 05 фэней', '3.05 (three) Chinese yuan 05 fen'],
    [
      '1000000000000',
      'RUB',
      '1 000 000 000 000 (Один триллион) рублей 00 копеек',
      '1,000,000,000,000.00 (one trillion) roubles 00 kopecks',
    ],
  ];
  test.each(rows)('%s %s', (amount, currency, russian, english) => {
    expect(plain(moneyWords(amount, currency, 'ru'))).toBe(russian);
    expect(moneyWords(amount, currency, 'en')).toBe(english);
  });
  test('money in figures', () => {
    expect(plain(moneyText('2450000', 'RUB', 'ru'))).toBe('2 450 000,00 ₽');
    expect(plain(moneyText('2450000.5', 'USD', 'en'))).toBe('USD 2,450,000.50');
    expect(plain(amountText('1234.5', 'ru'))).toBe('1 234,50');
  });
  test.each(['', '-1', '1.234', '1,5', '1e3', ' 1', '1.', '1000000000000.01', '９'])('«%s» is no amount', (amount) => {
    expect(partsOf(amount)).toBeNull();
    expect(() => moneyWords(amount, 'RUB', 'ru')).toThrow(RangeError);
  });
});

describe('laws of figures', () => {
  const parts = fc.bigInt({ min: 0n, max: 10n ** 14n });
  const VALUES: Readonly<Record<string, bigint>> = Object.fromEntries(
    [
      'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'
        .split(' ')
        .map((word, value) => [word, BigInt(value)] as const),
      'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'
        .split(' ')
        .map((word, at) => [word, BigInt(at + 2) * 10n] as const),
      'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'
        .split(' ')
        .map((word, at) => [word, BigInt(at + 1) * 100n] as const),
      [['одна', 1n] as const, ['две', 2n] as const],
    ].flat(),
  );
  const GREAT: readonly [RegExp, bigint][] = [
    [/^триллион/, 10n ** 12n],
    [/^миллиард/, 10n ** 9n],
    [/^миллион/, 10n ** 6n],
    [/^тысяч/, 1000n],
  ];
  /** Reads Russian words back, independently of how they were written. */
  const read = (words: string): bigint => {
    let total = 0n;
    let group = 0n;
    for (const word of words.split(' ')) {
      const great = GREAT.find(([name]) => name.test(word));
      if (!great) group += VALUES[word] ?? -(10n ** 20n);
      else [total, group] = [total + group * great[1], 0n];
    }
    return total + group;
  };

  test('no kopeck is lost between text and number', () =>
    fc.assert(fc.property(parts, (value) => expect(partsOf(amountOf(value))).toBe(value))));
  test('words of any amount read back as the amount', () =>
    fc.assert(
      fc.property(parts, (value) => {
        const [, words = '', kopecks = ''] = /\((.+)\) рубл\S+ (\d\d) копе/.exec(moneyWords(amountOf(value), 'RUB', 'ru')) ?? [];
        expect(read(words.toLowerCase()) * 100n + BigInt(kopecks)).toBe(value);
      }),
      { numRuns: 1000 },
    ));
  test('thousands agree in gender and number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (thousands) => {
        const words = numberWords(thousands * 1000, 'nominative', 'ru') ?? '';
        const [tens, ones] = [thousands % 100, thousands % 10];
        const teen = tens >= 11 && tens <= 14;
        const name = !teen && ones === 1 ? 'тысяча' : !teen && ones >= 2 && ones <= 4 ? 'тысячи' : 'тысяч';
        expect(words.split(' ').at(-1)).toBe(name);
        expect(words).not.toMatch(/(^| )(один|два) тысяч/);
      }),
    ));
  test('the genitive has as many words as the nominative and never a nominative one', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
        const nominative = numberWords(value, 'nominative', 'ru')?.split(' ') ?? [];
        const genitive = numberWords(value, 'genitive', 'ru')?.split(' ') ?? [];
        expect(genitive).toHaveLength(nominative.length);
        expect(genitive.filter((word) => word in VALUES)).toEqual([]);
      }),
    ));
});

describe('dates', () => {
  test('a date and a period', () => {
    expect(plain(dateText('2026-11-22', 'ru'))).toBe('«22» ноября 2026 г.');
    expect(plain(dateText('2026-05-09', 'ru'))).toBe('«09» мая 2026 г.');
    expect(plain(dateText('2026-05-09', 'en'))).toBe('9 May 2026');
    expect(plain(periodText('2026-12-01', '2027-11-30', 'ru'))).toBe('с «01» декабря 2026 г. по «30» ноября 2027 г.');
    expect(plain(periodText('2026-12-01', '2027-11-30', 'en'))).toBe('from 1 December 2026 to 30 November 2027');
  });
});
