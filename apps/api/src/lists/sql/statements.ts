import type { Cursor } from '../cursor';
import { keyAsText } from './orders';
import type { Parameters } from './parameters';
import type { Range, Ranges } from './extent';

/** A list as SQL: its ranges with the filter's conditions. */
export interface ListSql {
  readonly ranges: Ranges;
  readonly conditions: readonly string[];
  readonly parameters: Parameters;
}

const united = (parts: readonly string[], { disjoint }: Ranges): string =>
  parts.map((part) => `(${part})`).join(disjoint ? ' union all ' : ' union ');

const inOrder = ({ order: { direction } }: Ranges, key: string, id: string): string => `order by ${key} ${direction}, ${id} ${direction}`;

/** The first rows of every range after the cursor. */
function piece(list: ListSql, range: Range, after: string | null, select: string, limit: number): string {
  const { direction } = list.ranges.order;
  const beyond = after === null ? [] : [`(${range.key}, ${range.id}) ${direction === 'asc' ? '>' : '<'} ${after}`];
  const where = [...range.where, ...list.conditions, ...beyond].join(' and ');
  return `select ${select} from ${range.from} where ${where} ${inOrder(list.ranges, range.key, range.id)} limit ${limit}`;
}

function beyondCursor({ ranges, parameters }: ListSql, cursor: Cursor | null): string | null {
  return cursor && `(${parameters.add(cursor.key, ranges.order.type)}, ${parameters.add(cursor.id, 'uuid')})`;
}

/**
 * The rows after a cursor, with `columns` of the contract `c` and `sort_key` for the next cursor. Ranges that may meet are united by id first, so that
 * a contract that two scopes give is there once; only then its row is read.
 */
export function rowsStatement(list: ListSql, columns: string, cursor: Cursor | null, limit: number): string {
  const { ranges } = list;
  const after = beyondCursor(list, cursor);
  const shown = keyAsText('list.list_key', ranges.order.type);
  if (ranges.disjoint) {
    const parts = ranges.ranges.map((range) => piece(list, range, after, `${columns}, ${range.key} as list_key`, limit));
    return `select list.*, ${shown} as sort_key from (${united(parts, ranges)}) list ${inOrder(ranges, 'list.list_key', 'list.id')} limit ${limit}`;
  }
  const parts = ranges.ranges.map((range) => piece(list, range, after, `${range.id} as id, ${range.key} as list_key`, limit));
  const ids = `select * from (${united(parts, ranges)}) every ${inOrder(ranges, 'list_key', 'id')} limit ${limit}`;
  return `select ${columns}, ${shown} as sort_key from (${ids}) list
    join contract c on c.tenant_id = ${ranges.tenant} and c.id = list.id
    ${inOrder(ranges, 'list.list_key', 'list.id')}`;
}

/** How many rows a list has, counted no further than `most`. */
export function totalStatement({ ranges, conditions }: ListSql, most: number): string {
  const parts = ranges.ranges.map((range) => {
    const { from, where, id } = conditions.length === 0 ? (range.counted ?? range) : range;
    return `select ${id} as id from ${from} where ${[...where, ...conditions].join(' and ')} limit ${most}`;
  });
  return `select count(*)::int as total from (select 1 from (${united(parts, ranges)}) every limit ${most}) counted`;
}
