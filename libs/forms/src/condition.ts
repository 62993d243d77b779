import type { Condition } from '@vizavi/domain';
import type { Path } from './fault';

export type Comparison = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>;

/** The comparisons inside a condition, each with its place. */
export function comparisonsOf(condition: Condition, path: Path): readonly { readonly path: Path; readonly comparison: Comparison }[] {
  if ('answer' in condition) return [{ path, comparison: condition }];
  const name = 'all' in condition ? 'all' : 'any';
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  if (!Array.isArray(inner)) return [];
  return (inner as readonly Condition[]).flatMap((each, index) => (isCondition(each) ? comparisonsOf(each, [...path, name, index]) : []));
}

/** Whether the wanted condition surely holds wherever all the held ones do. */
export function implies(held: readonly Condition[], wanted: Condition): boolean {
  if (!isCondition(wanted)) return true;
  if ('all' in wanted) return wanted.all.every((each) => implies(held, each));
  if ('any' in wanted && wanted.any.some((each) => implies(held, each))) return true;
  return held.some((each) => holds(each, wanted));
}

function holds(held: Condition, wanted: Condition): boolean {
  if (!isCondition(held)) return false;
  if ('all' in held) return held.all.some((each) => holds(each, wanted));
  if ('any' in held) return held.any.every((each) => implies([each], wanted));
  return 'answer' in wanted && held.answer === wanted.answer && comparisonHolds(held, wanted);
}

function comparisonHolds(held: Comparison, wanted: Comparison): boolean {
  if ('given' in wanted) return 'given' in held ? held.given === wanted.given : wanted.given && !('not' in held);
  if ('is' in wanted) return 'is' in held && held.is === wanted.is;
  if ('not' in wanted) return 'is' in held ? held.is !== wanted.not : 'not' in held && held.not === wanted.not;
  if ('atLeast' in wanted) return 'atLeast' in held ? held.atLeast >= wanted.atLeast : 'is' in held && Number(held.is) >= wanted.atLeast;
  return 'below' in held ? held.below <= wanted.below : 'is' in held && Number(held.is) < wanted.below;
}

function isCondition(value: unknown): value is Condition {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
