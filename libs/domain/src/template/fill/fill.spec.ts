import fc from 'fast-check';
import { fill } from './fill';
import { BLANK, type FillScope } from './scope';
import type { Body, Variable } from '../form';
import { aCompany } from '../testing/a-company';
import { variable } from '../testing/a-variable';

const columns = [
  { key: 'name', type: 'text', label: { ru: 'Наименование', en: 'Name' } },
  { key: 'unit', type: 'choice', label: { ru: 'Единица', en: 'Unit' }, choices: [{ value: 'piece', label: { ru: 'шт.', en: 'pcs' } }] },
  { key: 'quantity', type: 'number', label: { ru: 'Количество', en: 'Quantity' }, total: true },
  { key: 'day', type: 'date', label: { ru: 'Срок', en: 'Due' } },
  { key: 'sum', type: 'money', label: { ru: 'Сумма', en: 'Amount' }, total: true },
] as const;

const variables: readonly Variable[] = [
  variable('client', 'company'),
  variable('price', 'money'),
  variable('days', 'number'),
  variable('penalty', 'number'),
  variable('from', 'date'),
  variable('term', 'period'),
  variable('way', 'choice', { choices: [{ value: 'sea', label: { ru: 'морем', en: 'by sea' } }], default: 'sea' }),
  variable('insured', 'yesNo'),
  variable('insurer', 'text', { when: { answer: 'insured', is: true } }),
  variable('note', 'longText'),
  variable('contact', 'person'),
  variable('goods', 'tableRows', { columns }),
];

const scope = (more: Partial<FillScope> = {}): FillScope => ({
  language: 'ru',
  variables,
  answers: {
    client: aCompany({ name: 'АО «Лютик»', phone: '+7 495 123-45-67' }),
    price: { amount: '2450000', currency: 'RUB' },
    days: 15,
    penalty: 0.1,
    from: '2026-12-01',
    term: { from: '2026-12-01', to: '2027-11-30' },
    insured: true,
    insurer: 'САО «Щит»',
    note: 'Первая строка\nВторая строка',
    contact: { name: 'Пётр Орлов', phone: '+7 495 765-43-21' },
    goods: [
      { name: 'Болт\nоцинкованный', unit: 'piece', quantity: 0.1, day: '2026-12-31', sum: '0.10' },
      { name: 'Гайка', unit: 'piece', quantity: 0.2, sum: '1000000.20' },
    ],
  },
  supplier: aCompany(),
  roles: { supplier: { ru: 'Поставщик', en: 'Supplier' }, client: { ru: 'Покупатель', en: 'Buyer' } },
  contract: { number: 'П-17/2026', date: '2026-11-22', place: 'г. Москва' },
  base: { number: 'П-3/2025', date: '2025-02-01' },
  numberOf: (clauseId) => (clauseId === 'payment-term' ? '2.3' : null),
  ...more,
});

const STRONG = [{ type: 'strong' }];
const text = (words: string): Body => ({ type: 'text', text: words });
const place = (key: string, field: string | null = null, format: string | null = null): Body => ({
  type: 'variable',
  attrs: { key, field, format },
});
const paragraph = (...content: Body[]): Body => ({ type: 'paragraph', content });
const doc = (...content: Body[]): Body => ({ type: 'doc', content });
const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
const wordsOf = (node: Body): string => plain(node.text ?? (node.content ?? []).map(wordsOf).join(node.type === 'tableRow' ? ' | ' : ''));
const filledPlace = (key: string, field?: string, format?: string, more: Partial<FillScope> = {}): string =>
  wordsOf(fill(doc(paragraph(place(key, field, format))), scope(more)));

