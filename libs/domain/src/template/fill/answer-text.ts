import { assertNever } from '../../assert-never';
import { isDay } from '../../deadline';
import { isRecord } from '../answers';
import { isAnswered } from '../conditions';
import { isCurrency } from '../figures/currency';
import { dateText, periodText } from '../figures/date';
import { amountText, moneyText, moneyWords, partsOf } from '../figures/money';
import { numberText, numberWithWords } from '../figures/number';
import type { Choice, Column, Language, Variable } from '../form';

/** How a place wants its answer: as usual, or with words behind the figure. */
export type Format = 'words' | 'genitiveWords' | null;

const YES_NO = { ru: ['да', 'нет'], en: ['yes', 'no'] } as const;

const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

const numberOf = (value: unknown, format: Format, language: Language): string | null => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  if (format === null) return numberText(value, language);
  return numberWithWords(value, format === 'words' ? 'nominative' : 'genitive', language);
};

function moneyOf(value: unknown, format: Format, language: Language): string | null {
  if (!isRecord(value)) return null;
  const { amount, currency } = value;
  if (typeof amount !== 'string' || partsOf(amount) === null || !isCurrency(currency)) return null;
  return format === null ? moneyText(amount, currency, language) : moneyWords(amount, currency, language);
}

export const dayText = (value: unknown, language: Language): string | null =>
  typeof value === 'string' && isDay(value) ? dateText(value, language) : null;

function periodOf(value: unknown, field: string | null, language: Language): string | null {
  if (!isRecord(value)) return null;
  if (field !== null) return dayText(value[field], language);
  const { from, to } = value;
  const isWhole = typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to);
  return isWhole ? periodText(from, to, language) : null;
}

const choiceOf = (value: unknown, choices: readonly Choice[] = [], language: Language): string | null =>
  choices.find((choice) => choice.value === value)?.label[language] ?? null;

const yesNoOf = (value: unknown, language: Language): string | null =>
  typeof value === 'boolean' ? YES_NO[language][value ? 0 : 1] : null;

/** A field of a company or a person; without a field, the name. */
export const fieldOf = (value: unknown, field: string | null): string | null => (isRecord(value) ? stringOf(value[field ?? 'name']) : null);

/** The text of an answer; null when there is none, or when a draft holds something that is no answer yet. */
export function answerText(
  variable: Variable,
  value: unknown,
  place: { field: string | null; format: Format },
  language: Language,
): string | null {
  switch (variable.type) {
    case 'text':
    case 'longText':
      return stringOf(value);
    case 'number':
      return numberOf(value, place.format, language);
    case 'money':
      return moneyOf(value, place.format, language);
    case 'date':
      return dayText(value, language);
    case 'period':
      return periodOf(value, place.field, language);
    case 'choice':
      return choiceOf(value, variable.choices, language);
    case 'yesNo':
      return yesNoOf(value, language);
    case 'company':
    case 'person':
      return fieldOf(value, place.field);
    case 'tableRows':
      return null;
    default:
      return assertNever(variable.type);
  }
}

/** The text of one cell; a cell without an answer is empty, a blank to write in would fill the table. */
export function cellText(column: Column, value: unknown, language: Language): string {
  if (!isAnswered(value)) return '';
  switch (column.type) {
    case 'text':
      return stringOf(value) ?? '';
    case 'number':
      return numberOf(value, null, language) ?? '';
    case 'money':
      return typeof value === 'string' && partsOf(value) !== null ? amountText(value, language) : '';
    case 'date':
      return dayText(value, language) ?? '';
    case 'choice':
      return choiceOf(value, column.choices, language) ?? '';
    default:
      return assertNever(column.type);
  }
}
