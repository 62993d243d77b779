import type { NewsKind } from '@vizavi/domain';
import { fullMoment, speaker, type Language } from '@vizavi/words';

/** What is kept with a bell entry; the words are found when it is read. */
export interface NotificationValues {
  readonly number: string | null;
  readonly title: string;
  readonly dueAt: string | null;
  /** The supplier's time zone, in which deadlines are told. */
  readonly zone: string;
}

const QUOTES: Readonly<Record<Language, readonly [string, string]>> = { ru: ['«', '»'], en: ['“', '”'] };

export const quoted = (language: Language, title: string): string => QUOTES[language][0] + title + QUOTES[language][1];

/** A contract by its number, or by its title as long as it has none. */
export const shortName = (language: Language, { number, title }: NotificationValues): string => number ?? quoted(language, title);

/** «М-15 «Поставка насосов»». */
export const fullName = (language: Language, { number, title }: NotificationValues): string =>
  [number, quoted(language, title)].filter((part) => part !== null).join(' ');

export const dueWords = (language: Language, { dueAt, zone }: NotificationValues): string | null =>
  dueAt === null ? null : fullMoment(speaker(language), new Date(dueAt), { timeZone: zone });

/** The line of a bell entry. */
export const bellLine = (language: Language, kind: NewsKind, values: NotificationValues): string =>
  speaker(language)(`notifications.${kind}`, { contract: shortName(language, values), due: dueWords(language, values) ?? '' });

/** The line of a digest, under the name of its contract. */
export const digestLine = (language: Language, kind: NewsKind, values: NotificationValues): string =>
  speaker(language)(`digest.${kind}`, { due: dueWords(language, values) ?? '' });
