import type { AssignmentRow } from '@vizavi/api-types';

export const BUCKETS = ['overdue', 'today', 'next', 'withClient', 'withColleague'] as const;
export type Bucket = (typeof BUCKETS)[number];
export const SCOPES = ['mine', 'group', 'team'] as const;
/** Whose assignments stand on the desk: the reader's own, those of colleagues in their groups, or those of whom they are head. */
export type Scope = (typeof SCOPES)[number];
export const ORDERS = ['need', 'amount'] as const;
export type DeskOrder = (typeof ORDERS)[number];

export interface DeskBucket {
  readonly bucket: Bucket;
  readonly rows: readonly AssignmentRow[];
}

const isIn = (scope: Scope, row: AssignmentRow): boolean => (scope === 'mine') === row.mine;

const wordsOf = ({ contract }: AssignmentRow): string =>
  [contract.title, contract.number, contract.client.name].filter(Boolean).join(' ').toLowerCase();

/** Every typed word must be somewhere in the row; «01043» finds Д-2026/01043. */
export function matches(row: AssignmentRow, query: string): boolean {
  const text = wordsOf(row);
  const typed = query.toLowerCase().split(/\s+/).filter(Boolean);
  return typed.every((word) => text.includes(word));
}

const DAY = 'YYYY-MM-DD'.length;
const dayOf = ({ dueAt }: AssignmentRow): string => dueAt?.slice(0, DAY) ?? '9';

/** The larger first; sums of different currencies are never compared, what has none comes last. */
function byAmount({ contract: one }: AssignmentRow, { contract: other }: AssignmentRow): number {
  if (one.amount === null || other.amount === null) return Number(one.amount === null) - Number(other.amount === null);
  return (one.currency ?? '').localeCompare(other.currency ?? '') || Number(other.amount) - Number(one.amount);
}

const byDeadline = (one: AssignmentRow, other: AssignmentRow): number => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9');
const byId = (one: AssignmentRow, other: AssignmentRow): number => one.id.localeCompare(other.id);

/** What is late goes by how late it is; what is due on one day goes by what it is worth. */
function orderOf(bucket: Bucket, order: DeskOrder): (one: AssignmentRow, other: AssignmentRow) => number {
  if (order === 'amount') return (one, other) => byAmount(one, other) || byDeadline(one, other) || byId(one, other);
  if (bucket === 'overdue') return (one, other) => byDeadline(one, other) || byAmount(one, other) || byId(one, other);
  return (one, other) => dayOf(one).localeCompare(dayOf(other)) || byAmount(one, other) || byDeadline(one, other) || byId(one, other);
}

/** Rows of one scope by what they ask for, the most pressing first; empty buckets are left out. */
export function bucketsOf(rows: readonly AssignmentRow[], scope: Scope, query: string, order: DeskOrder = 'need'): readonly DeskBucket[] {
  const shown = rows.filter((row) => isIn(scope, row) && matches(row, query));
  return BUCKETS.map((bucket) => ({ bucket, rows: shown.filter((row) => row.bucket === bucket).sort(orderOf(bucket, order)) })).filter(
    ({ rows: found }) => found.length > 0,
  );
}

export const countIn = (rows: readonly AssignmentRow[], scope: Scope): number => rows.filter((row) => isIn(scope, row)).length;
