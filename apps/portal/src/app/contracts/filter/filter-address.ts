import { BOARD_COLUMNS, CONTRACT_SORTS, type ContractFilter } from '@vizavi/api-types';
import { CONTRACT_STATES } from '@vizavi/domain';

/** Filters as they stand in the address: names of the API, so that a shared address and a request say the same. */
export type Address = Readonly<Record<FilterName, string | null>>;

const TEXTS = ['q', 'holder', 'client', 'manager', 'form'] as const;
const AMOUNTS = ['amountFrom', 'amountTo'] as const;
const DAYS = ['from', 'to'] as const;
const FILTERS = [...TEXTS, 'status', 'stage', 'overdue', ...AMOUNTS, ...DAYS, 'sort'] as const;
type FilterName = (typeof FILTERS)[number];

const LONGEST = { q: 200, form: 100 } as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean => DAY.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** The values of a list that exist, each once, in the order of the list. */
function knownOf(text: string | undefined, known: readonly string[]): string | undefined {
  const named = new Set(text?.split(','));
  return known.filter((one) => named.has(one)).join(',') || undefined;
}

function readOne(name: FilterName, text: string): string | boolean | undefined {
  switch (name) {
    case 'status':
      return knownOf(text, CONTRACT_STATES);
    case 'stage':
      return knownOf(text, BOARD_COLUMNS);
    case 'overdue':
      return text === 'true' || undefined;
    case 'amountFrom':
    case 'amountTo':
      return AMOUNT.test(text) ? text : undefined;
    case 'from':
    case 'to':
      return isDay(text) ? text : undefined;
    case 'sort':
      return CONTRACT_SORTS.find((sort) => sort === text);
    case 'holder':
    case 'client':
    case 'manager':
      return UUID.test(text) ? text : undefined;
    case 'q':
    case 'form':
      return text.slice(0, LONGEST[name]);
  }
}

/** What an address asks for; what it says wrongly is left out, so that an old or broken link still opens. */
export function filterOf(address: Readonly<Record<string, string | undefined>>): ContractFilter {
  const stated = FILTERS.flatMap((name) => {
    const text = address[name]?.trim();
    const value = text ? readOne(name, text) : undefined;
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(stated);
}

/** The address of a filter: every name is there, null for what is not asked, so that merging clears it. */
export function addressOf(filter: ContractFilter): Address {
  const texts = FILTERS.map((name) => {
    const value = filter[name];
    return [name, value === undefined || value === '' || value === false ? null : String(value)] as const;
  });
  return Object.fromEntries(texts) as Address;
}

/** How many filters are on; search and order are not among them. An amount or a period counts once. */
export function countOf(filter: ContractFilter): number {
  const { q: _search, sort: _sort, amountFrom, amountTo, from, to, cursor: _cursor, limit: _limit, ...others } = filter;
  const pairs = [amountFrom ?? amountTo, from ?? to];
  return [...Object.values(others), ...pairs].filter((value) => value !== undefined && value !== false && value !== '').length;
}

/** Something is asked besides the order. */
export const isNarrowed = (filter: ContractFilter): boolean => countOf(filter) > 0 || Boolean(filter.q);

/** «250 000,50» as people type it → «250000.50»; null when it is no amount. */
export function amountOf(typed: string): string | null {
  const plain = typed.replace(/[\s\u00a0\u202f₽$€]/g, '').replace(',', '.');
  return AMOUNT.test(plain) ? plain : null;
}
