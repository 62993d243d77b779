import { lastDigitOfRemainder } from './check-digits';
import type { RequisiteFault } from './fault';

type OgrnFault = Extract<RequisiteFault, 'ogrn-format' | 'ogrn-check-digit'>;

const checkRegisterNumber = (text: string, format: RegExp, divisor: bigint): OgrnFault | null => {
  if (!format.test(text)) return 'ogrn-format';
  return lastDigitOfRemainder(BigInt(text.slice(0, -1)), divisor) === text.at(-1) ? null : 'ogrn-check-digit';
};

/**
 * Checks the ОГРН of a legal entity: 13 digits, the first 1 or 5, the last from the remainder of the rest by 11.
 * Source: приказ Минфина России от 30.10.2017 № 165н, п. 7.
 */
export const checkOgrn = (text: string): OgrnFault | null => checkRegisterNumber(text, /^[15]\d{12}$/, 11n);

/**
 * Checks the ОГРНИП of an entrepreneur: 15 digits, the first 3, the last from the remainder of the rest by 13.
 * Source: приказ Минфина России от 30.10.2017 № 165н, п. 7.
 */
export const checkOgrnip = (text: string): OgrnFault | null => checkRegisterNumber(text, /^3\d{14}$/, 13n);
