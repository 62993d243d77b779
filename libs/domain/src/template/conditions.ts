import type { Condition } from './form';

/** How a condition looks an answer up; undefined when there is none. */
export type AnswerOf = (key: string) => unknown;

const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/**
 * Whether anything was answered: blank text, an empty list, an object of blanks and money without an amount are no answer, `false` and 0 are.
 * Looks one level deep, so that what was sent cannot exhaust the stack.
 */
export function isAnswered(value: unknown): boolean {
  if (isBlank(value)) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return true;
  return 'amount' in value ? !isBlank(value.amount) : !Object.values(value).every(isBlank);
}

/** Money is compared by its amount, whatever the currency. */
function comparable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('amount' in value)) return value;
  return typeof value.amount === 'string' && value.amount !== '' ? Number(value.amount) : undefined;
}

function compares(value: unknown, holdsFor: (number: number) => boolean): boolean {
  const number = comparable(value);
  return typeof number === 'number' && holdsFor(number);
}

/** Whether a condition holds; nothing answered is not any value, neither at least nor below any number. */
export function holds(condition: Condition, answerOf: AnswerOf): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, answerOf));
  if ('any' in condition) return condition.any.some((each) => holds(each, answerOf));
  const value = answerOf(condition.answer);
  if ('is' in condition) return comparable(value) === condition.is;
  if ('not' in condition) return comparable(value) !== condition.not;
  if ('given' in condition) return isAnswered(value) === condition.given;
  if ('atLeast' in condition) return compares(value, (number) => number >= condition.atLeast);
  return compares(value, (number) => number < condition.below);
}
