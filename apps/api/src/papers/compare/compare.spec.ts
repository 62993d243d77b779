import fc from 'fast-check';
import type { Body, ManifestEntry } from '@vizavi/domain';
import { wordedChanges } from '../summary/text-changes';
import { compareBodies } from './compare-bodies';
import { movedClauses } from './moved-clauses';
import { shownBefore, shownNow } from './side-of';

const WORDS = ['Поставщик', 'передаёт', 'Товар', '10', 'рабочих', 'дней', 'после', 'оплаты'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const body = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((lines): Body => ({ type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }));

/** One line a paragraph; what is marked reads like the rest. */
const textOf = (node: Body): string =>
  node.type === 'text' ? (node.text ?? '') : (node.content ?? []).map(textOf).join(node.type === 'doc' ? '\n' : '');

describe('two wordings of a clause', () => {
  it('stand side by side each as it is', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const marked = compareBodies('clause', before, after);
        expect([textOf(shownBefore(marked)), textOf(shownNow(marked))]).toEqual([textOf(before), textOf(after)]);
      }),
      { numRuns: 300 },
    );
  });

  it('differ in words only where they differ', () => {
    fc.assert(
      fc.property(body, (one) => expect(wordedChanges(compareBodies('clause', one, one))).toEqual([])),
      { numRuns: 50 },
    );
    const of = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const marked = compareBodies('clause', of('в течение 10 (десяти) рабочих дней'), of('в течение 15 (пятнадцати) рабочих дней'));
    expect(wordedChanges(marked)).toEqual([{ deleted: '10 (десяти)', inserted: '15 (пятнадцати)' }]);
  });

  it('are shown whole, one after the other, when the schema does not take one of them', () => {
    const odd: Body = { type: 'doc', content: [{ type: 'unheardOf' }] };
    const plain: Body = { type: 'doc', content: [{ type: 'paragraph' }] };
    expect(compareBodies('clause', odd, plain).content?.map(({ marks }) => marks?.[0]?.type)).toEqual(['deletion', 'insertion']);
  });
});

const entryOf = (clauseId: string, order: number): ManifestEntry => ({
  clauseId,
  parentId: null,
  order,
  clauseType: 'general',
  heading: null,
  bodyHash: null,
  owner: 'template',
});
const manifestOf = (ids: readonly string[]): readonly ManifestEntry[] => ids.map(entryOf);

describe('moved clauses', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  it('are none when only others came or went', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (from, to) => {
        expect(movedClauses(manifestOf(from), manifestOf(to)).size).toBe(0);
      }),
    );
  });

  it('are the fewest: the rest keeps its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (to) => {
        const moved = movedClauses(manifestOf(ids), manifestOf(to));
        const rest = to.filter((id) => !moved.has(id));
        expect(rest).toEqual([...rest].sort());
        expect(moved.size).toBeLessThan(ids.length);
      }),
    );
    expect([...movedClauses(manifestOf(['a', 'b', 'c', 'd']), manifestOf(['b', 'c', 'd', 'a']))]).toEqual(['a']);
  });
});
