import type { JsonObject } from './json';

/**
 * The one text of a plain value: keys sorted by code unit, no blanks, absent and `undefined` properties alike (RFC 8785).
 * Two values have the same text exactly when they are equal, so its hash may stand for the value.
 * @throws TypeError on anything that JSON cannot carry unchanged: a date, a big integer, NaN, a function, `undefined` in a list
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlainObject(value)) return `{${properties(value).join(',')}}`;
  throw new TypeError(`No canonical JSON for ${typeof value}`);
}

function properties(object: JsonObject): string[] {
  return Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`);
}

function isPlainObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