describe('places in a text', () => {
  test.each([
    ['price', undefined, undefined, '2 450 000,00 ₽', 'RUB 2,450,000.00'],
    [
      'price',
      undefined,
      'words',
      '2 450 000 (Два миллиона четыреста пятьдесят тысяч) рублей 00 копеек',
      '2,450,000.00 (two million four hundred and fifty thousand) roubles 00 kopecks',
    ],
    ['days', undefined, undefined, '15', '15'],
    ['days', undefined, 'words', '15 (пятнадцать)', '15 (fifteen)'],
    ['days', undefined, 'genitiveWords', '15 (пятнадцати)', '15 (fifteen)'],
    ['penalty', undefined, 'words', '0,1 (ноль целых одна десятая)', '0.1 (zero point one)'],
    ['from', undefined, undefined, '«01» декабря 2026 г.', '1 December 2026'],
    ['term', undefined, undefined, 'с «01» декабря 2026 г. по «30» ноября 2027 г.', 'from 1 December 2026 to 30 November 2027'],
    ['term', 'to', undefined, '«30» ноября 2027 г.', '30 November 2027'],
    ['way', undefined, undefined, 'морем', 'by sea'],
    ['insured', undefined, undefined, 'да', 'yes'],
    ['insurer', undefined, undefined, 'САО «Щит»', 'САО «Щит»'],
    ['contact', 'phone', undefined, '+7 495 765-43-21', '+7 495 765-43-21'],
    ['contact', 'email', undefined, BLANK, BLANK],
    ['client', 'name', undefined, 'АО «Лютик»', 'АО «Лютик»'],
    ['supplier', 'name', undefined, 'ООО «Ромашка»', 'ООО «Ромашка»'],
    ['contract', 'number', undefined, 'П-17/2026', 'П-17/2026'],
    ['contract', 'date', undefined, '«22» ноября 2026 г.', '22 November 2026'],
    ['contract', 'place', undefined, 'г. Москва', 'г. Москва'],
    ['base', 'number', undefined, 'П-3/2025', 'П-3/2025'],
    ['base', 'date', undefined, '«01» февраля 2025 г.', '1 February 2025'],
    ['nothing', undefined, undefined, BLANK, BLANK],
    ['constructor', 'name', undefined, BLANK, BLANK],
  ])('%s.%s %s', (key, field, format, russian, english) => {
    expect(filledPlace(key, field, format)).toBe(russian);
    expect(filledPlace(key, field, format, { language: 'en' })).toBe(english);
  });
  test.each([
    ['client', 'name'],
    ['price', undefined],
    ['term', 'from'],
    ['insurer', undefined],
    ['goods', undefined],
  ])('unanswered %s is a blank', (key, field) => expect(filledPlace(key, field, undefined, { answers: {} })).toBe(BLANK));
  test('a contract without number or base is blank', () => {
    const more = { contract: { number: null, date: null, place: null }, base: undefined };
    expect(['number', 'date', 'place'].map((field) => filledPlace('contract', field, undefined, more))).toEqual([BLANK, BLANK, BLANK]);
    expect(filledPlace('base', 'number', undefined, more)).toBe(BLANK);
  });
  test('an answer that was hidden is blank', () =>
    expect(filledPlace('insurer', undefined, undefined, { answers: { insured: false, insurer: 'САО «Щит»' } })).toBe(BLANK));
  test('half-typed answers are blank', () => {
    const answers = {
      price: { amount: '1,5', currency: 'RUB' },
      from: '2026-02-30',
      days: '15',
      term: { from: '2026-12-01' },
      way: 'land',
    };
    expect(['price', 'from', 'days', 'term', 'way'].map((key) => filledPlace(key, undefined, undefined, { answers }))).toEqual(
      Array(5).fill(BLANK),
    );
    expect(filledPlace('term', 'from', undefined, { answers })).toBe('«01» декабря 2026 г.');
  });
});

