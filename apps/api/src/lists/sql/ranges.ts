import type { Actor } from '@vizavi/domain';
import { listScopesOf, type ListScope } from '@vizavi/policies';
import type { Extent, Making, Range, Ranges } from './extent';
import { orderOf } from './orders';
import type { Parameters } from './parameters';
import { ofCompany, ofManager, ofReaders } from './scopes';

/** A deleted draft, withdrawn before it had a number, is in no list; in the words of the indexes. */
const LISTED = `(c.state <> 'withdrawn' or c.number is not null)`;

/** The ordered ranges that a member may read, each for one scope, reader, state or column; never an OR of them. */
export function rangesOf(extent: Extent, parameters: Parameters): Ranges {
  const order = orderOf(extent.sort, extent.actor.side);
  const tenant = parameters.add(extent.actor.tenantId, 'uuid');
  const scopes = listScopesOf(extent.actor);
  const readers = scopes.includes('reader') ? readersOf(extent.actor) : [];
  const making = { extent, order, tenant, readers, parameters };
  const ranges = scopes.flatMap((scope) => SCOPES[scope](making));
  const hidden = extent.actor.side === 'client' ? 'supplier' : 'client';
  return {
    order,
    tenant,
    ranges: ranges.map((range) => ({ ...range, where: [...range.where, `c.audience <> '${hidden}'`, LISTED] })),
    // Counted ranges leave out what an earlier one has.
    disjoint: extent.total === null || ranges.length < 2 || readers.length === 0,
  };
}

const SCOPES: Readonly<Record<ListScope, (making: Making) => readonly Range[]>> = {
  company: ofCompany,
  manager: ofManager,
  reader: ofReaders,
};

const readersOf = ({ side, memberId, groupIds }: Actor): readonly string[] => (side === 'client' ? [memberId] : [memberId, ...groupIds]);
