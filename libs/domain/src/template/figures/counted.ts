import type { Language } from '../form';
import type { Counted } from './currency';

function russianForm(count: bigint): 0 | 1 | 2 {
  const [tens, ones] = [count % 100n, count % 10n];
  if (tens >= 11n && tens <= 14n) return 2;
  if (ones === 1n) return 0;
  return ones >= 2n && ones <= 4n ? 1 : 2;
}

/** The form of a noun that goes with a count in the nominative: «1 рубль, 2 рубля, 5 рублей». */
export function countedForm(count: bigint, forms: Counted, language: Language): string {
  if (language === 'ru') return forms[russianForm(count)];
  return count === 1n ? forms[0] : forms[2];
}
