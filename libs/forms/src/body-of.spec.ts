import * as fc from 'fast-check';
import type { Body } from '@vizavi/domain';
import { bodyOf } from './body-of';

const paragraph = (...content: readonly Body[]): Body => ({ type: 'paragraph', content });
const text = (words: string, ...marks: readonly string[]): Body => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const variable = (key: string, field: string | null, format: string | null): Body => ({ type: 'variable', attrs: { key, field, format } });

const rows: readonly (readonly [string, string, readonly Body[]])[] = [
  ['an empty text is one empty paragraph', '', [{ type: 'paragraph' }]],
  ['an empty line parts paragraphs and a wrapped line does not', 'один\nдва\n\nтри', [paragraph(text('один два')), paragraph(text('три'))]],
  [
    'lines with a dash make a list after their paragraph',
    'Обязан:\n- раз;\n- два\n  и три.',
    [
      paragraph(text('Обязан:')),
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [paragraph(text('раз;'))] },
          { type: 'listItem', content: [paragraph(text('два и три.'))] },
        ],
      },
    ],
  ],
  ['an answer in its usual form', 'за {{days}} дней', [paragraph(text('за '), variable('days', null, null), text(' дней'))]],
  ['an answer in words', '{{price.words}}', [paragraph(variable('price', null, 'words'))]],
  ['a number in the genitive', '{{days.genitiveWords}}', [paragraph(variable('days', null, 'genitiveWords'))]],
  ['a field of a company', '{{client.name}}', [paragraph(variable('client', 'name', null))]],
  ['a reference to a clause', 'п. [[payment-term]]', [paragraph(text('п. '), { type: 'reference', attrs: { clauseId: 'payment-term' } })]],
  [
    'marks, also on answers',
    '**Цена {{price}}** и *срок*',
    [
      paragraph(
        text('Цена ', 'strong'),
        { ...variable('price', null, null), marks: [{ type: 'strong' }] },
        text(' и '),
        text('срок', 'em'),
      ),
    ],
  ],
  ['stars of a multiplication stay', '2 * 3 * 4', [paragraph(text('2 * 3 * 4'))]],
  ['rows of a table variable', 'Товар:\n\n{{goods.table}}', [paragraph(text('Товар:')), { type: 'rowsTable', attrs: { key: 'goods' } }]],
  ['requisites of the parties', '{{parties}}', [{ type: 'parties' }]],
  [
    'a table, the first row is its head',
    '| a | b |\n| 1 |  |',
    [
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', content: [paragraph(text('a'))] },
              { type: 'tableHeader', content: [paragraph(text('b'))] },
            ],
          },
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [paragraph(text('1'))] },
              { type: 'tableCell', content: [{ type: 'paragraph' }] },
            ],
          },
        ],
      },
    ],
  ],
];

describe('bodyOf', () => {
  it.each(rows)('%s', (_rule, markup, content) => expect(bodyOf(markup)).toEqual({ type: 'doc', content }));

  it('never fails, never gives an empty text node, and loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{{', '}}', '[[', ']]', '*', '**', '|', '- ', '\n', ' ', 'слово', 'a.b')), (parts) => {
        const body = bodyOf(parts.join(''));
        expect(textsOf(body)).not.toContain('');
        const words = textsOf(body).join(' ').match(/слово/g) ?? [];
        expect(words).toHaveLength(parts.filter((part) => part === 'слово').length);
      }),
    );
  });

  it('reads a long hostile text in linear time', () => {
    const started = process.hrtime.bigint();
    for (const part of ['*a ', '** ', '{{a', '[[a', '**a *']) bodyOf(part.repeat(100_000));
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(20);
  });
});

function textsOf(body: Body): readonly string[] {
  return [...(body.text === undefined ? [] : [body.text]), ...(body.content ?? []).flatMap(textsOf)];
}
