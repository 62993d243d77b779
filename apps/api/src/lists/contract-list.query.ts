import { Injectable } from '@nestjs/common';
import { BOARD_COLUMNS, type ContractRow, type Page } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { type Actor, isFinal } from '@vizavi/domain';
import { listScopesOf } from '@vizavi/policies';
import { MomentQuery, type WorkingMoment } from '../contracts/present/moment.query';
import { MOST_COUNTED } from '../platform/http/page';
import { type ListedRow, presentRows } from './contract-row';
import { cursorOf, readCursor } from './cursor';
import { type FilterParameters, type ListParameters, PAGE } from './lists.dto';
import { findContracts } from './search.query';
import { listedColumns } from './sql/columns';
import { conditionsOf, type Found } from './sql/conditions';
import { orderOf } from './sql/orders';
import { Parameters } from './sql/parameters';
import { rangesOf } from './sql/ranges';
import { type ListSql, rowsStatement, totalStatement } from './sql/statements';

/** A list that was asked for: what search found is looked up once for all its pages. */
export interface AskedList {
  readonly actor: Actor;
  readonly filter: FilterParameters;
  readonly found: Found | null;
  readonly moment: WorkingMoment;
}

interface Sorted extends ListedRow {
  readonly sort_key: string;
}

/** Rows after a cursor, and where to go on. */
export interface Batch {
  readonly items: readonly ContractRow[];
  readonly nextCursor: string | null;
}

/** The contracts that a member may read: exactly those for which their ability says so. */
@Injectable()
export class ContractListQuery {
  constructor(private readonly moments: MomentQuery) {}

  async page(transaction: Transaction, actor: Actor, { cursor, limit, ...filter }: ListParameters): Promise<Page<ContractRow>> {
    const list = await this.ask(transaction, actor, filter);
    const total = await this.total(transaction, list);
    const batch = await this.batch(transaction, list, { cursor: cursor ?? null, limit, total });
    return { ...batch, total, totalIsCapped: total > MOST_COUNTED };
  }

  async ask(transaction: Transaction, actor: Actor, filter: FilterParameters): Promise<AskedList> {
    const found = await findContracts(transaction, filter.q);
    return { actor, filter, found, moment: await this.moments.get(transaction, actor.tenantId) };
  }

  /** Those of these contracts that the member may read, in no order of theirs. */
  async named(transaction: Transaction, actor: Actor, ids: readonly string[]): Promise<readonly ContractRow[]> {
    const moment = await this.moments.get(transaction, actor.tenantId);
    const list: AskedList = { actor, filter: { sort: '-changedAt' }, found: { ids }, moment };
    if (isEmpty(list)) return [];
    return (await this.batch(transaction, list, { cursor: null, limit: ids.length, total: ids.length })).items;
  }

  /** How many there are, counted up to 1,001. */
  async total(transaction: Transaction, list: AskedList): Promise<number> {
    if (isEmpty(list)) return 0;
    const parameters = new Parameters();
    const statement = totalStatement(sqlOf(list, parameters, null), MOST_COUNTED + 1);
    const row = await transaction.row<{ total: number }>(statement, parameters.values, nameOf('total', list));
    return row?.total ?? 0;
  }

  /** The next rows; `total` as `total` gave it, for it chooses the way. Throws ProblemError 400 for a cursor that is not ours. */
  async batch(
    transaction: Transaction,
    list: AskedList,
    { cursor, limit, total }: { readonly cursor: string | null; readonly limit: number; readonly total: number },
  ): Promise<Batch> {
    const { actor, filter, moment } = list;
    const after = cursor === null ? null : readCursor(cursor, filter.sort, orderOf(filter.sort, actor.side).type);
    if (total === 0) return { items: [], nextCursor: null };
    const parameters = new Parameters();
    const statement = rowsStatement(sqlOf(list, parameters, total), listedColumns(actor.side), after, limit + 1);
    const name = limit === PAGE ? nameOf(`${after ? 'after' : 'first'}-${total > MOST_COUNTED}`, list) : undefined;
    const rows = await transaction.rows<Sorted>(statement, parameters.values, name);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      items: await presentRows(transaction, actor, moment, shown),
      nextCursor: last ? cursorOf(filter.sort, { key: last.sort_key, id: last.id }) : null,
    };
  }
}

/** Whether nothing can be in the list, whatever the filter. */
export const isEmpty = ({ actor, found }: AskedList): boolean =>
  listScopesOf(actor).length === 0 || (found !== null && 'ids' in found && found.ids.length === 0);

/** The list as SQL, `total` null while it is counted; columns that are not given come from the filter. */
export function sqlOf(list: AskedList, parameters: Parameters, total: number | null, columns?: readonly string[]): ListSql {
  const { actor, filter, found, moment } = list;
  const all = (values: readonly string[] = []): readonly string[] => values.map((value) => parameters.add(value, 'text'));
  // Nobody holds what is in no column.
  const stage = filter.stage?.length || !filter.holder ? filter.stage : BOARD_COLUMNS;
  const extent = {
    actor,
    sort: filter.sort,
    states: all(filter.status),
    columns: columns ?? all(stage),
    named: found && 'ids' in found ? parameters.add(found.ids, 'uuid[]') : null,
    isInWork: columns !== undefined || isInWork({ ...filter, stage }),
    total,
  };
  const ranges = rangesOf(extent, parameters);
  const conditions = conditionsOf(filter, found, { now: moment.now, zone: moment.calendar.zone }, parameters);
  return { ranges, conditions, parameters };
}

const isInWork = ({ stage = [], status = [], overdue }: FilterParameters): boolean =>
  stage.length > 0 || overdue === true || (status.length > 0 && !status.some(isFinal));

/** The name under which a list's statement is prepared: only what the screens ask for all day has few enough shapes. */
export function nameOf(kind: string, { actor, filter, found }: AskedList): string | undefined {
  const { sort, status = [], stage = [], ...rest } = filter;
  if (found !== null || Object.values(rest).some((value) => value !== undefined)) return undefined;
  const scopes = [actor.side, ...listScopesOf(actor), actor.groupIds.length].join('-');
  return `list-${kind}-${scopes}-${sort}-${status.length}-${stage.length}-${isInWork(filter)}`;
}
