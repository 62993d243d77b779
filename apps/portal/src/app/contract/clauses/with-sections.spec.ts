import { aClause, aContract } from '../testing/a-contract';
import { ClauseRows, withSections } from './clause-rows';

const heading = (number: string) => aClause(number, '', { heading: `Раздел ${number}`, body: null, bodyHash: null });
const rows = new ClauseRows().of(
  aContract({ clauses: [heading('1'), aClause('1.1', 'Первый.'), heading('2'), aClause('2.1', 'Второй.'), aClause('2.2', 'Третий.')] }),
  null,
);
const numbersOf = (wanted: readonly string[]) => withSections(rows, (row) => wanted.includes(row.number)).map(({ number }) => number);

describe('clauses that a filter lets through', () => {
  it('stand under the headings of their own sections, and under no other', () => {
    expect(numbersOf(['2.2'])).toEqual(['2', '2.2']);
    expect(numbersOf(['1.1', '2.1'])).toEqual(['1', '1.1', '2', '2.1']);
  });

  it('leave nothing when none is wanted', () => expect(numbersOf([])).toEqual([]));
});
