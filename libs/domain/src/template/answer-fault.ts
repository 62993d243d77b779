import { faultAt, REQUISITE_FAULTS, type Fault } from '../requisites';

/** Codes of what may be wrong with an answer; the dictionaries translate them. `pattern` is shown with the variable's own message. */
export const ANSWER_FAULTS = [
  ...REQUISITE_FAULTS,
  'too-short',
  'pattern',
  'not-number',
  'too-small',
  'too-large',
  'too-precise',
  'not-money',
  'currency-unknown',
  'not-date',
  'before-other-date',
  'period-backwards',
  'not-choice',
  'not-yes-no',
  'not-rows',
  'too-many-rows',
] as const;
export type AnswerFaultCode = (typeof ANSWER_FAULTS)[number];
export type AnswerFault = Fault<AnswerFaultCode>;

export const found = (code: AnswerFaultCode, values: Fault['values'] = {}): readonly AnswerFault[] => [faultAt('', code, values)];

/** The same faults, seen from outside: `price` in row 3 of `goods` is `goods.3.price`. */
export const under = (key: string, faults: readonly AnswerFault[]): readonly AnswerFault[] =>
  faults.map((fault) => ({ ...fault, path: fault.path === '' ? key : `${key}.${fault.path}` }));
