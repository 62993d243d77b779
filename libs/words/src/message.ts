import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, localeOf } from './language';

export type Value = string | number | Date | null | undefined;
export type Values = Readonly<Record<string, Value>>;

const compiled = new Map<string, IntlMessageFormat>();

/** Most messages have no argument at all and need no parser. */
const isPlain = (message: string): boolean => !message.includes('{') && !message.includes("'");

/** An ICU message in words. `{count, plural, …}` and `{kind, select, …}` follow the grammar of the language; throws on a missing value. */
export function formatMessage(language: Language, message: string, values: Values = {}): string {
  if (isPlain(message)) return message;
  const key = `${language}\u0000${message}`;
  let format = compiled.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return String(format.format({ ...values }));
}
