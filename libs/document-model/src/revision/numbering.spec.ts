import { type ClausePlace, numbering, orderedClauses } from './numbering';

const clause = (clauseId: string, parentId: string | null, order: number): ClausePlace => ({ clauseId, parentId, order });

const clauses = [
  clause('term', 'general', 20),
  clause('general', null, 2),
  clause('subject', null, 1),
  clause('notice', 'general', 10),
  clause('notice-form', 'notice', 1),
];

it('numbers each clause by its place, whatever the order of the rows and gaps between places', () =>
  expect([...numbering(clauses)]).toEqual([
    ['subject', '1'],
    ['general', '2'],
    ['notice', '2.1'],
    ['notice-form', '2.1.1'],
    ['term', '2.2'],
  ]));

it('reads parents before their children', () =>
  expect(orderedClauses(clauses).map(({ clauseId }) => clauseId)).toEqual(['subject', 'general', 'notice', 'notice-form', 'term']));

it('orders equal places by id, so that a revision has one numbering', () =>
  expect([...numbering([clause('b', null, 1), clause('a', null, 1)]).keys()]).toEqual(['a', 'b']));

describe('clauses that form no tree are refused', () => {
  it.each([
    ['repeated-clause: a', [clause('a', null, 1), clause('a', null, 2)]],
    ['unknown-parent: a', [clause('a', 'gone', 1)]],
    ['circle: a', [clause('a', 'b', 1), clause('b', 'a', 1), clause('c', null, 1)]],
    ['circle: a', [clause('a', 'a', 1)]],
  ])('%s', (message, rows) => expect(() => numbering(rows)).toThrow(message));
});
