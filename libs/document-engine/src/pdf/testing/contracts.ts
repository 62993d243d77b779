import type { Body } from '@vizavi/domain';
import type { PrintedClause, PrintedContract } from '../../printed';
import { doc, list, marked, paragraph, says, table } from './nodes';

const PARTIES: Body = {
  type: 'parties',
  attrs: {
    left: {
      role: 'Поставщик',
      lines: [
        'ООО «Северный завод металлоконструкций»',
        '163000, г. Архангельск, ул. Поморская, д. 14, оф. 305',
        'ИНН 2901234560, КПП 290101001, ОГРН 1142901001234',
        'р/с 40702810500000012345 в АО «Банк Поморье»',
        'к/с 30101810400000000123, БИК 041117123',
        'contracts@szmk.example',
      ],
      signatory: 'Заборщиков П. А.',
    },
    right: {
      role: 'Покупатель',
      lines: [
        'АО «Волжские судостроительные верфи»',
        '603001, г. Нижний Новгород, наб. Нижне-Волжская, д. 2',
        'ИНН 5260987651, КПП 526001001, ОГРН 1025203012345',
        'р/с 40702810200000054321 в ПАО «Волгабанк»',
        'к/с 30101810900000000603, БИК 042202603',
      ],
      signatory: { position: 'Коммерческий директор', name: 'Щербакова Е. Ю.' },
    },
  },
};

export const SPECIFICATION = table(
  ['№', 'Наименование', 'Ед. изм.', 'Кол-во', 'Цена, руб.', 'Сумма, руб.'],
  ['1', 'Балка двутавровая 30Б1 по ГОСТ Р 57837-2017, сталь С255, длина 12 м', 'т', '48,5', '94 300,00', '4 573 550,00'],
  ['2', 'Лист горячекатаный 10×1500×6000, сталь 09Г2С', 'т', '120', '88 150,00', '10 578 000,00'],
  ['3', 'Уголок равнополочный 100×100×8', 'т', '16,25', '91 200,00', '1 482 000,00'],
  ['4', 'Шеф-монтаж на площадке Покупателя', 'чел.-дн.', '12', '18 500,00', '222 000,00'],
);

const CLAUSES: readonly PrintedClause[] = [
  section('1', 'ПРЕДМЕТ ДОГОВОРА', [
    clause(
      '1.1',
      says(
        'Поставщик обязуется передать в собственность Покупателю металлопрокат и металлоконструкции (далее — Товар), а Покупатель обязуется принять Товар и уплатить за него цену в порядке и в сроки, установленные настоящим Договором в соответствии со ст. 506 Гражданского кодекса Российской Федерации.',
      ),
    ),
    clause(
      '1.2',
      says(
        'Наименование, количество, ассортимент и цена Товара указаны в Спецификации (Приложение № 1), которая является неотъемлемой частью настоящего Договора.',
      ),
    ),
    clause(
      '1.3',
      doc(
        paragraph('Товар сопровождается документами:'),
        list(
          'bulletList',
          'универсальным передаточным документом;',
          'сертификатом качества завода-изготовителя;',
          'упаковочным листом на каждое грузовое место.',
        ),
      ),
    ),
  ]),
  section('2', 'ЦЕНА И ПОРЯДОК РАСЧЁТОВ', [
    clause(
      '2.1',
      doc(
        paragraph(
          'Общая цена Договора составляет ',
          marked('16 855 550 ₽ (шестнадцать миллионов восемьсот пятьдесят пять тысяч пятьсот пятьдесят рублей)', 'strong'),
          ', в том числе НДС 20 %.',
        ),
      ),
    ),
    clause(
      '2.2',
      doc(
        paragraph('Покупатель производит оплату в следующем порядке:'),
        list(
          'orderedList',
          '30 % цены Товара — в течение 5 (пяти) рабочих дней с даты подписания Договора;',
          '70 % цены Товара — в течение 15 (пятнадцати) календарных дней с даты приёмки.',
        ),
      ),
      [
        clause('2.2.1', says('Днём оплаты считается день зачисления денежных средств на корреспондентский счёт банка Поставщика.')),
        clause('2.2.2', says('Расходы по переводу несёт Покупатель, если иное не предусмотрено п. 4.2 настоящего Договора.')),
      ],
    ),
    clause(
      '2.3',
      doc(
        paragraph('График платежей:'),
        table(
          ['Этап', 'Срок', 'Доля', 'Сумма, руб.'],
          ['Аванс', '20.11.2026', '30 %', '5 056 665,00'],
          ['Окончательный расчёт', '15.01.2027', '70 %', '11 798 885,00'],
        ),
      ),
    ),
  ]),
  section('3', 'ОТВЕТСТВЕННОСТЬ СТОРОН', [
    clause(
      '3.1',
      says(
        'За просрочку поставки Поставщик уплачивает Покупателю неустойку в размере 0,1 % от стоимости не поставленного в срок Товара за каждый день просрочки, но не более 10 % от этой стоимости. Уплата неустойки не освобождает Поставщика от исполнения обязательства в натуре.',
      ),
    ),
    clause(
      '3.2',
      doc(
        paragraph(
          'Стороны освобождаются от ответственности, если докажут, что надлежащее исполнение оказалось невозможным вследствие ',
          marked('обстоятельств непреодолимой силы', 'em'),
          ' (п. 3 ст. 401 Гражданского кодекса Российской Федерации). ',
          marked('Отсутствие денежных средств', 'underline'),
          ' таким обстоятельством не является.',
        ),
      ),
    ),
  ]),
  section('4', 'РЕКВИЗИТЫ И ПОДПИСИ СТОРОН', [], doc(PARTIES)),
];

