import type { ClauseType, DealType } from '../template/form';

/** Fields of the deal that are compared with a number. */
export const COMPARED_FIELDS = ['amount', 'paymentDays'] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export const COMPARISONS = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Fields that are looked up in a list. */
export const LISTED_FIELDS = ['currency', 'dealType', 'clientSegment', 'formKey'] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

export type ConditionLeaf =
  /** `value` is a decimal string; `currency` is named for an amount and null for days. */
  | {
      readonly kind: 'compare';
      readonly field: ComparedField;
      readonly by: Comparison;
      readonly value: string;
      readonly currency: string | null;
    }
  | { readonly kind: 'oneOf'; readonly field: ListedField; readonly values: readonly string[] }
  /** A clause of one of these types reads otherwise than the form would have it. */
  | { readonly kind: 'touched'; readonly clauseTypes: readonly ClauseType[] }
  /** Any clause reads otherwise than the form would have it. */
  | { readonly kind: 'textDiffers' };

/** When a stage is asked: an expression over the deal and its text, checked when it is written and told in words when it is shown. */
export type RouteCondition =
  | ConditionLeaf
  | { readonly kind: 'all'; readonly of: readonly RouteCondition[] }
  | { readonly kind: 'any'; readonly of: readonly RouteCondition[] }
  | { readonly kind: 'not'; readonly of: RouteCondition };

/** What a condition is judged by. Null: not known, as the amount of a deal that names none. */
export interface Circumstances {
  /** Decimal string. */
  readonly amount: string | null;
  readonly currency: string | null;
  /** Days within which the client pays, as the form asks them. */
  readonly paymentDays: string | null;
  readonly dealType: DealType;
  readonly formKey: string;
  readonly clientSegment: string | null;
  /** Types of the clauses that read otherwise than the form would have them. */
  readonly touched: readonly ClauseType[];
  readonly textDiffers: boolean;
}
