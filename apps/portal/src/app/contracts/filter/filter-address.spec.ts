import fc from 'fast-check';
import { BOARD_COLUMNS, CONTRACT_SORTS, type ContractFilter } from '@vizavi/api-types';
import { CONTRACT_STATES } from '@vizavi/domain';
import { addressOf, amountOf, countOf, filterOf, isNarrowed } from './filter-address';

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const amount = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, part]) => `${whole}.${part}`);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toJSON().slice(0, 10));
const word = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.trim())
  .filter(Boolean);
const severalOf = (all: readonly string[]) => fc.subarray([...all], { minLength: 1 }).map((some) => some.join(','));

const filters: fc.Arbitrary<ContractFilter> = fc
  .record({
    q: optional(word),
    status: optional(severalOf(CONTRACT_STATES)),
    stage: optional(severalOf(BOARD_COLUMNS)),
    holder: optional(fc.uuid()),
    client: optional(fc.uuid()),
    manager: optional(fc.uuid()),
    form: optional(word),
    overdue: optional(fc.constant(true)),
    amountFrom: optional(amount),
    amountTo: optional(amount),
    from: optional(day),
    to: optional(day),
    sort: optional(fc.constantFrom(...CONTRACT_SORTS)),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));

const stated = (filter: ContractFilter) =>
  Object.fromEntries(Object.entries(addressOf(filter)).filter((entry): entry is [string, string] => entry[1] !== null));

describe('the filter in the address', () => {
  it('comes back from its own address', () => {
    fc.assert(fc.property(filters, (filter) => expect(filterOf(stated(filter))).toEqual(filter)));
  });

  it('survives any address at all', () => {
    const addresses = fc.dictionary(fc.constantFrom(...Object.keys(addressOf({})), 'view', '__proto__'), fc.string());
    fc.assert(fc.property(addresses, (address) => expect(filterOf(stated(filterOf(address)))).toEqual(filterOf(address))));
  });

  it('names every filter, so that merging clears what is no longer asked', () => {
    expect(Object.values(addressOf({ q: 'поставка' })).filter((value) => value === null)).toHaveLength(12);
  });

  it.each([
    ['unknown states', { status: 'inReview,nowhere' }, { status: 'inReview' }],
    ['states twice', { status: 'draft,draft' }, { status: 'draft' }],
    ['an unknown column', { stage: 'kitchen' }, {}],
    ['a day that no month has', { from: '2026-02-30', to: '2026-02-28' }, { to: '2026-02-28' }],
    ['an amount in words', { amountFrom: 'сто', amountTo: '100.5' }, { amountTo: '100.5' }],
    ['a sort that the API lacks', { sort: '-number' }, {}],
    ['overdue switched off by hand', { overdue: 'false' }, {}],
    ['an id that is none', { client: '7' }, {}],
    ['blank words', { q: '   ' }, {}],
  ])('leaves out %s', (_what, address, filter) => expect(filterOf(address)).toEqual(filter));

  it('counts what is on, a pair once', () => {
    expect(countOf({ q: 'а', sort: 'dueAt' })).toBe(0);
    expect(countOf({ amountFrom: '1', amountTo: '2', from: '2026-01-01', overdue: true, status: 'draft' })).toBe(4);
    expect(isNarrowed({ sort: 'dueAt' })).toBe(false);
    expect(isNarrowed({ q: 'а' })).toBe(true);
  });

  it.each([
    ['250 000', '250000'],
    ['250\u00a0000,50 ₽', '250000.50'],
    ['12.345', null],
    ['много', null],
  ])('reads the amount «%s» as %s', (typed, read) => expect(amountOf(typed)).toBe(read));
});
