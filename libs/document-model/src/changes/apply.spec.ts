import { parseBody } from '../body/parse';
import { apply } from './apply';
import { diff } from './diff';

const items = (...words: readonly string[]) =>
  parseBody({
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: words.map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })),
      },
    ],
  });

describe('apply refuses', () => {
  const base = items('один', 'два');

  it('two changes of one text', () => {
    const [ours] = diff(base, items('один', 'три'));
    const [theirs] = diff(base, items('один', 'пять'));
    expect(() => apply(base, [ours!, theirs!])).toThrow('overlap');
  });

  it('changes of two authors that together leave an empty list', () => {
    const [ours] = diff(base, items('один'));
    const [theirs] = diff(base, items('два'));
    expect(() => apply(base, [ours!, theirs!])).toThrow('unfit');
  });

  it('a change of another body', () => {
    const [foreign] = diff(items('один', 'два', 'три'), items('один', 'два', 'четыре'));
    expect(() => apply(items('а'), [foreign!])).toThrow('unfit');
  });
});
