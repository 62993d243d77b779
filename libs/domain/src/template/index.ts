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
export * from './assemble';
export * from './check-answers';
export { MOST_ROWS } from './check-composed';
export { LONGEST_LONG_TEXT, LONGEST_TEXT } from './check-simple';
export * from './conditions';
export * from './deal';
export * from './figures';
export * from './fill';
export * from './form';
