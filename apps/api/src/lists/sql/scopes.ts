import { MOST_COUNTED } from '../../platform/http/page';
import { readOneByOne } from './columns';
import { isByChange } from './orders';
import type { Extent, Making, Range } from './extent';

const anyOf = (column: string, values: readonly string[]): readonly string[] =>
  values.length === 0 ? [] : [values.length === 1 ? `${column} = ${values[0]}` : `${column} in (${values.join(', ')})`];

const asked = ({ states, columns, named }: Extent): readonly string[] => [
  ...anyOf('c.state', states),
  ...anyOf('c.board_column', columns),
  ...(named === null ? [] : [`c.id = any(${named})`]),
];

// A value of its own per row: joined, all that the readers have might be fetched at once.
const readBy = ({ parameters, tenant }: Making, readers: readonly string[], contractId: string): string =>
  `(select true from contract_reader o where o.tenant_id = ${tenant} and o.contract_id = ${contractId}
    and o.reader_id = any(${parameters.add(readers, 'uuid[]')}) limit 1)`;

/** While counting, what earlier readers have is left out, so that nothing has to be united. */
const leftOut = (making: Making, readers: readonly string[], contractId: string): readonly string[] =>
  making.extent.total === null && readers.length > 0 ? [`${readBy(making, readers, contractId)} is null`] : [];

const ofContracts = (where: readonly string[], { order: { key } }: Making): Range => ({ from: 'contract c', where, key, id: 'c.id' });

/** Whether an index has states and columns in the list's own order. */
const isOrderedWithin = ({ sort, named }: Extent): boolean => isByChange(sort) && named === null;

/** One range per state. */
function byState(making: Making, base: readonly string[]): readonly Range[] {
  const { extent } = making;
  if (extent.states.length === 0 || !isOrderedWithin(extent)) return [ofContracts([...base, ...asked(extent)], making)];
  return extent.states.map((state) => ofContracts([...base, ...asked({ ...extent, states: [state] })], making));
}

/** Contracts of the client's own company. */
export function ofCompany(making: Making): readonly Range[] {
  const { extent, parameters, tenant } = making;
  return byState(making, [`c.tenant_id = ${tenant}`, `c.client_company_id = ${parameters.add(extent.actor.clientCompanyId, 'uuid')}`]);
}

/** Contracts that a manager answers for. */
export function ofManager(making: Making): readonly Range[] {
  const { extent, parameters, tenant, readers } = making;
  const own = `c.responsible_id = ${parameters.add(extent.actor.memberId, 'uuid')}`;
  const base = [`c.tenant_id = ${tenant}`, own, ...leftOut(making, readers, 'c.id')];
  if (extent.columns.length === 0 || !isOrderedWithin(extent)) return byState(making, base);
  return extent.columns.map((column) => ofContracts([...base, ...asked({ ...extent, columns: [column] })], making));
}

/**
 * Contracts that a member reads by duty or invitation, their own or a group's. Readers have an index by change alone: in another order a few contracts
 * are sorted, and many are met soon enough on the way through all of the supplier's.
 */
export function ofReaders(making: Making): readonly Range[] {
  const { extent, tenant, readers } = making;
  const isLong = extent.total !== null && extent.total > MOST_COUNTED;
  if (extent.named !== null || (isLong && !isByChange(extent.sort)))
    return [ofContracts([`c.tenant_id = ${tenant}`, ...asked(extent), readBy(making, readers, 'c.id')], making)];
  return readers.map((reader, index) => ofOneReader(making, reader, readers.slice(0, index), isLong));
}

const JOINED = 'contract_reader r join contract c on c.tenant_id = r.tenant_id and c.id = r.contract_id';

function ofOneReader(making: Making, reader: string, earlier: readonly string[], isLong: boolean): Range {
  const { extent, order, tenant, parameters } = making;
  const { side } = extent.actor;
  const base = [`r.tenant_id = ${tenant}`, `r.reader_id = ${parameters.add(reader, 'uuid')}`, ...leftOut(making, earlier, 'r.contract_id')];
  const only = [...asked(extent), ...(extent.isInWork ? ['c.holder_side is not null'] : [])];
  // Who has a duty reads a numbered contract that both sides see; who was invited may have been invited to a draft.
  const tellsAll = side === 'supplier' && only.length === 0;
  return {
    from: isLong ? readOneByOne(side) : JOINED,
    where: [...base, ...only],
    ...(isByChange(extent.sort) ? { key: `r.changed_${side}`, id: 'r.contract_id' } : { key: order.key, id: 'c.id' }),
    ...(tellsAll ? { counted: { from: 'contract_reader r', where: base, id: 'r.contract_id' } } : {}),
  };
}
