import type { Language } from '@vizavi/words';

const MOST_WHOLE = 13;
const PLACES = 2;
const NO_BREAK_SPACE = '\u00a0';

export interface TypedAmount {
  /** As the person sees it: «1 234 567,5». */
  readonly text: string;
  readonly caret: number;
  /** Decimal string, or null when nothing is left. */
  readonly amount: string | null;
}

const markOf = (language: Language): string => (language === 'ru' ? ',' : '.');

const grouped = (whole: string, language: Language): string => whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NO_BREAK_SPACE : ',');

/** Where the decimal mark was typed. An English comma groups thousands, unless it has just been typed at the end. */
function markAt(text: string, language: Language): number {
  if (language === 'ru') return text.search(/[.,]/);
  return text.includes('.') ? text.indexOf('.') : text.endsWith(',') ? text.length - 1 : -1;
}

interface Kept {
  readonly whole: string;
  readonly fraction: string | null;
  /** How many of the kept signs stand before the caret. */
  readonly before: number;
}

function keep(text: string, caret: number, language: Language): Kept {
  const mark = markAt(text, language);
  const digits = (from: number, to: number): string => text.slice(from, to).replace(/\D/g, '');
  const end = mark < 0 ? text.length : mark;
  const zeros = /^0*(?=\d)/.exec(digits(0, end))?.[0].length ?? 0;
  const whole = digits(0, end).slice(zeros, zeros + MOST_WHOLE);
  const fraction = mark < 0 ? null : digits(mark + 1, text.length).slice(0, PLACES);
  const wholeBefore = Math.min(Math.max(digits(0, Math.min(caret, end)).length - zeros, 0), whole.length);
  const padding = fraction !== null && whole === '' ? 1 : 0;
  const after = fraction === null || caret <= mark ? 0 : 1 + padding + Math.min(digits(mark + 1, caret).length, fraction.length);
  return { whole: padding ? '0' : whole, fraction, before: wholeBefore + after };
}

/** The caret stands behind as many digits and marks as before, whatever spaces came between them. */
function caretBehind(text: string, signs: number, isSign: RegExp): number {
  let [at, seen] = [0, 0];
  while (at < text.length && seen < signs) seen += isSign.test(text.charAt(at++)) ? 1 : 0;
  return at;
}

/** An amount while it is typed: grouped as the language groups, at most two places, the caret where the person left it. */
export function typeAmount(text: string, caret: number, language: Language): TypedAmount {
  const { whole, fraction, before } = keep(text, caret, language);
  const shown = grouped(whole, language) + (fraction === null ? '' : markOf(language) + fraction);
  const amount = whole === '' ? null : fraction ? `${whole}.${fraction}` : whole;
  return { text: shown, caret: caretBehind(shown, before, language === 'ru' ? /[\d,]/ : /[\d.]/), amount };
}

/** A kept amount as it stands in the field; what is no amount is shown as it is, to be corrected. */
export function amountShown(amount: string, language: Language): string {
  const [whole = '', fraction] = amount.split('.');
  if (!/^\d+(\.\d*)?$/.test(amount)) return amount;
  return grouped(whole, language) + (fraction ? markOf(language) + fraction : '');
}

/** An amount copied from a table or a letter: «1 234 567,50 ₽», «1,234.50», «1.234,50»; null for what is none. */
export function readAmount(text: string): string | null {
  const bare = text.replace(/[\s'’]|₽|руб\.?|[$€¥]|RUB|USD|EUR|CNY/giu, '');
  if (!/^\d[\d.,]*$/.test(bare)) return null;
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  const behind = bare.length - last - 1;
  const isMark = last >= 0 && behind <= PLACES && (bare.match(/[.,]/g)?.filter((sign) => sign === bare[last]).length ?? 0) === 1;
  const whole = (isMark ? bare.slice(0, last) : bare).replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const fraction = isMark ? bare.slice(last + 1) : '';
  return whole.length > MOST_WHOLE ? null : fraction ? `${whole}.${fraction}` : whole;
}
