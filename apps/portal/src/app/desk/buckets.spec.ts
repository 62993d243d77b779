import fc from 'fast-check';
import { anAssignment } from './an-assignment';
import { BUCKETS, bucketsOf, countIn, matches } from './buckets';

const rows = [
  anAssignment('1', { bucket: 'next', dueAt: '2026-11-25T15:00:00Z' }),
  anAssignment('2', { bucket: 'overdue', dueAt: '2026-11-20T15:00:00Z' }),
  anAssignment('3', { bucket: 'overdue', dueAt: '2026-11-19T15:00:00Z' }),
  anAssignment('4', { bucket: 'withClient', dueAt: null }),
  anAssignment('5', { bucket: 'today', mine: false, group: 'Юристы' }),
];

const drawn = (...asked: Parameters<typeof bucketsOf>) =>
  bucketsOf(...asked).map(({ bucket, rows: found }) => `${bucket}: ${found.map((row) => row.id).join(' ')}`);

describe('the desk', () => {
  it('puts the overdue first and the oldest deadline on top', () => {
    expect(drawn(rows, 'mine', '')).toEqual(['overdue: 3 2', 'next: 1', 'withClient: 4']);
    expect(drawn(rows, 'group', '')).toEqual(['today: 5']);
  });

  it('puts what is due on one day by its sum, and everything by it when asked', () => {
    const worth = (id: string, dueAt: string, amount: string | null, currency: string | null = 'RUB') =>
      anAssignment(id, { bucket: 'next', dueAt, contract: { ...anAssignment(id).contract, amount, currency } });
    const some = [
      worth('1', '2026-11-25T09:00:00Z', '100.00'),
      worth('2', '2026-11-25T15:00:00Z', '2000.00'),
      worth('3', '2026-11-25T10:00:00Z', null, null),
      worth('4', '2026-11-24T10:00:00Z', '5.00'),
      worth('5', '2026-11-25T08:00:00Z', '9.00', 'EUR'),
    ];
    expect(drawn(some, 'mine', '')).toEqual(['next: 4 5 2 1 3']);
    expect(drawn(some, 'mine', '', 'amount')).toEqual(['next: 5 2 1 4 3']);
  });

  it('finds by the last figures of a number, and by a client and a form together', () => {
    expect(matches(rows[0]!, '26/01')).toBe(true);
    expect(matches(rows[0]!, 'вектор поставки')).toBe(true);
    expect(matches(rows[0]!, 'вектор аренды')).toBe(false);
    expect(drawn(rows, 'mine', '026/02')).toEqual(['overdue: 2']);
  });

  it('shows every row of its scope once', () => {
    const row = fc.record({
      bucket: fc.constantFrom(...BUCKETS),
      mine: fc.boolean(),
      dueAt: fc.constantFrom(null, '2026-11-20T15:00:00Z'),
    });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('mine' as const, 'group' as const), (all, scope) => {
        const some = all.map((one, index) => anAssignment(String(index), one));
        const shown = bucketsOf(some, scope, '').flatMap((one) => one.rows.map(({ id }) => id));
        expect(shown).toHaveLength(countIn(some, scope));
        expect(new Set(shown).size).toBe(shown.length);
      }),
    );
  });
});
