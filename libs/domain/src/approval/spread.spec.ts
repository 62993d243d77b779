import * as fc from 'fast-check';
import { spread } from './spread';

const takers = fc.uniqueArray(fc.record({ memberId: fc.constantFrom<string>('anna', 'boris', 'vera', 'gleb'), load: fc.nat(9) }), {
  selector: (one) => one.memberId,
});
const duties = fc.array(fc.nat(99), { maxLength: 12 });
/** Who may take a duty, as chance has it. */
const mayTake = (duty: number, memberId: string): boolean => (duty + memberId.length) % 3 !== 0;
const countOf = (given: readonly (string | null)[], memberId: string): number => given.filter((one) => one === memberId).length;

describe('duties that are spread', () => {
  it('go to nobody who may not have them, and to somebody whenever anybody may', () => {
    fc.assert(
      fc.property(duties, takers, (all, people) => {
        const given = spread(all, people, mayTake);
        return all.every((duty, index) => {
          const free = people.filter((one) => mayTake(duty, one.memberId)).map((one) => one.memberId);
          const one = given[index]!;
          return one === null ? free.length === 0 : free.includes(one);
        });
      }),
    );
  });

  it('leave nobody who got one busier than anybody else could have been with it', () => {
    fc.assert(
      fc.property(duties, takers, (all, people) => {
        const given = spread(all, people, () => true);
        const after = people.map((one) => one.load + countOf(given, one.memberId));
        return people.every((one, index) => countOf(given, one.memberId) === 0 || after[index]! <= Math.min(...after) + 1);
      }),
    );
  });

  it('go to the first of those who are as busy', () => {
    const people = ['anna', 'boris'].map((memberId) => ({ memberId, load: 1 }));
    expect(spread([1, 2, 3], people, () => true)).toEqual(['anna', 'boris', 'anna']);
  });
});
