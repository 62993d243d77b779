import type { PrintedContract } from '../../printed';
import { clause, russianContract, section } from './contracts';
import { cell, doc, marked, paragraph, row, says, table } from './nodes';

/** A contract under negotiation: words, a paragraph, table rows and whole clauses proposed and struck. */
export function redlineContract(): PrintedContract {
  const prices = table(['Товар', 'Цена, руб.'], ['Балка 30Б1', '94 300,00']);
  const rows = [
    ...(prices.content ?? []),
    row('tableCell', ['Лист 10 мм', '88 150,00'], 'deletion'),
    row('tableCell', ['Лист 12 мм', '89 900,00'], 'insertion'),
  ];
  return russianContract({
    header: 'Договор поставки № Д-2026/0117 · предложенные правки',
    draftWatermark: 'ЧЕРНОВИК',
    appendices: [],
    clauses: [
      section('1', 'ЦЕНА И ПОРЯДОК РАСЧЁТОВ', [
        clause(
          '1.1',
          doc(
            paragraph(
              'Покупатель производит оплату в течение ',
              marked('10 (десяти)', 'deletion'),
              marked('15 (пятнадцати)', 'insertion'),
              ' рабочих дней с даты подписания универсального передаточного документа, ',
              marked('но не ранее получения сертификата качества завода-изготовителя и упаковочных листов, ', 'insertion'),
              'в безналичном порядке.',
            ),
            {
              ...paragraph('Платёж считается ', marked('совершённым', 'strong', 'formatChange'), ' в день зачисления.'),
              marks: [{ type: 'insertedBreak' }],
            },
            { ...paragraph('Частичная оплата допускается по письменному соглашению Сторон.'), marks: [{ type: 'insertion' }] },
          ),
        ),
        clause('1.2', doc(paragraph('Цена единицы Товара:'), { type: 'table', content: rows })),
        { ...clause('1.3', says('Цена не подлежит изменению в течение срока действия Договора.')), status: 'deleted' },
        { ...clause('1.4', says('Цена может быть изменена не чаще одного раза в квартал и не более чем на 5 %.')), status: 'inserted' },
      ]),
    ],
  });
}

/** Cells over several rows and columns. */
export const SPANNING = doc({
  type: 'table',
  content: [
    row('tableHeader', ['Город', 'Склад', 'Объём, т']),
    { type: 'tableRow', content: [cell('Архангельск', { rowspan: 2 }), cell('Северный', {}), cell('120', {})] },
    { type: 'tableRow', content: [cell('Южный', {}), cell('80', {})] },
    { type: 'tableRow', content: [cell('Итого', { colspan: 2, align: 'right' }), cell('200', {})] },
  ],
});
