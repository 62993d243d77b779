/** «12.5» as a whole number of parts of which `places` make a digit: `scaled('12.5', 2)` is 1250n; null for a text that is no such decimal. */
export function scaled(text: string, places: number): bigint | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > places) return null;
  const parts = BigInt(whole + fraction.padEnd(places, '0'));
  return sign === '-' ? -parts : parts;
}

/** A number as typed, without exponent and with at most six places; null when it has more or is too great to be exact. */
export function decimalOf(value: number): string | null {
  const text = String(value);
  return /^-?\d+(\.\d{1,6})?$/.test(text) && Math.abs(value) <= 1e12 ? text : null;
}

/** The inverse of `scaled`. */
export function unscaled(parts: bigint, places: number): string {
  const digits = String(parts < 0n ? -parts : parts).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return parts < 0n ? `-${text}` : text;
}
