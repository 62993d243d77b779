import { lastDigitOfRemainder, weighted } from './check-digits';
import type { RequisiteFault } from './fault';

const WEIGHTS = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const;

const checkDigit = (digits: string): string => lastDigitOfRemainder(BigInt(weighted(digits, WEIGHTS.slice(-digits.length))), 11n);

/** Whether this ИНН belongs to a person (an entrepreneur) rather than a legal entity: 12 digits against 10. */
export const isEntrepreneurInn = (inn: string): boolean => inn.length === 12;

/**
 * Checks an ИНН: 10 digits with one check digit for a legal entity, 12 digits with two for an entrepreneur.
 * Structure: приказ ФНС России от 29.06.2012 № ММВ-7-6/435@, раздел II; a check digit is the weighted sum modulo 11, then modulo 10.
 * Remainders 0 and 10 give the same digit, so a few single-digit slips of a ten-digit number cannot be found by anybody.
 */
export function checkInn(text: string): Extract<RequisiteFault, `inn-${string}`> | null {
  if (!/^(\d{10}|\d{12})$/.test(text) || text.startsWith('00')) return 'inn-format';
  const checked = isEntrepreneurInn(text) ? [10, 11] : [9];
  return checked.every((at) => checkDigit(text.slice(0, at)) === text[at]) ? null : 'inn-check-digit';
}
