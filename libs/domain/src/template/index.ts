export { ANSWER_FAULTS, type AnswerFault, type AnswerFaultCode } from './answer-fault';
export {
  answersInForce,
  askedVariables,
  PERSON_FIELDS,
  type Answers,
  type MoneyAnswer,
  type PeriodAnswer,
  type PersonAnswer,
  type RowAnswer,
} from './answers';
export { appendixReference, generatedAppendices, type GeneratedAppendix } from './appendix';
export * from './assemble';
export * from './check-answers';
export { MOST_ROWS } from './check-composed';
export { LONGEST_LONG_TEXT, LONGEST_TEXT } from './check-simple';
export * from './conditions';
export * from './deal';
export * from './facts';
export { CURRENCIES, isCurrency, type Currency } from './figures/currency';
export { dateText, periodText } from './figures/date';
export { amountOf, amountText, moneyText, moneyWords, partsOf } from './figures/money';
export { numberText, numberWithWords, numberWords } from './figures/number';
export { GRAMMATICAL_CASES, type GrammaticalCase } from './figures/russian-words';
export * from './fill/annotate';
export * from './fill/fill';
export { type PartyColumn } from './fill/parties';
export { BLANK, type FillOptions, type FillScope } from './fill/scope';
export * from './form';
export { keysIn } from './keys-in';
export { namedFields } from './named-fields';
