import { directionOf, nextSort } from './column-sort';

describe('sorting by a heading', () => {
  it('takes the orders that the API has, in turn', () => {
    expect(nextSort('-changedAt', 'changedAt')).toBe('changedAt');
    expect(nextSort('changedAt', 'changedAt')).toBe('-changedAt');
    expect(nextSort('-changedAt', 'amount')).toBe('-amount');
    expect(nextSort('-amount', 'amount')).toBe('-changedAt');
    expect(nextSort('-amount', 'number')).toBe('number');
  });

  it('says its direction', () => {
    expect(directionOf('-amount', 'amount')).toBe('descending');
    expect(directionOf('dueAt', 'dueAt')).toBe('ascending');
    expect(directionOf('dueAt', 'amount')).toBe('none');
  });
});
