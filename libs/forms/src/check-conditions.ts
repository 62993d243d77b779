import type { Condition } from '@vizavi/domain';
import { comparisonsOf, type Comparison } from './condition';
import { finding, type Finding, type Path } from './fault';
import type { Survey, SurveyedVariable } from './survey';

/** Conditions name answers that exist and values that these answers can have. */
export function checkConditions(survey: Survey): readonly Finding[] {
  const variables = new Map(survey.variables.map((variable) => [variable.key, variable]));
  return [...survey.variables, ...survey.clauses].flatMap(({ path, when }) => conditionFindings(when, [...path, 'when'], variables));
}

function conditionFindings(when: Condition | undefined, place: Path, variables: ReadonlyMap<string, SurveyedVariable>): readonly Finding[] {
  if (!when) return [];
  return comparisonsOf(when, place).flatMap(({ path, comparison }) => {
    const variable = variables.get(comparison.answer);
    if (variable) return valueFindings(comparison, path, variable);
    const { answer } = comparison;
    return [finding([...path, 'answer'], 'unknown-answer', `Нет поля «${answer}»`, `There is no variable “${answer}”`)];
  });
}

function valueFindings(comparison: Comparison, path: Path, { key, type, choices }: SurveyedVariable): readonly Finding[] {
  if ('atLeast' in comparison || 'below' in comparison) {
    if (type === 'number' || type === 'money') return [];
    return [finding(path, 'wrong-comparison', `Поле «${key}» — не число`, `The variable “${key}” is no number`)];
  }
  const name = 'is' in comparison ? 'is' : 'not';
  const value = 'is' in comparison ? comparison.is : 'not' in comparison ? comparison.not : undefined;
  if (value === undefined || possible(value, type, choices)) return [];
  return [finding([...path, name], 'wrong-comparison', `Поле «${key}» не бывает «${value}»`, `The variable “${key}” is never “${value}”`)];
}

function possible(value: unknown, type: string, choices: readonly string[]): boolean {
  if (type === 'choice') return choices.some((choice) => choice === value);
  if (type === 'yesNo') return typeof value === 'boolean';
  if (type === 'number' || type === 'money') return typeof value === 'number';
  return typeof value === 'string';
}
