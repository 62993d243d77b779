import { CONTRACT_SORTS, type ContractSort } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';

export const DEFAULT_SORT: ContractSort = '-changedAt';

export const SORT_WORDS: Readonly<Record<ContractSort, WordKey>> = {
  '-changedAt': 'contracts.sortRecent',
  changedAt: 'contracts.sortStale',
  '-createdAt': 'contracts.sortNew',
  createdAt: 'contracts.sortOld',
  dueAt: 'contracts.sortDue',
  '-amount': 'contracts.sortAmount',
  number: 'contracts.sortNumber',
};

/** Columns whose heading sorts. */
export type SortColumn = 'number' | 'dueAt' | 'amount' | 'changedAt';

const ordersOf = (column: SortColumn): readonly ContractSort[] => CONTRACT_SORTS.filter((sort) => sort.replace('-', '') === column);

/** What a press on a column's heading asks for: its orders in turn, then the list's own order again. */
export function nextSort(now: ContractSort, column: SortColumn): ContractSort {
  const orders = ordersOf(column);
  return orders[orders.indexOf(now) + 1] ?? (column === 'changedAt' ? orders[0]! : DEFAULT_SORT);
}

/** The value of `aria-sort`. */
export function directionOf(now: ContractSort, column: SortColumn): 'ascending' | 'descending' | 'none' {
  if (now === column) return 'ascending';
  return now === `-${column}` ? 'descending' : 'none';
}
