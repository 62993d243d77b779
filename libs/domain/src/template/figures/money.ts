import type { Language } from '../form';
import { countedForm } from './counted';
import { CURRENCY_SIGNS, CURRENCY_WORDS, type Currency } from './currency';
import { scaled, unscaled } from './decimal';
import { englishWords } from './english-words';
import { grouped } from './number';
import { russianWords } from './russian-words';

const NO_BREAK_SPACE = '\u00a0';
const MOST_PARTS = 10n ** 14n;

/** Kopecks or cents of a decimal string, for sums without rounding; null for what is no amount from 0 to 10¹² with at most two places. */
export function partsOf(amount: string): bigint | null {
  const parts = scaled(amount, 2);
  return parts === null || parts < 0n || parts > MOST_PARTS ? null : parts;
}

/** The inverse of `partsOf`: 123450n is '1234.50'. */
export const amountOf = (parts: bigint): string => unscaled(parts, 2);

function strictParts(amount: string): bigint {
  const parts = partsOf(amount);
  if (parts === null) throw new RangeError(`Not an amount: ${amount}`);
  return parts;
}

/** «2 450 000,00» without currency, as in the cells of a table. Throws RangeError for what is no amount. */
export const amountText = (amount: string, language: Language): string => grouped(amountOf(strictParts(amount)), language);

/** «2 450 000,00 ₽», in English "RUB 2,450,000.00". Throws RangeError for what is no amount. */
export function moneyText(amount: string, currency: Currency, language: Language): string {
  const figures = amountText(amount, language);
  return language === 'ru' ? `${figures}${NO_BREAK_SPACE}${CURRENCY_SIGNS[currency]}` : `${currency}${NO_BREAK_SPACE}${figures}`;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * An amount as contracts write it: «2 450 000 (Два миллиона четыреста пятьдесят тысяч) рублей 00 копеек»,
 * "2,450,000.00 (two million four hundred and fifty thousand) roubles 00 kopecks". Throws RangeError for what is no amount.
 */
export function moneyWords(amount: string, currency: Currency, language: Language): string {
  const all = strictParts(amount);
  const [whole, parts] = [all / 100n, all % 100n];
  const { unit, part } = CURRENCY_WORDS[language][currency];
  const figures = language === 'ru' ? grouped(String(whole), language) : grouped(amountOf(all), language);
  const words = language === 'ru' ? capitalised(russianWords(whole, 'nominative', 'masculine')) : englishWords(whole);
  const nouns = [countedForm(whole, unit, language), String(parts).padStart(2, '0'), countedForm(parts, part, language)];
  return `${figures} (${words}) ${nouns.join(' ')}`;
}