/** A Russian supply contract of three pages with a table, a list, requisites and a specification. */
export function russianContract(changes: Partial<PrintedContract> = {}): PrintedContract {
  return {
    title: 'ДОГОВОР ПОСТАВКИ',
    numberLine: '№ Д-2026/0117',
    place: 'г. Архангельск',
    date: '12 ноября 2026 г.',
    language: 'ru',
    draftWatermark: null,
    header: 'Договор поставки № Д-2026/0117',
    preamble: says(
      'ООО «Северный завод металлоконструкций», именуемое в дальнейшем «Поставщик», в лице генерального директора Заборщикова Петра Алексеевича, действующего на основании Устава, с одной стороны, и АО «Волжские судостроительные верфи», именуемое в дальнейшем «Покупатель», в лице коммерческого директора Щербаковой Елены Юрьевны, действующей на основании доверенности от 14 марта 2026 г. № 77, с другой стороны, совместно именуемые «Стороны», заключили настоящий Договор о нижеследующем.',
    ),
    clauses: CLAUSES,
    appendices: [
      { number: '1', title: 'СПЕЦИФИКАЦИЯ', body: doc(SPECIFICATION, paragraph('Итого: 16 855 550,00 руб., в том числе НДС 20 %.')) },
    ],
    revisionLine: 'Редакция 3 · 9f2c41d07be8',
    createdAt: '2026-11-12T09:30:00.000Z',
    ...changes,
  };
}

/** An English consulting agreement of one page with a table and a list. */
export function englishContract(changes: Partial<PrintedContract> = {}): PrintedContract {
  return {
    title: 'CONSULTING AGREEMENT',
    numberLine: 'No. C-2026/0042',
    place: 'London',
    date: '12 November 2026',
    language: 'en',
    draftWatermark: 'DRAFT',
    header: 'Consulting Agreement No. C-2026/0042',
    preamble: says(
      'This Agreement is made between Northern Metalworks LLC, a company incorporated under the laws of the Russian Federation (the “Consultant”), and Volga Shipyards JSC (the “Client”), each a “Party” and together the “Parties”.',
    ),
    clauses: [
      section('1', 'Services', [
        clause(
          '1.1',
          says(
            'The Consultant shall provide to the Client the consulting services described in Appendix 1 (the “Services”) with the skill and care reasonably expected of an internationally recognised adviser in the same field, and shall comply with all applicable legislation.',
          ),
        ),
        clause(
          '1.2',
          doc(
            paragraph('The Services shall include:'),
            list(
              'orderedList',
              'an assessment of the Client’s procurement procedures;',
              'recommendations on the organisation of contract negotiation; and',
              'training of the Client’s personnel.',
            ),
          ),
        ),
      ]),
      section('2', 'Fees and Payment', [
        clause(
          '2.1',
          doc(
            paragraph('The Client shall pay the following fees, exclusive of value added tax:'),
            table(
              ['Stage', 'Due date', 'Days', 'Fee, EUR'],
              ['Assessment', '2026-12-15', '10', '12,500.00'],
              ['Recommendations and their presentation to the management board', '2027-01-31', '15', '18,750.00'],
              ['Training', '2027-02-26', '5', '6,250.00'],
            ),
          ),
        ),
        clause(
          '2.2',
          says(
            'Unless otherwise agreed in writing, all invoices are payable within 30 days of receipt. Interest shall accrue on overdue amounts at the rate of 8 % per annum from the due date until the date of actual payment, whether before or after judgment.',
          ),
        ),
      ]),
      section('3', 'Confidentiality', [
        clause(
          '3.1',
          says(
            'Neither Party shall disclose to any third party any confidential information obtained in connection with this Agreement, except as required by law, by any court of competent jurisdiction or by any regulatory authority, or to its professional advisers under equivalent obligations of confidence.',
          ),
        ),
      ]),
    ],
    appendices: [],
    revisionLine: 'Revision 1 · 04bd1122aa90',
    createdAt: '2026-11-12T09:30:00.000Z',
    ...changes,
  };
}

export function section(number: string, heading: string, clauses: readonly PrintedClause[], body: Body | null = null): PrintedClause {
  return { number, heading, body, clauses };
}

export function clause(number: string, body: Body, clauses: readonly PrintedClause[] = []): PrintedClause {
  return { number, heading: null, body, clauses };
}
