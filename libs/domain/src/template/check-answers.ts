import { assertNever } from '../assert-never';
import { checkCompany, faultAt } from '../requisites';
import { found, under, type AnswerFault } from './answer-fault';
import { answersInForce, askedVariables, isRecord, type Answers } from './answers';
import { checkPeriod, checkPerson, checkRows } from './check-composed';
import { checkChoice, checkDate, checkMoney, checkNumber, checkText, checkYesNo, LONGEST_LONG_TEXT, LONGEST_TEXT } from './check-simple';
import { isAnswered } from './conditions';
import type { Form, Variable } from './form';
import { namedFields } from './named-fields';

type Faults = readonly AnswerFault[];

/** What of a form decides which answers it needs. */
export type AskingForm = Pick<Form, 'variables' | 'clauses' | 'preamble'>;

function checkValue(value: unknown, { type, validation, choices, columns }: Variable): Faults {
  switch (type) {
    case 'text':
      return checkText(value, { longest: LONGEST_TEXT, manyLines: false }, validation);
    case 'longText':
      return checkText(value, { longest: LONGEST_LONG_TEXT, manyLines: true }, validation);
    case 'number':
      return checkNumber(value, validation);
    case 'money':
      return checkMoney(value, validation);
    case 'date':
      return checkDate(value);
    case 'period':
      return checkPeriod(value);
    case 'choice':
      return checkChoice(value, choices);
    case 'yesNo':
      return checkYesNo(value);
    case 'company':
      return checkCompany(value);
    case 'person':
      return checkPerson(value);
    case 'tableRows':
      return checkRows(value, columns);
    default:
      return assertNever(type);
  }
}

/** The day on which an answer begins, if it is a day or a period. */
const firstDay = (value: unknown): unknown => (isRecord(value) ? value['from'] : value);

function checkOrder(value: unknown, { validation, type }: Variable, inForce: Answers): Faults {
  const other = validation?.notBefore;
  if (other === undefined) return [];
  const [day, limit] = [firstDay(value), firstDay(inForce[other])];
  if (typeof day !== 'string' || typeof limit !== 'string' || day >= limit) return [];
  const faults = found('before-other-date', { other, limit });
  return type === 'period' ? under('from', faults) : faults;
}

/** Fields of a company or a person that may be empty, but not in a contract whose text names them. */
function checkNamed({ key }: Variable, value: unknown, named: ReadonlySet<string>): Faults {
  if (!isRecord(value)) return [];
  const fields = [...named].filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
  return fields.filter((field) => !isAnswered(value[field])).map((field) => faultAt(field, 'required'));
}

function checkVariable(variable: Variable, inForce: Answers, named: ReadonlySet<string>): Faults {
  const value = inForce[variable.key];
  if (!isAnswered(value)) return variable.required ? under(variable.key, found('required')) : [];
  const faults = [...checkValue(value, variable), ...checkNamed(variable, value, named)];
  return under(variable.key, faults.length > 0 ? faults : checkOrder(value, variable, inForce));
}

/**
 * Everything wrong with the answers of a form, in the order of its variables; an empty list means that the contract can be made of them.
 * Optional fields of companies and persons are required where the text names them. Variables whose `when` does not hold are not judged;
 * keys that the form does not know are. Rows in paths count from 0: `goods.3.price`.
 */
export function checkAnswers(form: AskingForm, answers: Answers): readonly AnswerFault[] {
  const inForce = answersInForce(form.variables, answers);
  const named = namedFields(form, answers);
  const keys = new Set(form.variables.map((variable) => variable.key));
  const unknown = Object.keys(answers).filter((key) => !keys.has(key));
  return [
    ...askedVariables(form.variables, answers).flatMap((variable) => checkVariable(variable, inForce, named)),
    ...unknown.map((key) => faultAt(key, 'unknown-key' as const)),
  ];
}

/** Keys of the variables that still lack something required, for «осталось 4 поля»; a variable counts once however much of it is empty. */
export function fieldsLeft(form: AskingForm, answers: Answers): readonly string[] {
  const lacking = checkAnswers(form, answers).filter((fault) => fault.code === 'required');
  return [...new Set(lacking.map((fault) => fault.path.split('.')[0] ?? ''))];
}
