import type { RequisiteFault } from './fault';

/** Checks the shape of an e-mail address; only a letter proves that it exists. */
export function checkEmail(text: string): Extract<RequisiteFault, 'email-format'> | null {
  return text.length <= 254 && /^[^\s@,;<>"()]+@[^\s@,;<>"().]+(\.[^\s@,;<>"().]+)+$/u.test(text) ? null : 'email-format';
}

/** Checks a telephone number: 10 to 15 digits with the usual signs between them and an optional extension («доб. 12»). */
export function checkPhone(text: string): Extract<RequisiteFault, 'phone-format'> | null {
  const [number = '', ...rest] = text.split(/\s*(?:доб\.?|ext\.?|,)\s*/iu);
  const digits = number.replace(/\D/g, '').length;
  const usual = /^\+?[\d\s().–-]+$/u.test(number) && digits >= 10 && digits <= 15;
  return usual && rest.length <= 1 && rest.every((extension) => /^\d{1,6}$/.test(extension)) ? null : 'phone-format';
}
