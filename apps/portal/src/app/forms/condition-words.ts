import type { Condition, Variable } from '@vizavi/domain';
import type { Words } from '../language/words';

type Comparison = Exclude<Condition, { readonly all: unknown } | { readonly any: unknown }>;

function valueWords(value: string | number | boolean, variable: Variable | undefined, words: Words): string {
  if (typeof value === 'boolean') return words.t(value ? 'common.yes' : 'common.no').toLocaleLowerCase();
  const choice = variable?.choices?.find((one) => one.value === value);
  return choice ? words.of(choice.label) : String(value);
}

function comparisonWords(condition: Comparison, variables: readonly Variable[], words: Words): string {
  const variable = variables.find(({ key }) => key === condition.answer);
  const label = variable ? words.of(variable.label) : condition.answer;
  if ('given' in condition) return words.t(condition.given ? 'forms.whenGiven' : 'forms.whenEmpty', { label });
  if ('atLeast' in condition) return words.t('forms.whenAtLeast', { label, value: condition.atLeast });
  if ('below' in condition) return words.t('forms.whenBelow', { label, value: condition.below });
  if ('not' in condition) return words.t('forms.whenNot', { label, value: valueWords(condition.not, variable, words) });
  return words.t('forms.whenIs', { label, value: valueWords(condition.is, variable, words) });
}

/** A condition as a person says it, by the labels of the fields and of their choices; «any» within «all» stands in brackets. */
export function conditionWords(condition: Condition, variables: readonly Variable[], words: Words): string {
  const inner = (each: Condition): string => {
    const said = conditionWords(each, variables, words);
    return 'any' in each && each.any.length > 1 ? `(${said})` : said;
  };
  if ('all' in condition) return condition.all.map(inner).reduce((one, other) => words.t('forms.and', { one, other }));
  if ('any' in condition)
    return condition.any.map((each) => conditionWords(each, variables, words)).reduce((one, other) => words.t('forms.or', { one, other }));
  return comparisonWords(condition, variables, words);
}
