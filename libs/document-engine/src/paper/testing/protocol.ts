import type { Body } from '@vizavi/domain';
import type { PrintedPaper } from '../../printed';

const paragraph = (...content: readonly Body[]): Body => ({ type: 'paragraph', content });
const says = (text: string, ...marks: readonly string[]): Body => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const cell = (...content: readonly Body[]): Body => ({ type: 'tableCell', content: content.length > 0 ? content : [paragraph()] });
const row = (...content: readonly Body[]): Body => ({ type: 'tableRow', content });
const head = (...titles: readonly string[]): Body =>
  row(...titles.map((title) => ({ type: 'tableHeader', content: [paragraph(says(title))] })));

const CLAUSE =
  'Поставщик обязуется передать Товар в течение 10 (десяти) рабочих дней со дня поступления предоплаты на расчётный счёт, а Покупатель — принять его в порядке, установленном разделом 4 настоящего Договора.';

const disputed = (number: string): Body =>
  row(
    cell(paragraph(says(number))),
    cell(paragraph(says(CLAUSE))),
    cell(
      paragraph(
        says('Поставщик обязуется передать Товар в течение '),
        says('10 (десяти)', 'deletion'),
        says('5 (пяти)', 'insertion'),
        says(' рабочих дней.'),
      ),
      {
        type: 'bulletList',
        content: ['по рабочим дням;', 'по заявке.'].map((text) => ({ type: 'listItem', content: [paragraph(says(text))] })),
      },
    ),
    cell(paragraph(says('Не согласовано', 'em'))),
  );

const party = (role: string, name: string, signatory: string) => ({
  role,
  lines: [name, 'ИНН 2901234560, КПП 290101001'],
  signatory: { position: 'Генеральный директор', name: signatory },
});

/** A protocol of as many disputed clauses as are asked for. */
export const aProtocol = (clauses: number, more: Partial<PrintedPaper> = {}): PrintedPaper => ({
  title: 'Протокол разногласий',
  numberLine: 'к договору № Д-2026/15',
  place: 'г. Архангельск',
  date: '18 ноября 2026 г.',
  language: 'ru',
  draftWatermark: null,
  header: 'Протокол разногласий к договору № Д-2026/15',
  revisionLine: 'Редакция 3 · 9f2c41d07ab3',
  createdAt: '2026-11-18T09:00:00.000Z',
  landscape: true,
  parts: [
    { kind: 'body', body: { type: 'doc', content: [paragraph(says('Стороны не пришли к соглашению по следующим пунктам:'))] } },
    {
      kind: 'body',
      body: {
        type: 'doc',
        content: [
          {
            type: 'table',
            attrs: { shares: [8, 30, 30, 30] },
            content: [
              head('№ пункта', 'Редакция Поставщика', 'Редакция Клиента', 'Согласованная редакция'),
              ...Array.from({ length: clauses }, (_, index) => disputed(`4.${index + 1}`)),
            ],
          },
        ],
      },
    },
    { kind: 'heading', text: 'Подписи сторон' },
    {
      kind: 'body',
      body: {
        type: 'doc',
        content: [
          {
            type: 'parties',
            attrs: {
              left: party('Поставщик', 'ООО «Северный завод металлоконструкций»', 'Заборщиков П. А.'),
              right: party('Покупатель', 'АО «Волжские судостроительные верфи»', 'Щербакова Е. Ю.'),
            },
          },
        ],
      },
    },
  ],
  ...more,
});
