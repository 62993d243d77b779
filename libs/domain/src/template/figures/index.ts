export { CURRENCIES, isCurrency, type Currency } from './currency';
export { dateText, periodText } from './date';
export { amountOf, amountText, moneyText, moneyWords, partsOf } from './money';
export { numberText, numberWithWords, numberWords } from './number';
export { GRAMMATICAL_CASES, type GrammaticalCase } from './russian-words';
