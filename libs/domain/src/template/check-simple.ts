import { isDay } from '../deadline';
import { isPrintable } from '../requisites';
import { found, type AnswerFault } from './answer-fault';
import { isRecord } from './answers';
import { isCurrency } from './figures/currency';
import { partsOf } from './figures/money';
import type { Choice, Validation } from './form';

type Faults = readonly AnswerFault[];
const NONE: Faults = [];

/** Beyond these the document could not be laid out; a form may ask for less. */
export const LONGEST_TEXT = 1000;
export const LONGEST_LONG_TEXT = 20_000;
const GREATEST = 1e12;

interface TextLimits {
  readonly longest: number;
  readonly manyLines: boolean;
}

const withoutBreaks = (text: string): string => text.replace(/[\n\t]|\r\n/g, ' ');

/** A text within its length and pattern; the pattern must match the whole of it. */
export function checkText(value: unknown, limits: TextLimits, validation: Validation = {}): Faults {
  if (typeof value !== 'string') return found('not-text');
  if (!isPrintable(limits.manyLines ? withoutBreaks(value) : value)) return found('unprintable');
  const most = Math.min(validation.maxLength ?? limits.longest, limits.longest);
  if (value.length > most) return found('too-long', { most });
  if (value.trim().length < (validation.minLength ?? 0)) return found('too-short', { least: validation.minLength ?? 0 });
  if (validation.pattern !== undefined && !new RegExp(`^(?:${validation.pattern})$`, 'u').test(value)) return found('pattern');
  return NONE;
}

/** A number within its limits, with at most six places. */
export function checkNumber(value: unknown, validation: Validation = {}): Faults {
  if (typeof value !== 'number' || !Number.isFinite(value)) return found('not-number');
  const least = validation.min ?? -GREATEST;
  const most = Math.min(validation.max ?? GREATEST, GREATEST);
  if (value < least) return found('too-small', { least });
  if (value > most) return found('too-large', { most });
  return /^-?\d+(\.\d{1,6})?$/.test(String(value)) ? NONE : found('too-precise', { places: 6 });
}

const kopecks = (limit: number): bigint => BigInt(Math.round(limit * 100));

/** An amount as a decimal string: not negative, at most two places, to 10¹². */
export function checkAmount(value: unknown, validation: Validation = {}): Faults {
  if (typeof value !== 'string' || !/^\d{1,15}(\.\d+)?$/.test(value)) return found('not-money');
  if (/\.\d{3,}$/.test(value)) return found('too-precise', { places: 2 });
  const parts = partsOf(value);
  const most = Math.min(validation.max ?? GREATEST, GREATEST);
  if (parts === null || parts > kopecks(most)) return found('too-large', { most });
  const least = validation.min ?? 0;
  return parts < kopecks(least) ? found('too-small', { least }) : NONE;
}

export function checkMoney(value: unknown, validation: Validation = {}): Faults {
  if (!isRecord(value)) return found('not-money');
  if (!isCurrency(value['currency'])) return found('currency-unknown');
  return checkAmount(value['amount'], validation);
}

export const checkDate = (value: unknown): Faults => (typeof value === 'string' && isDay(value) ? NONE : found('not-date'));

export const checkChoice = (value: unknown, choices: readonly Choice[] = []): Faults =>
  choices.some((choice) => choice.value === value) ? NONE : found('not-choice');

export const checkYesNo = (value: unknown): Faults => (typeof value === 'boolean' ? NONE : found('not-yes-no'));
