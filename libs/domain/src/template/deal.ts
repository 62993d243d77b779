import type { AnswerFault } from './answer-fault';
import { answersInForce, bare, isRecord, type Answers } from './answers';
import { checkAnswers, type AskingForm } from './check-answers';
import { checkMoney } from './check-simple';
import { checkPeriod } from './check-composed';
import { isCurrency, type Currency } from './figures/currency';
import { amountOf, partsOf } from './figures/money';
import type { Form, Variable } from './form';

/** The commercial side of a contract as its answers tell it; satisfies the contract's `Deal`. */
interface DealOfAnswers {
  /** Decimal string with two places. */
  readonly amount: string | null;
  readonly currency: Currency | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

const isSound = (faults: readonly AnswerFault[]): boolean => faults.length === 0;

/** The first variable of that role that is asked and answered well. */
function answerFor(form: Pick<Form, 'variables'>, inForce: Answers, role: Variable['deal']): Readonly<Record<string, unknown>> | null {
  const check = role === 'amount' ? checkMoney : checkPeriod;
  const values = form.variables.filter((variable) => variable.deal === role).map((variable) => inForce[variable.key]);
  return values.filter(isRecord).find((value) => isSound(check(value))) ?? null;
}

/** Amount, currency and period of the deal, each null while it is unanswered or wrong: drafts are listed by it too. */
export function deal(form: Pick<Form, 'variables'>, answers: Answers): DealOfAnswers {
  const inForce = answersInForce(form.variables, answers);
  const money = answerFor(form, inForce, 'amount');
  const period = answerFor(form, inForce, 'period');
  const parts = money === null ? null : partsOf(String(money['amount']));
  const currency = money?.['currency'];
  return {
    amount: parts === null ? null : amountOf(parts),
    currency: isCurrency(currency) ? currency : null,
    periodFrom: period === null ? null : String(period['from']),
    periodTo: period === null ? null : String(period['to']),
  };
}

/** Days within which the client pays, as a decimal string; null when the form does not ask them or they are unanswered. */
export function paymentDays(form: Pick<Form, 'variables'>, answers: Answers): string | null {
  const inForce = answersInForce(form.variables, answers);
  const days = form.variables.filter((variable) => variable.deal === 'paymentDays').map((variable) => inForce[variable.key]);
  return days.filter((one) => typeof one === 'number' && Number.isInteger(one) && one >= 0).map(String)[0] ?? null;
}

/** Answers to offer this company next time, by key: of variables marked `remember`, really given (no defaults) and without fault. */
export function remembered(form: AskingForm, answers: Answers): Answers {
  const inForce = answersInForce(form.variables, answers);
  const faulty = new Set(checkAnswers(form, answers).map((fault) => fault.path.split('.')[0]));
  const kept = form.variables.filter(({ key, remember }) => remember === true && bare(answers)[key] !== undefined && !faulty.has(key));
  return Object.fromEntries(kept.map(({ key }) => [key, inForce[key]] as const).filter(([, value]) => value !== undefined));
}
