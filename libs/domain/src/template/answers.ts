import type { Currency } from './figures/currency';
import type { Variable } from './form';
import { holds } from './conditions';

/** What was typed into a form, by keys of variables; autosave may keep half-typed values, so nothing is known of them before `checkAnswers`. */
export type Answers = Readonly<Record<string, unknown>>;

export interface MoneyAnswer {
  /** Decimal string with at most two places: '123.45'. */
  readonly amount: string;
  readonly currency: Currency;
}

/** Both days belong to the period. */
export interface PeriodAnswer {
  readonly from: string;
  readonly to: string;
}

export const PERSON_FIELDS = ['name', 'position', 'phone', 'email'] as const;
/** Somebody named in the contract; not a `Person` who signs in. */
export type PersonAnswer = Readonly<Partial<Record<(typeof PERSON_FIELDS)[number], string>>> & { readonly name: string };

export type RowAnswer = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only its own keys, so that a key called `constructor` is a key like any other. */
export const bare = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({ __proto__: null, ...record });

/**
 * The answers that count: defaults stand in where nothing was ever answered (`null` clears a default), and a variable whose `when` does not hold
 * counts for nothing, whatever was typed before it was hidden. Conditions may lean on variables in any order; a circle of them asks nothing.
 */
export function answersInForce(variables: readonly Variable[], answers: Answers): Answers {
  const byKey = new Map(variables.map((variable) => [variable.key, variable]));
  const known = new Map<string, unknown>();
  const valueOf = (key: string): unknown => {
    if (known.has(key)) return known.get(key);
    known.set(key, undefined);
    const variable = byKey.get(key);
    const isAsked = variable !== undefined && (variable.when === undefined || holds(variable.when, valueOf));
    const given = Object.hasOwn(answers, key) && answers[key] !== undefined ? answers[key] : variable?.default;
    known.set(key, isAsked ? (given ?? undefined) : undefined);
    return known.get(key);
  };
  return bare(Object.fromEntries(variables.map(({ key }) => [key, valueOf(key)] as const).filter(([, value]) => value !== undefined)));
}

/** The variables that are asked with these answers, in the order of the form. */
export function askedVariables(variables: readonly Variable[], answers: Answers): readonly Variable[] {
  const inForce = answersInForce(variables, answers);
  const answerOf = (key: string): unknown => inForce[key];
  return variables.filter((variable) => variable.when === undefined || holds(variable.when, answerOf));
}