describe('paragraphs', () => {
  test('text and place become one text, marks of the place stay', () =>
    expect(
      fill(doc(paragraph(text('Срок — '), place('days'), text(' дней, '), { ...place('insurer'), marks: STRONG }, text('.'))), scope()),
    ).toEqual(doc(paragraph(text('Срок — 15 дней, '), { type: 'text', text: 'САО «Щит»', marks: STRONG }, text('.')))));
  test('a reference is a number, of a clause that is gone a blank', () =>
    expect(
      wordsOf(
        fill(
          doc(
            paragraph(text('п. '), { type: 'reference', attrs: { clauseId: 'payment-term' } }, text(', '), {
              type: 'reference',
              attrs: { clauseId: 'gone' },
            }),
          ),
          scope(),
        ),
      ),
    ).toBe(`п. 2.3, ${BLANK}`));
  test('an answer of several lines stands as several paragraphs', () =>
    expect(fill(doc(paragraph(text('Примечание: '), place('note'), text(' (конец)'))), scope())).toEqual(
      doc(paragraph(text('Примечание: Первая строка')), paragraph(text('Вторая строка (конец)'))),
    ));
  test.each([
    [[text('До '), place('from'), text('.')], 'До «01» декабря 2026 г.'],
    [[text('До '), place('from'), text('. Далее')], 'До «01» декабря 2026 г. Далее'],
    [[text('До '), place('from'), text(', далее')], 'До «01» декабря 2026 г., далее'],
    [[text('До '), place('from'), text('...')], 'До «01» декабря 2026 г....'],
    [[text('Срок '), place('days'), text('.')], 'Срок 15.'],
  ])('a full stop is not set twice: %#', (content, expected) => {
    expect(wordsOf(fill(doc(paragraph(...content)), scope()))).toBe(expected);
    const kept = fill(doc(paragraph(...content)), scope(), { keepKeys: true }).content?.[0]?.content ?? [];
    expect(plain(kept.map((node) => node.text ?? String(node.attrs?.['text'])).join(''))).toBe(expected);
  });
  test('lists and tables are filled inside', () => {
    const list = (inner: Body): Body => doc({ type: 'bulletList', content: [{ type: 'listItem', content: [inner] }] });
    expect(fill(list(paragraph(place('days'))), scope())).toEqual(list(paragraph(text('15'))));
  });
  test('an empty paragraph stays', () => expect(fill(doc({ type: 'paragraph' }), scope())).toEqual(doc({ type: 'paragraph' })));
});

describe('the live preview', () => {
  test('places keep their key and carry their text', () =>
    expect(fill(doc(paragraph(text('Срок — '), place('days', null, 'words'))), scope(), { keepKeys: true })).toEqual(
      doc(paragraph(text('Срок — '), { type: 'variable', attrs: { key: 'days', field: null, format: 'words', text: '15 (пятнадцать)' } })),
    ));
  test('a table keeps the key of its rows', () =>
    expect(fill(doc({ type: 'rowsTable', attrs: { key: 'goods' } }), scope(), { keepKeys: true }).content?.[0]?.attrs).toEqual({
      key: 'goods',
    }));
});

describe('tables of rows', () => {
  const table = (more: Partial<FillScope> = {}): Body =>
    fill(doc({ type: 'rowsTable', attrs: { key: 'goods' } }), scope(more)).content?.[0] as Body;
  const rowsOf = (node: Body): string[] => (node.content ?? []).map(wordsOf);

  test('heads, rows and totals without floating error', () =>
    expect(rowsOf(table())).toEqual([
      'Наименование | Единица | Количество | Срок | Сумма',
      'Болтоцинкованный | шт. | 0,1 | «31» декабря 2026 г. | 0,10',
      'Гайка | шт. | 0,2 |  | 1 000 000,20',
      'Итого | 0,3 |  | 1 000 000,30',
    ]));
  test('in English', () => expect(rowsOf(table({ language: 'en' })).at(-1)).toBe('Total | 0.3 |  | 1,000,000.30'));
  test('figures stand right, the label of the total spans what stands before, totals are strong', () => {
    const [, first, , total] = table().content ?? [];
    expect(first?.content?.map((cell) => cell.attrs)).toEqual([undefined, undefined, { align: 'right' }, undefined, { align: 'right' }]);
    expect(total?.content?.[0]).toEqual({
      type: 'tableCell',
      attrs: { colspan: 2 },
      content: [paragraph({ type: 'text', text: 'Итого', marks: STRONG })],
    });
  });
  test('lines of a cell are paragraphs of it', () =>
    expect(table().content?.[1]?.content?.[0]?.content).toEqual([paragraph(text('Болт')), paragraph(text('оцинкованный'))]));
  test('without rows a line to write in', () =>
    expect(rowsOf(table({ answers: {} }))).toEqual([
      'Наименование | Единица | Количество | Срок | Сумма',
      Array(5).fill(BLANK).join(' | '),
    ]));
  test('sums beyond any amount are written all the same', () =>
    expect(rowsOf(table({ answers: { goods: Array(3).fill({ sum: '1000000000000' }) } })).at(-1)).toBe(
      'Итого | 0 |  | 3 000 000 000 000,00',
    ));
});

