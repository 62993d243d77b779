import type { Column } from '@vizavi/domain';
import { isTable, pasteRows, readCells } from './pasted-rows';

const columns: readonly Column[] = [
  { key: 'name', type: 'text', label: { ru: 'Наименование', en: 'Name' } },
  { key: 'quantity', type: 'number', label: { ru: 'Количество', en: 'Quantity' } },
  { key: 'sum', type: 'money', label: { ru: 'Сумма, руб.', en: 'Amount, RUB' } },
  { key: 'by', type: 'date', label: { ru: 'Срок', en: 'By' } },
  { key: 'unit', type: 'choice', label: { ru: 'Единица', en: 'Unit' }, choices: [{ value: 'piece', label: { ru: 'шт.', en: 'pc' } }] },
];
const paste = (text: string, rows: readonly Record<string, unknown>[] = [{}], from = { row: 0, column: 0 }) =>
  pasteRows(rows, from, text, columns, 'ru');

describe('rows from a spreadsheet', () => {
  it('become answers by the types of their columns', () => {
    expect(paste('Труба\t1 200,5\t1 014 600,00\t01.12.2026\tшт\n')).toEqual([
      { name: 'Труба', quantity: 1200.5, sum: '1014600.00', by: '2026-12-01', unit: 'piece' },
    ]);
  });

  it('keep what is none, to be corrected', () => {
    expect(paste('Труба\tмного\tдорого\tскоро\tвагон')).toEqual([
      { name: 'Труба', quantity: 'много', sum: 'дорого', by: 'скоро', unit: 'вагон' },
    ]);
  });

  it('leave out the names of the columns', () => {
    expect(paste('Наименование\tКоличество\tСумма, руб.\nТруба\t2\t3')).toEqual([{ name: 'Труба', quantity: 2, sum: '3' }]);
  });

  it('are written over the table from one cell on', () => {
    const rows = [
      { name: 'А', quantity: 1 },
      { name: 'Б', quantity: 2 },
    ];
    expect(paste('5\n6\n7', rows, { row: 1, column: 1 })).toEqual([
      { name: 'А', quantity: 1 },
      { name: 'Б', quantity: 5 },
      { quantity: 6 },
      { quantity: 7 },
    ]);
  });

  it('empty a cell that was copied empty', () => {
    expect(paste('\t3', [{ name: 'А', quantity: 1 }])).toEqual([{ name: null, quantity: 3 }]);
  });

  it('are never more than five hundred', () => {
    expect(paste(Array.from({ length: 900 }, (_, index) => `Труба ${index}`).join('\n'))).toHaveLength(500);
  });

  it('read quoted cells with line breaks and quotes in them', () => {
    expect(readCells('"Труба\n""57"""\tм\r\nОтвод\tшт\r\n')).toEqual([
      ['Труба\n"57"', 'м'],
      ['Отвод', 'шт'],
    ]);
  });

  it.each([
    ['Труба', false],
    ['Труба\n', false],
    ['Труба\tм', true],
    ['Труба\nОтвод', true],
  ])('tells %j from a word for one cell', (text, expected) => {
    expect(isTable(text)).toBe(expected);
  });
});
