import type { AssignmentRow } from '@vizavi/api-types';

export const BUCKETS = ['overdue', 'today', 'next', 'withClient'] as const;
export type Bucket = (typeof BUCKETS)[number];
export const SCOPES = ['mine', 'group'] as const;
/** Whose assignments stand on the desk: the reader's own, or those of colleagues in the reader's groups. */
export type Scope = (typeof SCOPES)[number];

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

const byDeadline = (one: AssignmentRow, other: AssignmentRow): number =>
  (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9') || one.id.localeCompare(other.id);

/** Rows of one scope by what they ask for, each bucket by its deadline; empty buckets are left out. */
export function bucketsOf(rows: readonly AssignmentRow[], scope: Scope, query: string): readonly DeskBucket[] {
  const shown = rows.filter((row) => isIn(scope, row) && matches(row, query));
  return BUCKETS.map((bucket) => ({ bucket, rows: shown.filter((row) => row.bucket === bucket).sort(byDeadline) })).filter(
    ({ rows: found }) => found.length > 0,
  );
}

export const countIn = (rows: readonly AssignmentRow[], scope: Scope): number => rows.filter((row) => isIn(scope, row)).length;