describe('the parties', () => {
  const parties = (more: Partial<FillScope> = {}): Body['attrs'] => fill(doc({ type: 'parties' }), scope(more)).content?.[0]?.attrs;

  test('supplier left, client right', () =>
    expect(JSON.parse(plain(JSON.stringify(parties())))).toEqual({
      left: {
        role: 'Поставщик',
        lines: [
          ...['ООО «Ромашка»', 'ИНН 7707083893, КПП 773601001', 'ОГРН 1027700132195', 'Адрес: 117997, г. Москва, ул. Вавилова, д. 19'],
          ...['р/с 40602810700000000025', 'Банк: АО «Банк»', 'БИК 049805746', 'к/с 30101810800000000746'],
        ],
        signatory: { position: 'генеральный директор', name: 'Иванова Анна Сергеевна' },
      },
      right: expect.objectContaining({ role: 'Покупатель', lines: expect.arrayContaining(['АО «Лютик»', 'Телефон: +7 495 123-45-67']) }),
    }));
  test('an entrepreneur has ОГРНИП and no КПП', () => {
    const client = { ...aCompany(), inn: '500100732259', kpp: undefined, ogrn: '304500116000157' };
    expect(plain(JSON.stringify(parties({ answers: { client } })?.['right']))).toContain('"ИНН 500100732259","ОГРНИП 304500116000157"');
  });
  test('a client who has answered nothing has blanks', () =>
    expect(parties({ answers: {}, language: 'en' })?.['right']).toMatchObject({
      role: 'Buyer',
      signatory: { position: BLANK, name: BLANK },
    }));
});

describe('laws of filling', () => {
  const atom = fc.oneof(
    fc
      .record({
        key: fc.constantFrom(...variables.map((each) => each.key), 'supplier', 'contract', 'base', 'other'),
        field: fc.constantFrom(null, 'name', 'from', 'number'),
      })
      .map(({ key, field }) => place(key, field)),
    fc.constant({ type: 'reference', attrs: { clauseId: 'any' } }),
    fc.string({ minLength: 1 }).map(text),
  );
  const block = fc.oneof(
    fc.array(atom, { maxLength: 6 }).map((content) => (content.length > 0 ? paragraph(...content) : { type: 'paragraph' })),
    fc.constant<Body>({ type: 'rowsTable', attrs: { key: 'goods' } }),
    fc.constant<Body>({ type: 'parties' }),
  );
  const typesIn = (node: Body): string[] => [node.type, ...(node.content ?? []).flatMap(typesIn)];
  const answers = fc.record(Object.fromEntries(variables.map(({ key }) => [key, fc.anything()])), { requiredKeys: [] });

  test('whatever a draft holds, no place is left open and no text is empty', () =>
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), answers, fc.constantFrom('ru' as const, 'en' as const), (blocks, given, language) => {
        const filled = fill(doc(...blocks), scope({ answers: given, language }));
        expect(typesIn(filled).filter((type) => ['variable', 'reference', 'rowsTable'].includes(type))).toEqual([]);
        expect(JSON.stringify(filled)).not.toContain('"text":""');
      }),
      { numRuns: 300 },
    ));
  test('what is filled stays as it is', () =>
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const filled = fill(doc(...blocks), scope());
        expect(fill(filled, scope())).toEqual(filled);
      }),
    ));
});
