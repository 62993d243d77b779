import type { NodeJson } from '../body/json';
import { parseBody } from '../body/parse';
import type { Body } from '../body/schema';
import { describeChange } from '../redline/describe';
import { diff } from './diff';

const text = (value: string, ...marks: string[]): NodeJson => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: readonly (NodeJson | string)[]): NodeJson => ({
  type: 'paragraph',
  content: content.filter((piece) => piece !== '').map((piece) => (typeof piece === 'string' ? text(piece) : piece)),
});
const body = (...blocks: readonly (NodeJson | string)[]): Body =>
  parseBody({ type: 'doc', content: blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)) });
const list = (...items: readonly string[]): NodeJson => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
const row = (...cells: readonly string[]): NodeJson => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: 'tableCell', content: [paragraph(cell)] })),
});
const table = (...rows: readonly NodeJson[]): NodeJson => ({ type: 'table', content: rows });
const variable = (key: string): NodeJson => ({ type: 'variable', attrs: { key } });

/** Each change as «kind: deleted → inserted». */
function read(base: Body, proposed: Body): readonly string[] {
  return diff(base, proposed).map((change) => {
    const { deleted, inserted } = describeChange(base, change);
    return `${change.kind}: ${deleted} → ${inserted}`;
  });
}

type Row = readonly [rule: string, base: Body, proposed: Body, changes: readonly string[]];

describe('words of a Russian contract', () => {
  const rows: readonly Row[] = [
    [
      'a number and the same number in words are one change, with its bracket',
      body('в течение 10 (десяти) рабочих дней'),
      body('в течение 15 (пятнадцати) рабочих дней'),
      ['text: 10 (десяти) → 15 (пятнадцати)'],
    ],
    [
      'the bracket closes after the unit too',
      body('не более 10 % (десяти процентов) от стоимости'),
      body('не более 20 % (двадцати процентов) от стоимости'),
      ['text: 10 % (десяти процентов) → 20 % (двадцати процентов)'],
    ],
    ['a decimal is one word', body('неустойка 0,1 % за день'), body('неустойка 0,5 % за день'), ['text: 0,1 → 0,5']],
    ['a Cyrillic word changes whole', body('Поставщик вправе'), body('Поставщику вправе'), ['text: Поставщик → Поставщику']],
    ['й written with a combining breve is one letter', body('иной срок'), body('каждыи\u0306 срок'), ['text: иной → каждыи\u0306']],
    ['a sign beyond 16 bits is not halved', body('знак 𝒳 здесь'), body('знак 𝒴 здесь'), ['text: 𝒳 → 𝒴']],
    ['«не» inserted is only «не»', body('Поставщик вправе отказаться'), body('Поставщик не вправе отказаться'), ['text:  → не ']],
    [
      'far edits stay apart',
      body('Поставщик обязуется передать товар в течение 10 дней'),
      body('Продавец обязуется передать товар в течение 12 дней'),
      ['text: Поставщик → Продавец', 'text: 10 → 12'],
    ],
    [
      'a sentence written anew is not shown as a salad of kept conjunctions',
      body('Споры и разногласия решаются в суде'),
      body('Покупатель оплачивает товар и тару в срок'),
      ['text: Споры и разногласия решаются в суде → Покупатель оплачивает товар и тару в срок'],
    ],
    [
      'another variable in the same place is a change of text',
      body(paragraph('Цена ', variable('price'), ' рублей')),
      body(paragraph('Цена ', variable('total'), ' рублей')),
      ['text: {price} → {total}'],
    ],
  ];
  it.each(rows)('%s', (_, base, proposed, changes) => expect(read(base, proposed)).toEqual(changes));
});

describe('format', () => {
  const rows: readonly Row[] = [
    [
      'the same words in bold keep their words',
      body('Цена договора'),
      body(paragraph('Цена ', text('договора', 'strong'))),
      ['format: договора → договора'],
    ],
    [
      'half a word in bold is a change of format',
      body('договор'),
      body(paragraph(text('до', 'strong'), 'говор')),
      ['format: договор → договор'],
    ],
  ];
  it.each(rows)('%s', (_, base, proposed, changes) => expect(read(base, proposed)).toEqual(changes));
});

describe('paragraphs', () => {
  const rows: readonly Row[] = [
    ['split', body('Первое. Второе слово.'), body('Первое.', 'Второе слово.'), ['split:   → ¶']],
    ['join', body('Первое.', 'Второе слово.'), body('Первое. Второе слово.'), ['join: ¶ →  ']],
    ['a new one between two is a block', body('Первый.', 'Второй.'), body('Первый.', 'Новый.', 'Второй.'), ['block:  → Новый.']],
    [
      'a new one at the end is a block',
      body('Первый пункт.'),
      body('Первый пункт изменён.', 'Новый.'),
      ['text:  →  изменён', 'block:  → Новый.'],
    ],
    [
      'one gone after a shortened ending is a block',
      body('Первый пункт изменён.', 'Лишний.'),
      body('Первый пункт.'),
      ['text:  изменён → ', 'block: Лишний. → '],
    ],
    ['one gone is a block', body('Первый.', 'Лишний.', 'Второй.'), body('Первый.', 'Второй.'), ['block: Лишний. → ']],
  ];
  it.each(rows)('%s', (_, base, proposed, changes) => expect(read(base, proposed)).toEqual(changes));
});

describe('lists and tables', () => {
  const rows: readonly Row[] = [
    ['an item changes inside', body(list('один', 'два слова')), body(list('один', 'два новых слова')), ['text:  → новых ']],
    ['an item is inserted whole', body(list('один', 'три')), body(list('один', 'два', 'три')), ['block:  → два']],
    [
      'rows are paired cell by cell',
      body(table(row('1', 'Стол', '100'), row('2', 'Стул', '50'))),
      body(table(row('1', 'Стол', '120'), row('2', 'Кресло', '50'))),
      ['text: 100 → 120', 'text: Стул → Кресло'],
    ],
    [
      'a new row does not disturb the others',
      body(table(row('1', 'Стол', '100'), row('2', 'Стул', '50'))),
      body(table(row('1', 'Стол', '100'), row('3', 'Шкаф', '900'), row('2', 'Стул', '55'))),
      ['block:  → 3¶Шкаф¶900', 'text: 50 → 55'],
    ],
    [
      'cells keep their places, or accepting half of a swap would leave a ragged row',
      body(table(row('Стол', 'Стул', '100'))),
      body(table(row('Стул', 'Стол', '100'))),
      ['text: Стол → Стул', 'text: Стул → Стол'],
    ],
    [
      'a paragraph and a list inserted at one place are one change, since neither has a place without the other',
      body('Первый важный пункт'),
      body('Первый очень важный пункт', 'Новый абзац', list('один')),
      ['text:  → очень ', 'block:  → Новый абзац¶один'],
    ],
    [
      'a new column changes the table as a whole, or accepting it in part would leave it ragged',
      body(table(row('1', 'Стол'), row('2', 'Стул'))),
      body(table(row('1', 'Стол', 'шт.'), row('2', 'Стул', 'шт.'))),
      ['block: 1¶Стол¶2¶Стул → 1¶Стол¶шт.¶2¶Стул¶шт.'],
    ],
    [
      'another key of a generated table is an attribute',
      body({ type: 'rowsTable', attrs: { key: 'goods' } }),
      body({ type: 'rowsTable', attrs: { key: 'works' } }),
      ['attribute: goods → works'],
    ],
  ];
  it.each(rows)('%s', (_, base, proposed, changes) => expect(read(base, proposed)).toEqual(changes));
});
