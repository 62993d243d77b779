import type { WordKey } from './dictionary';
import { en } from './en';
import type { Language } from './language';
import { formatMessage, type Values } from './message';
import { ru } from './ru';
import type { Say } from './say';

const dictionaries: Readonly<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>> = { ru, en };

function messageOf(language: Language, key: string): string | undefined {
  const dot = key.indexOf('.');
  return dictionaries[language][key.slice(0, dot)]?.[key.slice(dot + 1)];
}

/** The message of a key in a language, with its values put in; throws on an unknown key or a missing value. */
export function translate(language: Language, key: WordKey, values?: Values): string {
  const message = messageOf(language, key);
  if (message === undefined) throw new Error(`No words for ${key}`);
  return formatMessage(language, message, values);
}

/** For keys made at run time (`problems.<code>`): whether the dictionary has them. */
export const isWordKey = (key: string): key is WordKey => messageOf('ru', key) !== undefined;

/** `translate` bound to a language: what the helpers of this library take. */
export const speaker = (language: Language): Say =>
  Object.assign((key: WordKey, values?: Values) => translate(language, key, values), { language });
