import type { ContractSort } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { Order } from './orders';
import type { Parameters } from './parameters';

/** One stretch of contracts that an index gives in the list's order; the contract is `c`. */
export interface Range {
  readonly from: string;
  readonly where: readonly string[];
  /** The order's key and the contract's id, in the words of the range's index. */
  readonly key: string;
  readonly id: string;
  /** What tells the same number when nothing is filtered, without the contracts themselves. */
  readonly counted?: Pick<Range, 'from' | 'where' | 'id'>;
}

/** Which contracts a list is about, before any other filter. */
export interface Extent {
  readonly actor: Actor;
  readonly sort: ContractSort;
  /** Expressions of the asked states and columns; empty: all. */
  readonly states: readonly string[];
  readonly columns: readonly string[];
  /** Expression of the ids that search has found; null: nothing was looked for, or too much was found. */
  readonly named: string | null;
  /** Whether nothing can be in the list that is not on its way. */
  readonly isInWork: boolean;
  /** How long the list is; null while it is counted. It chooses the way of those who read contracts one by one. */
  readonly total: number | null;
}

export interface Ranges {
  readonly order: Order;
  /** Placeholder of the tenant. */
  readonly tenant: string;
  readonly ranges: readonly Range[];
  /** No contract is in two of them. */
  readonly disjoint: boolean;
}

/** What the ranges of a scope are made from. */
export interface Making {
  readonly extent: Extent;
  readonly order: Order;
  readonly tenant: string;
  /** The member and their groups, if the member reads by duty or invitation. */
  readonly readers: readonly string[];
  readonly parameters: Parameters;
}
