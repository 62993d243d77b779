const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;
const PLACES = 6;

/** Whether a text is a decimal number that conditions can compare: no sign, up to six places. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

const units = (text: string): bigint => {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0'));
};

/** Below zero, zero or above: as the first decimal is less than, equal to or more than the second. Exact. */
export function compareDecimals(first: string, second: string): number {
  const difference = units(first) - units(second);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The sum of decimals, exact, without zeros that say nothing. */
export function addDecimals(texts: readonly string[]): string {
  const digits = texts
    .reduce((total, text) => total + units(text), 0n)
    .toString()
    .padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return digits.slice(0, -PLACES) + (fraction ? `.${fraction}` : '');
}
