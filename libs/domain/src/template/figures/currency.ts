import type { Language } from '../form';

export const CURRENCIES = ['RUB', 'USD', 'EUR', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const isCurrency = (value: unknown): value is Currency => CURRENCIES.some((currency) => currency === value);

/** Forms of a counted noun: with one, with two to four, with five and more; English has the first and the last. */
export type Counted = readonly [one: string, few: string, many: string];

interface CurrencyWords {
  readonly unit: Counted;
  readonly part: Counted;
}

/** The sign written after a Russian amount; figures of an English text carry the code instead. */
export const CURRENCY_SIGNS: Readonly<Record<Currency, string>> = { RUB: '₽', USD: '$', EUR: '€', CNY: 'CN¥' };

export const CURRENCY_WORDS: Readonly<Record<Language, Readonly<Record<Currency, CurrencyWords>>>> = {
  ru: {
    RUB: { unit: ['рубль', 'рубля', 'рублей'], part: ['копейка', 'копейки', 'копеек'] },
    USD: { unit: ['доллар США', 'доллара США', 'долларов США'], part: ['цент', 'цента', 'центов'] },
    EUR: { unit: ['евро', 'евро', 'евро'], part: ['цент', 'цента', 'центов'] },
    CNY: { unit: ['китайский юань', 'китайских юаня', 'китайских юаней'], part: ['фэнь', 'фэня', 'фэней'] },
  },
  en: {
    RUB: { unit: ['rouble', 'roubles', 'roubles'], part: ['kopeck', 'kopecks', 'kopecks'] },
    USD: { unit: ['US dollar', 'US dollars', 'US dollars'], part: ['cent', 'cents', 'cents'] },
    EUR: { unit: ['euro', 'euros', 'euros'], part: ['cent', 'cents', 'cents'] },
    CNY: { unit: ['Chinese yuan', 'Chinese yuan', 'Chinese yuan'], part: ['fen', 'fen', 'fen'] },
  },
};
