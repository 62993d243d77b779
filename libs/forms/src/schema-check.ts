import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { finding, type Finding, type Path } from './fault';
import type { FormFile } from './form-file';
import { formSchema } from './forms-folder';

let compiled: ValidateFunction<FormFile> | undefined;

/** Checks the value against form.schema.json and gives every difference. */
export function schemaFindings(value: unknown): readonly Finding[] {
  compiled ??= new Ajv({ allErrors: true, allowUnionTypes: true }).compile<FormFile>(formSchema());
  if (compiled(value)) return [];
  // A branch of `oneOf` that fails says nothing by itself: the `oneOf` is told once.
  return (compiled.errors ?? []).filter((error) => !/\/oneOf\/\d/.test(error.schemaPath)).map((error) => told(error, value));
}

function told(error: ErrorObject, value: unknown): Finding {
  const path = pathOf(error.instancePath, value);
  const parameters = error.params as Readonly<Record<string, unknown>>;
  const detail = (name: string): string => [parameters[name]].flat().join(', ');
  switch (error.keyword) {
    case 'required':
      return finding(
        path,
        'missing-key',
        `Нет обязательного ключа «${detail('missingProperty')}»`,
        `The key “${detail('missingProperty')}” is missing`,
      );
    case 'additionalProperties':
      return unknownKey(path, detail('additionalProperty'));
    case 'type':
      return finding(path, 'wrong-type', `Нужен тип: ${detail('type')}`, `The type must be ${detail('type')}`);
    case 'enum':
      return finding(path, 'wrong-value', `Допустимо одно из: ${detail('allowedValues')}`, `Must be one of ${detail('allowedValues')}`);
    case 'pattern':
      return finding(path, 'wrong-pattern', patternWords(detail('pattern')).ru, patternWords(detail('pattern')).en);
    case 'oneOf':
      return finding(
        path,
        'wrong-condition',
        'Условие — это answer и одно из is, not, atLeast, below, given, либо только all, либо только any',
        'A condition is answer with one of is, not, atLeast, below, given, or all alone, or any alone',
      );
    default:
      return finding(path, 'wrong-size', limitWords(error.keyword, detail('limit')).ru, limitWords(error.keyword, detail('limit')).en);
  }
}

/** An unquoted comma inside `{ … }` is the commonest slip, and YAML makes a key of what follows it. */
function unknownKey(path: Path, key: string): Finding {
  if (!/\s|[^\x21-\x7e]/.test(key))
    return finding([...path, key], 'unknown-key', `Неизвестный ключ «${key}»`, `Unknown key “${key}”`, { at: 'key' });
  return finding(
    [...path, key],
    'unknown-key',
    `Неизвестный ключ «${key}»: текст с запятой берут в кавычки`,
    `Unknown key “${key}”: quote a text that has a comma`,
    { at: 'key' },
  );
}

function patternWords(pattern: string): { readonly ru: string; readonly en: string } {
  if (pattern === '\\S') return { ru: 'Текст пуст', en: 'The text is empty' };
  if (pattern.includes('-')) {
    return pattern.includes('A-Z')
      ? { ru: 'Нужен ключ вида camelCase', en: 'A camelCase key is needed' }
      : { ru: 'Нужен ключ вида kebab-case', en: 'A kebab-case key is needed' };
  }
  return { ru: `Должно соответствовать ${pattern}`, en: `Must match ${pattern}` };
}

function limitWords(keyword: string, limit: string): { readonly ru: string; readonly en: string } {
  const words: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
    minLength: { ru: `Не короче ${limit} знаков`, en: `At least ${limit} characters` },
    maxLength: { ru: `Не длиннее ${limit} знаков`, en: `At most ${limit} characters` },
    minItems: { ru: `Не менее ${limit} строк списка`, en: `At least ${limit} items` },
    maxItems: { ru: `Не более ${limit} строк списка`, en: `At most ${limit} items` },
    minimum: { ru: `Не меньше ${limit}`, en: `At least ${limit}` },
    maximum: { ru: `Не больше ${limit}`, en: `At most ${limit}` },
    minProperties: { ru: `Не менее ${limit} ключей`, en: `At least ${limit} keys` },
    maxProperties: { ru: `Не более ${limit} ключей`, en: `At most ${limit} keys` },
    contains: { ru: 'Русский язык (ru) обязателен', en: 'Russian (ru) is required' },
  };
  return words[keyword] ?? { ru: `Не выполнено правило ${keyword}`, en: `The rule ${keyword} is broken` };
}

/** Ajv writes indexes as text; the value tells which parts are indexes. */
function pathOf(pointer: string, value: unknown): Path {
  let current = value;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(current) ? Number(key) : key;
      current = (current as Readonly<Record<string | number, unknown>>)[step];
      return step;
    });
}
