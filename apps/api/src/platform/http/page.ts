import type { Page } from '@vizavi/api-types';

/** Totals are counted up to here and then said to be more. */
export const MOST_COUNTED = 1_000;

/** A page out of one entry more than it holds, which tells whether there is another page. */
export function pageOf<Row extends { readonly id: string }, View>(
  rows: readonly Row[],
  limit: number,
  counted: number,
  view: (row: Row) => View,
): Page<View> {
  const items = rows.slice(0, limit);
  return {
    items: items.map(view),
    nextCursor: rows.length > limit ? items.at(-1)!.id : null,
    total: Math.min(counted, MOST_COUNTED),
    totalIsCapped: counted > MOST_COUNTED,
  };
}

/** What a typed word stands for in LIKE; an empty one finds everything. */
export const likeOf = (words: string | undefined): string =>
  `%${(words ?? '')
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
