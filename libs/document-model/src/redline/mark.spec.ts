import { parseBody } from '../body/parse';
import type { Body } from '../body/schema';
import { diff } from '../changes/diff';
import { mark } from './mark';
import type { MarkedChange } from './marked-body';
import { redlineSpans } from './spans';

const body = (...paragraphs: readonly string[]): Body =>
  parseBody({ type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
const signed = (base: Body, proposed: Body): readonly MarkedChange[] =>
  diff(base, proposed).map((change) => ({ ...change, id: `c${change.order}`, side: 'client' }));
const attrs = { changeId: 'c0', side: 'client' };

it('shows the deleted words before the inserted ones', () => {
  const base = body('срок 10 дней');
  expect(mark(base, signed(base, body('срок 15 дней'))).content?.[0]?.content).toEqual([
    { type: 'text', text: 'срок ' },
    { type: 'text', text: '10', marks: [{ type: 'deletion', attrs }] },
    { type: 'text', text: '15', marks: [{ type: 'insertion', attrs }] },
    { type: 'text', text: ' дней' },
  ]);
});

it('marks a split on the paragraph whose break is new', () => {
  const base = body('Один. Два слова.');
  const marked = mark(base, signed(base, body('Один.', 'Два слова.')));
  expect(marked.content?.map(({ marks }) => marks)).toEqual([[{ type: 'insertedBreak', attrs }], undefined]);
});

it('marks a join on the paragraph whose break is gone', () => {
  const base = body('Один.', 'Два слова.');
  const marked = mark(base, signed(base, body('Один. Два слова.')));
  expect(marked.content?.map(({ marks }) => marks)).toEqual([[{ type: 'deletedBreak', attrs }], undefined]);
});

it('marks a whole new paragraph as a block', () => {
  const base = body('Один.');
  const marked = mark(base, signed(base, body('Один.', 'Два.')));
  expect(marked.content?.[1]).toMatchObject({ marks: [{ type: 'insertion', attrs }], content: [{ type: 'text', text: 'Два.' }] });
});

it('names the earlier format of words that keep', () => {
  const base = body('Цена договора');
  const strong = parseBody({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Цена ' },
          { type: 'text', text: 'договора', marks: [{ type: 'strong' }] },
        ],
      },
    ],
  });
  expect(mark(base, signed(base, strong)).content?.[0]?.content?.[1]?.marks).toEqual([
    { type: 'formatChange', attrs: { ...attrs, was: [] } },
    { type: 'strong' },
  ]);
});

it('refuses changes that overlap', () => {
  const base = body('срок 10 дней');
  const both = [...signed(base, body('срок 15 дней')), ...signed(base, body('срок 20 дней'))];
  expect(() => mark(base, both)).toThrow('overlap');
});

it('gives an editor the spans over the text as it is typed', () =>
  expect(redlineSpans(body('срок 10 дней'), body('срок 15 дней'))).toEqual({
    insertions: [{ from: 6, to: 8, kind: 'text' }],
    deletions: [{ at: 6, text: '10', kind: 'text' }],
    restyled: [],
  }));
