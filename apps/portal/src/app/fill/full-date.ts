import { isDay } from '@vizavi/domain';
import { localeOf } from '@vizavi/words';
import type { Words } from '../language/words';

/** «22 ноября 2026»; an empty string for what is no day. */
export function fullDate(day: unknown, words: Words): string {
  if (typeof day !== 'string' || !isDay(day)) return '';
  const format = new Intl.DateTimeFormat(localeOf(words.language()), { day: 'numeric', month: 'long', year: 'numeric' });
  return format.format(new Date(`${day}T12:00`)).replace(/\s?г\.$/, '');
}
