import type { JsonObject } from './json';

/**
 * The one text of a plain value: keys sorted by code unit, no blanks, absent and `undefined` properties alike (RFC 8785).
 * Two values have the same text exactly when they are equal, so its hash may stand for the value.
 * @throws TypeError on anything that JSON cannot carry unchanged: a date, a big integer, NaN, a function, `undefined` in a list
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return listText(value);
  if (typeof value === 'object' && isPlainObject(value)) return objectText(value);
  throw new TypeError(`No canonical JSON for ${typeof value}`);
}

// Grown by hand: this is most of what it costs to verify a chain, and to fold a turn.
function listText(list: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < list.length; index += 1) text += (index === 0 ? '' : ',') + canonicalJson(list[index]);
  return `${text}]`;
}

function objectText(object: JsonObject): string {
  let text = '';
  for (const key of sortedKeys(object)) {
    const value = object[key];
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(value)}`;
  }
  return `{${text}}`;
}

function sortedKeys(object: JsonObject): readonly string[] {
  const keys = Object.keys(object);
  for (let index = 1; index < keys.length; index += 1) if (keys[index - 1]! > keys[index]!) return keys.sort();
  return keys;
}

function isPlainObject(value: object): value is JsonObject {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
