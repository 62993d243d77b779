import type { ContractSort } from '@vizavi/api-types';
import type { Side } from '@vizavi/domain';

export type KeyType = 'timestamptz' | 'numeric' | 'text';

/** By what a list is ordered; ids settle equal keys in the same direction. */
export interface Order {
  /** Expression over the contract `c`, never null, in the very words of its index. */
  readonly key: string;
  readonly type: KeyType;
  readonly direction: 'asc' | 'desc';
}

type Descending = `-${string}`;

/** What has no deadline or sum comes last. */
export const DUE = `(case when c.due_at is null then '9999-12-31 00:00:00+00'::timestamptz else c.due_at end)`;
export const AMOUNT = 'coalesce(c.amount, -1)';

const KEYS = {
  createdAt: { key: 'c.created_at', type: 'timestamptz' },
  dueAt: { key: DUE, type: 'timestamptz' },
  amount: { key: AMOUNT, type: 'numeric' },
  number: { key: `(case when c.number is null then U&'\\FFFD' else c.number end) collate "C"`, type: 'text' },
} as const;

const isDescending = (sort: ContractSort): sort is ContractSort & Descending => sort.startsWith('-');

/** Whether a list goes by change, as it does unless asked otherwise: the order that every scope has an index for. */
export const isByChange = (sort: ContractSort): boolean => sort === '-changedAt' || sort === 'changedAt';

/** Each side has its own moment of change: what it may not see does not move a contract in its list. */
export function orderOf(sort: ContractSort, side: Side): Order {
  const direction = isDescending(sort) ? 'desc' : 'asc';
  const field = (isDescending(sort) ? sort.slice(1) : sort) as keyof typeof KEYS | 'changedAt';
  if (field === 'changedAt') return { key: `c.changed_${side}`, type: 'timestamptz', direction };
  return { ...KEYS[field], direction };
}

/** A key as text that gives the same key again, to the microsecond and whatever the session's zone. */
export const keyAsText = (key: string, type: KeyType): string =>
  type === 'timestamptz' ? `to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `(${key})::text`;
