import type { Language } from '../form';

const NO_BREAK_SPACE = '\u00a0';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** «22» ноября 2026 г., in English "22 November 2026"; takes a day that exists, as `YYYY-MM-DD`. */
export function dateText(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? '';
  if (language === 'en') return [Number(date), name, year].join(NO_BREAK_SPACE);
  return [`«${date}»`, name, year, 'г.'].join(NO_BREAK_SPACE);
}

/** «с «01» декабря 2026 г. по «31» декабря 2026 г.», in English "from … to …". */
export function periodText(from: string, to: string, language: Language): string {
  const [first, last] = [dateText(from, language), dateText(to, language)];
  return language === 'ru' ? `с ${first} по ${last}` : `from ${first} to ${last}`;
}
