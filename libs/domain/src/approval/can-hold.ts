import { CLAUSE_TYPES, DEAL_TYPES } from '../template/form';
import type { ConditionLeaf, RouteCondition } from './condition';
import { compareDecimals } from './decimal';

/** A leaf with what it has to say. */
interface Wanted {
  readonly leaf: ConditionLeaf;
  readonly holds: boolean;
}

/** More ways than these are not looked through; a person writes no such tree. */
const MOST_WAYS = 512;

/** Whether any deal could make a condition hold; null when it is too large to tell. Pure. */
export function canHold(condition: RouteCondition): boolean | null {
  const ways = waysTo(condition, true);
  return ways && ways.some(isPossible);
}

/** Whether any deal could make a condition fail, as `canHold`. */
export function canFail(condition: RouteCondition): boolean | null {
  const ways = waysTo(condition, false);
  return ways && ways.some(isPossible);
}

/** Every set of leaves that settles the condition so: its disjunctive normal form. */
function waysTo(condition: RouteCondition, holds: boolean): readonly (readonly Wanted[])[] | null {
  if (condition.kind === 'not') return waysTo(condition.of, !holds);
  if (condition.kind !== 'all' && condition.kind !== 'any') return [[{ leaf: condition, holds }]];
  const parts = condition.of.map((part) => waysTo(part, holds));
  const together = (condition.kind === 'all') === holds;
  return parts.reduce(
    (all, part) => {
      if (!all || !part) return null;
      const joined = together ? all.flatMap((one) => part.map((other) => [...one, ...other])) : [...all, ...part];
      return joined.length > MOST_WAYS ? null : joined;
    },
    together ? [[]] : [],
  );
}

const isPossible = (wanted: readonly Wanted[]): boolean =>
  isRangePossible(wanted, 'amount') && isRangePossible(wanted, 'paymentDays') && areListsPossible(wanted) && isTextPossible(wanted);

type Compare = Extract<ConditionLeaf, { kind: 'compare' }>;
type Bound = { readonly value: string; readonly open: boolean } | null;

const OPPOSITE = { atLeast: 'lessThan', moreThan: 'atMost', atMost: 'moreThan', lessThan: 'atLeast' } as const;

function isRangePossible(wanted: readonly Wanted[], field: Compare['field']): boolean {
  let [from, to]: [Bound, Bound] = [{ value: '0', open: false }, null];
  for (const { leaf, holds } of wanted) {
    if (leaf.kind !== 'compare' || leaf.field !== field) continue;
    const by = holds ? leaf.by : OPPOSITE[leaf.by];
    const bound = { value: leaf.value, open: by === 'moreThan' || by === 'lessThan' };
    if (by === 'atLeast' || by === 'moreThan') from = tighter(from, bound, 1);
    else to = tighter(to, bound, -1);
  }
  if (!from || !to) return true;
  const gap = compareDecimals(to.value, from.value);
  return gap > 0 || (gap === 0 && !from.open && !to.open);
}

function tighter(one: Bound, other: NonNullable<Bound>, sign: 1 | -1): NonNullable<Bound> {
  if (!one) return other;
  const difference = compareDecimals(other.value, one.value) * sign;
  return difference > 0 || (difference === 0 && other.open) ? other : one;
}

/** A sum is compared only in its own currency, and so names it whether the comparison holds or not. */
const currencyOf = ({ leaf }: Wanted): readonly string[] => (leaf.kind === 'compare' && leaf.currency ? [leaf.currency] : []);

function areListsPossible(wanted: readonly Wanted[]): boolean {
  return (['currency', 'dealType', 'clientSegment', 'formKey'] as const).every((field) => {
    const of = wanted.flatMap(({ leaf, holds }) => (leaf.kind === 'oneOf' && leaf.field === field ? [{ values: leaf.values, holds }] : []));
    const named = field === 'currency' ? wanted.flatMap(currencyOf).map((value) => [value]) : [];
    const allowed = [...named, ...of.filter((one) => one.holds).map((one) => one.values)];
    const excluded = of.filter((one) => !one.holds).flatMap((one) => one.values);
    const [first = field === 'dealType' ? DEAL_TYPES : null, ...rest] = allowed;
    return first === null || first.some((value) => !excluded.includes(value) && rest.every((list) => list.includes(value)));
  });
}

function isTextPossible(wanted: readonly Wanted[]): boolean {
  const touched = wanted.flatMap(({ leaf, holds }) => (leaf.kind === 'touched' ? [{ types: leaf.clauseTypes, holds }] : []));
  const left = touched.filter((one) => !one.holds).flatMap((one) => one.types);
  const differs = wanted.filter(({ leaf }) => leaf.kind === 'textDiffers').map((one) => one.holds);
  const free = CLAUSE_TYPES.filter((type) => !left.includes(type));
  const asked = touched.filter((one) => one.holds);
  if (differs.includes(true) && differs.includes(false)) return false;
  if (differs.includes(false) && asked.length > 0) return false;
  return asked.every((one) => one.types.some((type) => free.includes(type)));
}
