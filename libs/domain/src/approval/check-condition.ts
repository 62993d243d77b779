import { CLAUSE_TYPES, DEAL_TYPES } from '../template/form';
import { CURRENCIES } from '../template/figures/currency';
import { COMPARED_FIELDS, COMPARISONS, LISTED_FIELDS, type RouteCondition } from './condition';
import { isDecimal } from './decimal';

export const CONDITION_FAULTS = [
  'condition-shape',
  'condition-empty',
  'condition-too-deep',
  'condition-field',
  'condition-comparison',
  'condition-value',
  'condition-currency',
  'condition-list',
] as const;
export type ConditionFaultCode = (typeof CONDITION_FAULTS)[number];

/** What is wrong with a written condition, and where: a dotted path from its root, empty at the root. */
export interface ConditionFault {
  readonly code: ConditionFaultCode;
  readonly path: string;
}

/** Deeper trees cannot be read by a person, and a hostile one must not use up the stack. */
const DEEPEST = 6;
const MOST_PARTS = 20;
const LONGEST_WORD = 100;

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null && !Array.isArray(value);
const isIn = (list: readonly string[], value: unknown): boolean => typeof value === 'string' && list.includes(value);
const within = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The faults of what somebody wrote as a condition; none means that it is a `RouteCondition`. Pure, for input from outside. */
export function checkCondition(written: unknown, path = '', depth = 1): readonly ConditionFault[] {
  const fault = (code: ConditionFaultCode, name = ''): readonly ConditionFault[] => [{ code, path: name ? within(path, name) : path }];
  if (!isRecord(written)) return fault('condition-shape');
  if (depth > DEEPEST) return fault('condition-too-deep');
  switch (written['kind']) {
    case 'all':
    case 'any':
      return checkParts(written, path, depth);
    case 'not':
      return hasOnly(written, ['kind', 'of']) ? checkCondition(written['of'], within(path, 'of'), depth + 1) : fault('condition-shape');
    case 'compare':
      return hasOnly(written, ['kind', 'field', 'by', 'value', 'currency']) ? checkComparison(written, path) : fault('condition-shape');
    case 'oneOf':
      return hasOnly(written, ['kind', 'field', 'values']) ? checkListed(written, path) : fault('condition-shape');
    case 'touched':
      if (!hasOnly(written, ['kind', 'clauseTypes'])) return fault('condition-shape');
      return isList(written['clauseTypes'], (type) => isIn(CLAUSE_TYPES, type)) ? [] : fault('condition-list', 'clauseTypes');
    case 'textDiffers':
      return hasOnly(written, ['kind']) ? [] : fault('condition-shape');
    default:
      return fault('condition-shape', 'kind');
  }
}

/** Whether what came from outside is a condition. */
export const isCondition = (written: unknown): written is RouteCondition => checkCondition(written).length === 0;

const hasOnly = (written: Unknown, names: readonly string[]): boolean => Object.keys(written).every((name) => names.includes(name));

const isList = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= MOST_PARTS && new Set(value).size === value.length && value.every(fits);

function checkParts(written: Unknown, path: string, depth: number): readonly ConditionFault[] {
  const parts = written['of'];
  if (!hasOnly(written, ['kind', 'of']) || !Array.isArray(parts)) return [{ code: 'condition-shape', path }];
  if (parts.length === 0 || parts.length > MOST_PARTS) return [{ code: 'condition-empty', path: within(path, 'of') }];
  return parts.flatMap((part, index) => checkCondition(part, within(path, `of.${index}`), depth + 1));
}

function checkComparison({ field, by, value, currency }: Unknown, path: string): readonly ConditionFault[] {
  const faults: ConditionFault[] = [];
  if (!isIn(COMPARED_FIELDS, field)) faults.push({ code: 'condition-field', path: within(path, 'field') });
  if (!isIn(COMPARISONS, by)) faults.push({ code: 'condition-comparison', path: within(path, 'by') });
  if (typeof value !== 'string' || !isDecimal(value)) faults.push({ code: 'condition-value', path: within(path, 'value') });
  const fits = field === 'amount' ? isIn(CURRENCIES, currency) : currency === null;
  if (!fits) faults.push({ code: 'condition-currency', path: within(path, 'currency') });
  return faults;
}

const LISTS: Readonly<Record<string, readonly string[]>> = { currency: CURRENCIES, dealType: DEAL_TYPES };

function checkListed({ field, values }: Unknown, path: string): readonly ConditionFault[] {
  if (!isIn(LISTED_FIELDS, field)) return [{ code: 'condition-field', path: within(path, 'field') }];
  const known = LISTS[field as string];
  const fits = (value: unknown): boolean =>
    known ? isIn(known, value) : typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_WORD;
  return isList(values, fits) ? [] : [{ code: 'condition-list', path: within(path, 'values') }];
}
