import type { Language } from '../form';
import { decimalOf } from './decimal';
import { englishFraction, englishWords } from './english-words';
import { russianWords, type GrammaticalCase } from './russian-words';

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/** Our own grouping, since two browsers' Intl may group one number with different spaces and the printed text would differ. */
export function grouped(decimal: string, language: Language): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NO_BREAK_SPACE : ',');
  const sign = decimal.startsWith('-') ? MINUS : '';
  return sign + (fraction === undefined ? thousands : `${thousands}${language === 'ru' ? ',' : '.'}${fraction}`);
}

/** «12 480», «0,1»: a number of at most six places; one that cannot be written exactly comes as JavaScript writes it. */
export function numberText(value: number, language: Language): string {
  const decimal = decimalOf(value);
  return decimal === null ? String(value) : grouped(decimal, language);
}

/** Names of decimal places by their count: nominative singular, nominative plural, genitive singular. */
const PLACES = ['десят', 'сот', 'тысячн', 'десятитысячн', 'стотысячн', 'миллионн'] as const;
const ENDINGS = { nominative: 'ая', genitive: 'ой' } as const;

const endsInOne = (count: bigint): boolean => count % 10n === 1n && count % 100n !== 11n;

/** «ноль целых одна десятая», in the genitive «нуля целых одной десятой»: «целая» and the place agree with their count. */
function russianDecimal(whole: bigint, digits: string, form: GrammaticalCase): string {
  const parts = BigInt(digits);
  const place = PLACES[digits.length - 1] ?? '';
  const wholeName = endsInOne(whole) ? `цел${ENDINGS[form]}` : 'целых';
  const placeName = place + (endsInOne(parts) ? ENDINGS[form] : 'ых');
  return `${russianWords(whole, form, 'feminine')} ${wholeName} ${russianWords(parts, form, 'feminine')} ${placeName}`;
}

/**
 * A number in words, small letters: «пятнадцать», in the genitive «пятнадцати», "fifteen"; decimals «ноль целых одна десятая», "zero point one".
 * Whole numbers are masculine, as дни, месяцы and проценты are. Null when it has more than six places or is beyond 10¹².
 */
export function numberWords(value: number, form: GrammaticalCase, language: Language): string | null {
  const decimal = decimalOf(Math.abs(value));
  if (decimal === null) return null;
  const [whole = '0', digits] = decimal.split('.');
  const words = language === 'ru' ? inRussian(BigInt(whole), digits, form) : inEnglish(BigInt(whole), digits);
  return value < 0 ? `${language === 'ru' ? 'минус' : 'minus'} ${words}` : words;
}

const inRussian = (whole: bigint, digits: string | undefined, form: GrammaticalCase): string =>
  digits === undefined ? russianWords(whole, form, 'masculine') : russianDecimal(whole, digits, form);

const inEnglish = (whole: bigint, digits: string | undefined): string =>
  digits === undefined ? englishWords(whole) : `${englishWords(whole)} point ${englishFraction(digits)}`;

/** «15 (пятнадцати)»: the figure with its words; only the figure when the number has no words. */
export function numberWithWords(value: number, form: GrammaticalCase, language: Language): string {
  const words = numberWords(value, form, language);
  return words === null ? numberText(value, language) : `${numberText(value, language)} (${words})`;
}
