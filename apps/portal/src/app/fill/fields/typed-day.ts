import { isDay } from '@vizavi/domain';

const CENTURY = '20';

const padded = (part: string): string => part.padStart(2, '0');

/** A day as typed or pasted, «1.2.2026», «01/02/26», «2026-02-01», as `YYYY-MM-DD`; null for what is no day that exists. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (iso) return isDay(iso[0]) ? iso[0] : null;
  const match = /^(\d{1,2})[.,/\-\s](\d{1,2})[.,/\-\s](\d{4}|\d{2})(?:\s*г\.?)?$/.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const read = `${year.length === 2 ? CENTURY + year : year}-${padded(month)}-${padded(day)}`;
  return isDay(read) ? read : null;
}

/** Puts the full stops in as the day is typed: «2211» becomes «22.11.»; nothing is added while the person deletes. */
export function typeDay(text: string, before: string): string {
  const signs = text.replace(/[^\d.,/-]/g, '').replace(/[.,/-]+/g, '.');
  if (text.length <= before.length) return signs;
  const parts = signs.split('.');
  const digits = parts.map((part, index) => (index < parts.length - 1 && index < 2 ? padded(part) : part)).join('');
  if (parts.length > 3 || digits.length > 8) return signs.slice(0, 10);
  const stops = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return digits.length >= 4 ? stops.join('.') : digits.length >= 2 ? `${stops[0]}.${stops[1]}` : digits;
}

/** A kept day as it stands in the field: «22.11.2026»; a half-typed one as it is. */
export function dayShown(value: unknown): string {
  if (typeof value !== 'string') return '';
  const [year, month, day] = value.split('-');
  return isDay(value) ? `${day}.${month}.${year}` : value;
}
