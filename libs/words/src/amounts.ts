import { type Language, localeOf } from './language';

/** «2 450 000 ₽», «1 250,50 €»: takes a decimal string, so that no kopeck is lost on the way; kopecks are shown when there are any. */
export function money(language: Language, amount: string, currency: string): string {
  const whole = /^-?\d+(\.0+)?$/.test(amount);
  const format = new Intl.NumberFormat(localeOf(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  });
  return format.format(amount as Intl.StringNumericLiteral);
}

/** «12 480», «99,5 %». */
export const number = (language: Language, value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(localeOf(language), options).format(value);

/** «1,4 МБ», «312 КБ». */
export function fileSize(language: Language, bytes: number): string {
  const units = language === 'ru' ? ['Б', 'КБ', 'МБ', 'ГБ'] : ['B', 'KB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${number(language, size, { maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0 })}\u00a0${units[unit]}`;
}
