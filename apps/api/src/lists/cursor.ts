import { isUUID } from 'class-validator';
import { ProblemError } from '../platform/http/problem-error';
import type { KeyType } from './sql/orders';

/** The entry after which a page begins: its key in the list's order, as text, and its id. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

const LONGEST = 1000;
const MOMENT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const DECIMAL = /^-?\d{1,16}(\.\d{1,6})?$/;

// A thirtieth of February looks like a moment and is none.
const isMoment = (key: string): boolean => {
  const moment = new Date(key);
  return MOMENT.test(key) && !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 19) === key.slice(0, 19);
};

const FITS: Readonly<Record<KeyType, (key: string) => boolean>> = {
  timestamptz: isMoment,
  numeric: (key) => DECIMAL.test(key),
  // PostgreSQL keeps no zero character.
  text: (key) => !key.includes('\0'),
};

/** What goes out as `nextCursor`: opaque, bound to the order of its list. */
export const cursorOf = (order: string, { key, id }: Cursor): string => Buffer.from(JSON.stringify([order, key, id])).toString('base64url');

/** Reads a cursor of a list in this order. Throws ProblemError 400 for whatever `cursorOf` did not write. */
export function readCursor(text: string, order: string, type: KeyType): Cursor {
  const [of, key, id, ...rest] = text.length <= LONGEST ? parts(text) : [];
  const isOurs = of === order && typeof key === 'string' && FITS[type](key) && isUUID(id) && rest.length === 0;
  if (!isOurs) throw new ProblemError(400, 'invalid-request', { fields: [{ field: 'cursor', code: 'field-invalid' }] });
  return { key, id: id as string };
}

function parts(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
