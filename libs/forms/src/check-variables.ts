import { finding, type Finding, type Path } from './fault';
import { isQuick } from './pattern/is-quick';
import { asList, asObject, asText, type Survey, type SurveyedVariable } from './survey';

/** Words of the markup that a variable may not take. */
const RESERVED = ['supplier', 'contract', 'base', 'parties'];

/** Variables are unique, stand in exactly one step and have what their type needs. */
export function checkVariables(survey: Survey): readonly Finding[] {
  const own = survey.variables.flatMap((variable) => [...shapeOf(variable), ...defaultOf(variable), ...validationOf(variable, survey)]);
  return [...own, ...keysOf(survey), ...stepsOf(survey), ...clientOf(survey), ...dealOf(survey)];
}

function shapeOf({ path, key, type, values, choices }: SurveyedVariable): readonly Finding[] {
  const faults: Finding[] = [];
  if (RESERVED.includes(key))
    faults.push(finding([...path, 'key'], 'reserved-key', `Имя «${key}» занято`, `The name “${key}” is reserved`));
  if (type === 'choice' && choices.length === 0)
    faults.push(finding(path, 'no-choices', 'Полю нужны choices', 'The variable needs choices'));
  if (type !== 'choice' && values['choices'] !== undefined) faults.push(idle(path, 'choices'));
  if (type === 'tableRows' && values['columns'] === undefined)
    faults.push(finding(path, 'no-columns', 'Таблице нужны columns', 'The table needs columns'));
  if (type !== 'tableRows' && values['columns'] !== undefined) faults.push(idle(path, 'columns'));
  return [...faults, ...repeated(choices, [...path, 'choices'], 'value'), ...columnsOf(values, path)];
}

function idle(path: Path, key: string): Finding {
  return finding([...path, key], 'idle-key', `Ключ «${key}» не для этого типа поля`, `The key “${key}” does not fit this type`, {
    at: 'key',
  });
}

function columnsOf(values: Readonly<Record<string, unknown>>, path: Path): readonly Finding[] {
  const columns = asList(values['columns']).map(asObject);
  const lacking = columns.flatMap((column, index) =>
    column['type'] === 'choice' && column['choices'] === undefined
      ? [finding([...path, 'columns', index], 'no-choices', 'Столбцу нужны choices', 'The column needs choices')]
      : [],
  );
  const keys = columns.map(({ key }) => asText(key) ?? '');
  return [...lacking, ...repeated(keys, [...path, 'columns'], 'key')];
}

function repeated(names: readonly string[], path: Path, key: string): readonly Finding[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (!seen.has(name)) return seen.add(name) && [];
    return [finding([...path, index, key], 'duplicate-key', `«${name}» повторяется`, `“${name}” is repeated`)];
  });
}

function keysOf({ variables, steps }: Survey): readonly Finding[] {
  return [
    ...repeated(
      variables.map(({ key }) => key),
      ['variables'],
      'key',
    ),
    ...repeated(
      steps.map(({ key }) => key),
      ['steps'],
      'key',
    ),
  ];
}

function stepsOf({ variables, steps }: Survey): readonly Finding[] {
  const known = new Set(variables.map(({ key }) => key));
  const placed = new Set<string>();
  const listed = steps.flatMap((step) => step.variables.map((key, index) => ({ key, path: [...step.path, 'variables', index] })));
  const wrong = listed.flatMap(({ key, path }) => {
    if (!known.has(key)) return [finding(path, 'unknown-variable', `Нет поля «${key}»`, `There is no variable “${key}”`)];
    if (!placed.has(key)) return placed.add(key) && [];
    return [finding(path, 'variable-in-two-steps', `Поле «${key}» уже стоит на шаге`, `The variable “${key}” already stands in a step`)];
  });
  const lost = variables.filter(({ key }) => key !== '' && !placed.has(key));
  return [
    ...wrong,
    ...lost.map(({ path, key }) =>
      finding([...path, 'key'], 'variable-in-no-step', `Поля «${key}» нет ни на одном шаге`, `The variable “${key}” stands in no step`),
    ),
  ];
}

