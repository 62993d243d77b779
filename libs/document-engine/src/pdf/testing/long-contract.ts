import type { PrintedClause, PrintedContract } from '../../printed';
import { SPECIFICATION, clause, russianContract, section } from './contracts';
import { doc, list, paragraph } from './nodes';

const WHO = ['Поставщик', 'Покупатель', 'Каждая из Сторон', 'Грузоотправитель', 'Уполномоченный представитель Покупателя'];
const DOES = [
  'обязуется передать',
  'вправе потребовать',
  'обязан письменно уведомить другую Сторону, если обнаружит',
  'несёт ответственность за',
  'обеспечивает сохранность и комплектность и документально подтверждает',
];
const WHAT = [
  'Товар, указанный в Спецификации № 1,',
  'партию оборудования, соответствующую требованиям ГОСТ 15150-69,',
  'ненадлежащее исполнение обязательств по настоящему Договору',
  'техническую документацию на русском и английском языках',
];
const HOW = [
  'в течение 10 (десяти) рабочих дней с даты подписания универсального передаточного документа.',
  'в порядке, предусмотренном ст. 506 Гражданского кодекса Российской Федерации, если иное не установлено соглашением Сторон.',
  'с начислением неустойки в размере 0,1 % от стоимости неоплаченного Товара за каждый день просрочки, но не более 10 %.',
  'при условии предварительной оплаты в полном объёме на расчётный счёт Поставщика (п. 4.2 настоящего Договора).',
];

/** A contract of well over four hundred clauses, always the same: 50 to 60 pages. */
export function longContract(sections = 20): PrintedContract {
  return russianContract({ clauses: Array.from({ length: sections }, (_, index) => longSection(index + 1)) });
}

function longSection(number: number): PrintedClause {
  const clauses = Array.from({ length: 13 }, (_, index) => longClause(number, index + 1));
  return section(String(number), `РАЗДЕЛ ${number}. ПОРЯДОК ИСПОЛНЕНИЯ ОБЯЗАТЕЛЬСТВ`, clauses);
}

function longClause(section: number, number: number): PrintedClause {
  const seed = section * 31 + number * 7;
  const text = paragraph([0, 1, 2].map((index) => sentence(seed + index)).join(' '));
  const extra =
    number === 5 ? [list('bulletList', sentence(seed + 3), sentence(seed + 4))] : number === 9 && section % 3 === 0 ? [SPECIFICATION] : [];
  const below =
    number % 4 === 0
      ? [1, 2].map((index) =>
          clause(`${section}.${number}.${index}`, doc(paragraph(sentence(seed + index * 3), ' ', sentence(seed + index * 5)))),
        )
      : [];
  return clause(`${section}.${number}`, doc(text, ...extra), below);
}

function sentence(seed: number): string {
  return [WHO, DOES, WHAT, HOW].map((parts, index) => parts[Math.floor(seed / (index * index + 1)) % parts.length]).join(' ');
}
