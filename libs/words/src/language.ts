export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** Locale for numbers, dates and lists of names. */
export const localeOf = (language: Language): string => (language === 'ru' ? 'ru-RU' : 'en-GB');

/** The language of an Accept-Language header or a browser; Russian when neither language is named. */
export function pickLanguage(preferred: string | readonly string[] | null | undefined): Language {
  const wanted = typeof preferred === 'string' ? preferred.split(',') : (preferred ?? []);
  const known = wanted.map((one) => one.trim().slice(0, 2).toLowerCase()).find((one) => one === 'ru' || one === 'en');
  return known === 'en' ? 'en' : 'ru';
}
