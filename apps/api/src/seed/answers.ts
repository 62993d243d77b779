import type { Company } from '@vizavi/domain';

type Answers = Readonly<Record<string, unknown>>;

const money = (amount: number) => ({ amount: amount.toFixed(2), currency: 'RUB' });
const period = (from: string, to: string) => ({ from, to });

/** A deal as a story tells it: for whom, for how much, in which year. */
export interface Given {
  readonly client: Company;
  readonly amount: number;
  readonly year: number;
  readonly contact: string;
}

const person = (name: string) => ({
  name,
  position: 'ответственный сотрудник',
  phone: '+7 495 123-45-67',
  email: 'contact@demo.vizavi.test',
});

/** Answers of a form, good enough to be submitted. */
export const ANSWERS: Readonly<Record<string, (given: Given) => Answers>> = {
  supply: ({ client, amount, year, contact }) => ({
    client,
    contact: person(contact),
    term: period(`${year}-11-01`, `${year + 1}-10-31`),
    goods: [
      {
        name: 'Насос центробежный НЦ-50, исполнение 2',
        unit: 'шт.',
        quantity: 10,
        unitPrice: (amount * 0.06).toFixed(2),
        sum: (amount * 0.6).toFixed(2),
      },
      {
        name: 'Задвижка стальная 30с41нж, Ду 100',
        unit: 'шт.',
        quantity: 40,
        unitPrice: (amount * 0.01).toFixed(2),
        sum: (amount * 0.4).toFixed(2),
      },
    ],
    deliveryDate: `${year + 1}-02-27`,
    deliveryAddress: 'Московская область, г. Подольск, ул. Складская, д. 9',
    price: money(amount),
  }),
  services: ({ client, amount, year, contact }) => ({
    client,
    contact: person(contact),
    term: period(`${year}-12-01`, `${year + 1}-11-30`),
    price: money(amount),
    services: [
      {
        name: 'Обследование технологической линии',
        outcome: 'Отчёт с рекомендациями',
        time: '20 рабочих дней',
        sum: (amount * 0.4).toFixed(2),
      },
      { name: 'Настройка и обучение персонала', outcome: 'Акт ввода в работу', time: '15 рабочих дней', sum: (amount * 0.6).toFixed(2) },
    ],
  }),
  lease: ({ client, amount, year, contact }) => ({
    client,
    contact: person(contact),
    buildingAddress: 'г. Москва, ул. Большая Полянка, д. 7/10, строение 3',
    ownership: 'запись ЕГРН № 77:01:0002014:1043-77/051/2021-3 от 12.05.2021',
    premises: [{ name: 'Помещение II', floor: '4', cadastral: '77:01:0002014:1043', rooms: '12–18', area: 214.6 }],
    leasePeriod: period(`${year}-12-01`, `${year + 1}-10-31`),
    rent: money(amount),
  }),
  licence: ({ client, amount, year, contact }) => ({
    client,
    administrator: person(contact),
    programName: 'Программа для ЭВМ «Меридиан. Склад»',
    licencePeriod: period(`${year}-12-01`, `${year + 1}-11-30`),
    fee: money(amount),
    editions: [{ module: 'Складской учёт', metric: 'именованный пользователь', quantity: 25, cost: amount.toFixed(2) }],
    serviceLevels: [
      { priority: 'Критичный', meaning: 'Работа остановлена', response: 1, resolution: 8 },
      { priority: 'Обычный', meaning: 'Есть обходной путь', response: 8, resolution: 40 },
    ],
  }),
  nda: ({ client, year }) => ({
    client,
    purpose: 'Переговоры о поставке и обслуживании насосного оборудования',
    exchange: period(`${year}-11-01`, `${year + 2}-10-31`),
    penalty: money(500_000),
    information: [
      { category: 'Технические сведения', content: 'чертежи, параметры и протоколы испытаний оборудования', form: 'documents' },
      { category: 'Коммерческие сведения', content: 'цены, скидки и условия расчётов', form: 'documents' },
    ],
  }),
  works: ({ client, amount, year, contact }) => ({
    client,
    representative: person(contact),
    objectName: 'Ремонт производственного корпуса № 2',
    objectAddress: 'г. Нижний Новгород, ул. Заводская, д. 5',
    price: money(amount),
    workPeriod: period(`${year}-12-01`, `${year + 1}-05-31`),
    stages: [
      {
        name: 'Демонтаж и подготовка',
        volume: '1 200 кв. м',
        start: `${year}-12-01`,
        finish: `${year + 1}-01-31`,
        cost: (amount * 0.3).toFixed(2),
      },
      {
        name: 'Отделочные и инженерные работы',
        volume: '1 200 кв. м',
        start: `${year + 1}-02-02`,
        finish: `${year + 1}-05-31`,
        cost: (amount * 0.7).toFixed(2),
      },
    ],
  }),
  consulting: ({ client, amount, year, contact }) => ({
    client,
    coordinator: person(contact),
    topic: 'Перестройка складской логистики',
    goal: 'Решить, какие склады оставить и как распределить между ними запасы',
    tasks: [
      { task: 'Обследование складов', result: 'Отчёт с описанием потоков', due: `${year + 1}-01-29` },
      { task: 'Целевая схема', result: 'Схема с расчётом окупаемости', due: `${year + 1}-03-31` },
    ],
    servicePeriod: period(`${year}-12-01`, `${year + 1}-05-31`),
    price: money(amount),
    rates: [{ name: 'Кирилл Савин', role: 'Руководитель проекта', hours: 240, rate: (amount / 600).toFixed(2) }],
  }),
  amendment: ({ client, amount }) => ({ client, priceClause: '3.1', price: money(amount) }),
};
