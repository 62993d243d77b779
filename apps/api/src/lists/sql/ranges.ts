import type { ContractSort } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { listScopesOf, type ListScope } from '@vizavi/policies';
import { isByChange, orderOf, type Order } from './orders';
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

/** Which contracts a list is about, before any filter but status and stage. */
export interface Extent {
  readonly actor: Actor;
  readonly sort: ContractSort;
  /** Expressions of the asked states and columns; empty: all. */
  readonly states: readonly string[];
  readonly columns: readonly string[];
  /**
   * Readers alone have no index by sums or numbers: a few contracts are sorted, many are met soon enough on the way through all of the
   * supplier's in that order.
   */
  readonly readsMany: boolean;
}

/** Several ranges are disjoint when no contract can be in two of them. */
export interface Ranges {
  readonly order: Order;
  /** Placeholder of the tenant. */
  readonly tenant: string;
  readonly ranges: readonly Range[];
  readonly disjoint: boolean;
}

/** A deleted draft, withdrawn before it had a number, is in no list; in the words of the indexes. */
const LISTED = `(c.state <> 'withdrawn' or c.number is not null)`;

/** The ordered ranges that a member may read, each for one scope, reader, state or column; never an OR of them. */
export function rangesOf(extent: Extent, parameters: Parameters): Ranges {
  const order = orderOf(extent.sort, extent.actor.side);
  const tenant = parameters.add(extent.actor.tenantId, 'uuid');
  const scopes = listScopesOf(extent.actor);
  const ranges = scopes.flatMap((scope) => SCOPES[scope](extent, order, parameters, tenant));
  const hidden = extent.actor.side === 'client' ? 'supplier' : 'client';
  return {
    order,
    tenant,
    ranges: ranges.map((range) => ({ ...range, where: [...range.where, `c.audience <> '${hidden}'`, LISTED] })),
    disjoint: ranges.length < 2 || (scopes.length === 1 && scopes[0] !== 'reader'),
  };
}

type ScopeRanges = (extent: Extent, order: Order, parameters: Parameters, tenant: string) => readonly Range[];

const anyOf = (column: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [values.length === 1 ? `${column} = ${values[0]}` : `${column} in (${values.join(', ')})`];

const asked = ({ states, columns }: Extent): readonly string[] => [...anyOf('c.state', states), ...anyOf('c.board_column', columns)];

const ofContracts = (where: readonly string[], { key }: Order): Range => ({ from: 'contract c', where, key, id: 'c.id' });

/** One range per state, which an index has in the list's own order. */
const byState = (extent: Extent, order: Order, base: readonly string[]): readonly Range[] =>
  isByChange(extent.sort) && extent.states.length > 0
    ? extent.states.map((state) => ofContracts([...base, `c.state = ${state}`, ...anyOf('c.board_column', extent.columns)], order))
    : [ofContracts([...base, ...asked(extent)], order)];

const ofCompany: ScopeRanges = (extent, order, parameters, tenant) =>
  byState(extent, order, [`c.tenant_id = ${tenant}`, `c.client_company_id = ${parameters.add(extent.actor.clientCompanyId, 'uuid')}`]);

const ofManager: ScopeRanges = (extent, order, parameters, tenant) => {
  const base = [`c.tenant_id = ${tenant}`, `c.responsible_id = ${parameters.add(extent.actor.memberId, 'uuid')}`];
  if (!isByChange(extent.sort) || extent.columns.length === 0) return byState(extent, order, base);
  return extent.columns.map((column) => ofContracts([...base, `c.board_column = ${column}`, ...anyOf('c.state', extent.states)], order));
};

const ofReader: ScopeRanges = (extent, order, parameters, tenant) => {
  const { memberId, groupIds, side } = extent.actor;
  const readers = side === 'client' ? [memberId] : [memberId, ...groupIds];
  if (extent.readsMany && !isByChange(extent.sort)) {
    // A value of its own per row: joined, all that the reader may see would be fetched and sorted.
    const mayRead = `(select true from contract_reader r where r.tenant_id = c.tenant_id and r.contract_id = c.id
      and r.reader_id = any(${parameters.add(readers, 'uuid[]')}) limit 1)`;
    return [ofContracts([`c.tenant_id = ${tenant}`, ...asked(extent), mayRead], order)];
  }
  return readers.map((reader) =>
    ofOneReader(extent, order, [`r.tenant_id = ${tenant}`, `r.reader_id = ${parameters.add(reader, 'uuid')}`]),
  );
};

function ofOneReader(extent: Extent, { key }: Order, base: readonly string[]): Range {
  const { sort, actor } = extent;
  const only = asked(extent);
  // Who has a duty reads a numbered contract that both sides see; who was invited may have been invited to a draft.
  const tellsAll = actor.side === 'supplier' && only.length === 0;
  return {
    from: 'contract_reader r join contract c on c.tenant_id = r.tenant_id and c.id = r.contract_id',
    where: [...base, ...only],
    ...(isByChange(sort) ? { key: `r.changed_${actor.side}`, id: 'r.contract_id' } : { key, id: 'c.id' }),
    ...(tellsAll ? { counted: { from: 'contract_reader r', where: base, id: 'r.contract_id' } } : {}),
  };
}

const SCOPES: Readonly<Record<ListScope, ScopeRanges>> = { company: ofCompany, manager: ofManager, reader: ofReader };
