import { strToU8, zipSync } from 'fflate';
import { DocxRefused } from '../read/refused';
import type { KnownForm } from './own-paper';
import { readOwnPaper } from './read-own-paper';

const TYPES = `<Types xmlns="t"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const fileOf = (...paragraphs: readonly string[]): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${paragraphs.join('')}</w:body></w:document>`),
  });
const line = (text: string, style = ''): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const FORMS: readonly KnownForm[] = [
  {
    key: 'supply',
    clauses: [
      { clauseId: 'goods', isSection: true, text: 'Предмет договора' },
      { clauseId: 'goods-kind', isSection: false, text: 'Поставщик передаёт Покупателю Товар по спецификации' },
      { clauseId: 'payment', isSection: false, text: 'Покупатель оплачивает Товар в течение десяти дней' },
    ],
  },
  { key: 'lease', clauses: [{ clauseId: 'room', isSection: false, text: 'Арендодатель передаёт помещение во временное пользование' }] },
];

const read = (...paragraphs: readonly string[]) => readOwnPaper(fileOf(...paragraphs), FORMS, null);
const shown = (paragraphs: readonly string[]) =>
  read(...paragraphs).clauses.map(({ clauseId, parentId, number, heading }) => ({ clauseId, parentId, number, heading }));

describe('a contract that somebody brings', () => {
  const TYPED = [
    line('ДОГОВОР ПОСТАВКИ № 7'),
    line('г. Казань'),
    line('1. Предмет договора'),
    line('1.1. Поставщик передаёт Покупателю Товар по своей спецификации'),
    line('за свой счёт.'),
    line('2. Оплата'),
    line('2.1. Покупатель оплачивает Товар в течение тридцати дней'),
    line('2.2. Споры решает суд по месту нахождения истца.'),
  ];

  it('is cut at numbers that were typed, and knows which clauses are those of the nearest form', () => {
    const paper = read(...TYPED);
    expect(paper.title).toBe('ДОГОВОР ПОСТАВКИ № 7');
    expect(paper.opening?.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'г. Казань' }] }]);
    expect(paper.nearest.map(({ key }) => key)).toEqual(['supply', 'lease']);
    expect(shown(TYPED)).toEqual([
      { clauseId: 'goods', parentId: null, number: '1', heading: 'Предмет договора' },
      { clauseId: 'goods-kind', parentId: 'goods', number: '1.1', heading: null },
      { clauseId: 'own-3', parentId: null, number: '2', heading: 'Оплата' },
      { clauseId: 'payment', parentId: 'own-3', number: '2.1', heading: null },
      { clauseId: 'own-5', parentId: 'own-3', number: '2.2', heading: null },
    ]);
    expect(JSON.stringify(paper.clauses[1]?.body)).toContain('за свой счёт.');
  });

  it('is cut at headings by style', () => {
    expect(shown([line('Договор'), line('Срок', 'heading 1'), line('Один год.')])).toEqual([
      { clauseId: 'own-1', parentId: null, number: null, heading: 'Срок' },
    ]);
  });

  it('is compared with the form that a person names', () => {
    const paper = readOwnPaper(fileOf(...TYPED), FORMS, 'lease');
    expect(paper.clauses.every(({ isOfForm }) => !isOfForm)).toBe(true);
  });

  it('without numbers and headings has a clause for each paragraph', () => {
    expect(shown([line('Стороны договорились.'), line(''), line('Срок один год.')])).toHaveLength(2);
  });

  it('with clauses beyond any contract is refused', () => {
    const many = Array.from({ length: 1_001 }, (_, index) => line(`${(index % 900) + 1}. Пункт`));
    expect(() => read(...many)).toThrow(DocxRefused);
  });
});
