import { assertNever, isAnswered, isCurrency, moneyText, numberText, partsOf, type Variable } from '@vizavi/domain';
import { fullDate } from './full-date';
import type { Words } from '../language/words';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const wordsOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function moneyInShort(value: unknown, words: Words): string {
  if (!isRecord(value)) return wordsOf(value);
  const { amount, currency } = value;
  const isSound = typeof amount === 'string' && partsOf(amount) !== null && isCurrency(currency);
  return isSound ? moneyText(amount, currency, words.language()) : wordsOf(amount);
}

function periodInShort(value: unknown, words: Words): string {
  const { from, to } = isRecord(value) ? value : {};
  return [from, to].map((day) => fullDate(day, words) || '…').join(' — ');
}

/** An answer in a line, for the review and for choosing between two; a dash when there is none. */
export function answerInShort(variable: Variable | undefined, value: unknown, words: Words): string {
  if (!variable || !isAnswered(value)) return '—';
  switch (variable.type) {
    case 'text':
    case 'longText':
      return wordsOf(value);
    case 'number':
      return typeof value === 'number' ? numberText(value, words.language()) : wordsOf(value);
    case 'money':
      return moneyInShort(value, words);
    case 'date':
      return fullDate(value, words) || wordsOf(value);
    case 'period':
      return periodInShort(value, words);
    case 'choice':
      return words.of(variable.choices?.find((choice) => choice.value === value)?.label ?? { ru: '—', en: '—' });
    case 'yesNo':
      return words.t(value === true ? 'common.yes' : 'common.no');
    case 'company':
    case 'person':
      return isRecord(value) ? [value['name'], value['inn'], value['position']].map(wordsOf).filter(Boolean).join(', ') : '—';
    case 'tableRows':
      return words.t('fill.rowCount', { count: Array.isArray(value) ? value.length : 0 });
    default:
      return assertNever(variable.type);
  }
}