function clientOf({ variables, steps }: Survey): readonly Finding[] {
  const client = variables.find(({ key }) => key === 'client');
  if (!client) return [finding(['variables'], 'no-client', 'Нет поля client', 'There is no variable client', { at: 'key' })];
  if (client.type !== 'company')
    return [finding([...client.path, 'type'], 'no-client', 'Тип поля client — company', 'The variable client must be a company')];
  if (steps.length === 0 || steps[0]?.variables.includes('client')) return [];
  return [
    finding(['steps', 0, 'variables'], 'no-client', 'Поле client стоит на первом шаге', 'The variable client belongs to the first step'),
  ];
}

/** What type an answer of each part of the deal has. */
const TYPE_OF_DEAL: Readonly<Record<string, string>> = { amount: 'money', period: 'period', paymentDays: 'number' };

function dealOf({ variables }: Survey): readonly Finding[] {
  const wrong = variables.filter(
    ({ type, values: { deal } }) => typeof deal === 'string' && Object.hasOwn(TYPE_OF_DEAL, deal) && TYPE_OF_DEAL[deal] !== type,
  );
  const repeats = Object.keys(TYPE_OF_DEAL).flatMap((deal) => variables.filter(({ values }) => values['deal'] === deal).slice(1));
  return [
    ...wrong.map(({ path }) =>
      finding(
        [...path, 'deal'],
        'wrong-deal',
        'amount — для money, period — для period, paymentDays — для number',
        'amount needs money, period needs period, paymentDays needs number',
      ),
    ),
    ...repeats.map(({ path }) =>
      finding([...path, 'deal'], 'wrong-deal', 'Такой признак уже есть у другого поля', 'Another variable already has this mark'),
    ),
  ];
}

function defaultOf({ path, type, values, choices }: SurveyedVariable): readonly Finding[] {
  const value = values['default'];
  if (value === undefined || fits(value, type, choices)) return [];
  return [finding([...path, 'default'], 'wrong-default', 'Значение не подходит типу поля', 'The default does not fit the type')];
}

function fits(value: unknown, type: string, choices: readonly string[]): boolean {
  if (type === 'choice') return choices.some((choice) => choice === value);
  if (type === 'yesNo') return typeof value === 'boolean';
  if (type === 'number' || type === 'money') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'tableRows') return Array.isArray(value);
  if (type === 'period' || type === 'company' || type === 'person') return Object.keys(asObject(value)).length > 0;
  return typeof value === 'string';
}

function validationOf({ path, values }: SurveyedVariable, { variables }: Survey): readonly Finding[] {
  const { min, max, pattern, notBefore } = asObject(values['validation']);
  const place = [...path, 'validation'];
  const faults: Finding[] = [];
  if (typeof min === 'number' && typeof max === 'number' && min > max)
    faults.push(finding([...place, 'min'], 'wrong-limits', 'min больше max', 'min is above max'));
  if (typeof pattern === 'string') faults.push(...patternOf(pattern, [...place, 'pattern']));
  if (typeof notBefore === 'string' && !variables.some(({ key, type }) => key === notBefore && type === 'date')) {
    faults.push(
      finding([...place, 'notBefore'], 'unknown-variable', `Нет поля «${notBefore}» с датой`, `There is no date variable “${notBefore}”`),
    );
  }
  return faults;
}

/** A pattern meets what anybody types, so that it must not be able to keep the server busy. */
function patternOf(pattern: string, path: Path): readonly Finding[] {
  if (!compiles(pattern)) return [finding(path, 'wrong-expression', 'Это не регулярное выражение', 'This is no regular expression')];
  if (isQuick(pattern)) return [];
  return [
    finding(
      path,
      'slow-expression',
      'Проверка может занять сервер надолго: без повтора внутри повтора, ссылок назад и просмотра вперёд и назад',
      'Matching may take the server long: no repetition inside a repetition, no back-references, no lookaround',
    ),
  ];
}

function compiles(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
