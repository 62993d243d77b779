import { assertNever } from '../assert-never';
import type { Circumstances, Comparison, ConditionLeaf, RouteCondition } from './condition';
import { compareDecimals, isDecimal } from './decimal';

/** `unknown`: the deal does not say, as an amount in another currency. */
export const VERDICTS = ['holds', 'fails', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A leaf that decided: where it stands in the tree, and what the deal had. Never the threshold, so that a client may be told of it. */
export interface DecidingLeaf {
  /** Indexes from the root; below `not` always 0. */
  readonly at: readonly number[];
  readonly verdict: Verdict;
  readonly found: readonly string[];
}

/** A judged condition with the leaves that decided, in the order of the tree. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly because: readonly DecidingLeaf[];
}

/** Judges a condition by three-valued logic (Kleene): what is not known decides only where nothing known does. Pure. */
export function judgeCondition(condition: RouteCondition, given: Circumstances, at: readonly number[] = []): Judgement {
  switch (condition.kind) {
    case 'all':
      return joined(condition.of, given, at, 'fails');
    case 'any':
      return joined(condition.of, given, at, 'holds');
    case 'not': {
      const inner = judgeCondition(condition.of, given, [...at, 0]);
      return { verdict: opposite(inner.verdict), because: inner.because };
    }
    case 'compare':
    case 'oneOf':
    case 'touched':
    case 'textDiffers': {
      const { verdict, found } = judgeLeaf(condition, given);
      return { verdict, because: [{ at, verdict, found }] };
    }
    default:
      return assertNever(condition);
  }
}

const opposite = (verdict: Verdict): Verdict => (verdict === 'unknown' ? verdict : verdict === 'holds' ? 'fails' : 'holds');

/** The first part with the settling verdict decides alone; else what is not known; else all parts together. */
function joined(parts: readonly RouteCondition[], given: Circumstances, at: readonly number[], settling: 'holds' | 'fails'): Judgement {
  const judged = parts.map((part, index) => judgeCondition(part, given, [...at, index]));
  const settled = judged.find((one) => one.verdict === settling);
  if (settled) return settled;
  const open = judged.filter((one) => one.verdict === 'unknown');
  const deciding = open.length > 0 ? open : judged;
  return { verdict: open.length > 0 ? 'unknown' : opposite(settling), because: deciding.flatMap((one) => one.because) };
}

interface Leaf {
  readonly verdict: Verdict;
  readonly found: readonly string[];
}

const UNKNOWN: Leaf = { verdict: 'unknown', found: [] };
const told = (holds: boolean, found: readonly string[]): Leaf => ({ verdict: holds ? 'holds' : 'fails', found });

function judgeLeaf(leaf: ConditionLeaf, given: Circumstances): Leaf {
  switch (leaf.kind) {
    case 'compare':
      return compared(leaf, given);
    case 'oneOf': {
      const value = given[leaf.field];
      // What the supplier thinks of a client stays out of facts that the client may read.
      return value === null ? UNKNOWN : told(leaf.values.includes(value), leaf.field === 'clientSegment' ? [] : [value]);
    }
    case 'touched': {
      const found = given.touched.filter((type) => leaf.clauseTypes.includes(type));
      return told(found.length > 0, found);
    }
    case 'textDiffers':
      return told(given.textDiffers, []);
    default:
      return assertNever(leaf);
  }
}

/** Sums of different currencies are not compared. */
function compared(leaf: Extract<ConditionLeaf, { kind: 'compare' }>, given: Circumstances): Leaf {
  const value = given[leaf.field];
  if (value === null || !isDecimal(value)) return UNKNOWN;
  const found = leaf.field === 'amount' ? [value, given.currency ?? ''] : [value];
  if (leaf.field === 'amount' && given.currency !== leaf.currency) return { verdict: 'unknown', found };
  return told(COMPARE[leaf.by](compareDecimals(value, leaf.value)), found);
}

const COMPARE: Readonly<Record<Comparison, (sign: number) => boolean>> = {
  atLeast: (sign) => sign >= 0,
  moreThan: (sign) => sign > 0,
  atMost: (sign) => sign <= 0,
  lessThan: (sign) => sign < 0,
};

/** The leaf at a place of the tree, or null when there is none. */
export function leafAt(condition: RouteCondition, at: readonly number[]): ConditionLeaf | null {
  const [index, ...rest] = at;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const part = index === undefined ? undefined : condition.of[index];
      return part ? leafAt(part, rest) : null;
    }
    case 'not':
      return index === undefined ? null : leafAt(condition.of, rest);
    default:
      return at.length === 0 ? condition : null;
  }
}
