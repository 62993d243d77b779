import { type Bilingual, COMPANY_FIELDS } from '@vizavi/domain';
import type { Survey } from './survey';

/** What may follow the dot, by type of variable; the empty word is the bare `{{key}}`. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  text: [''],
  longText: [''],
  number: ['', 'words', 'genitiveWords'],
  money: ['', 'words'],
  date: [''],
  period: ['', 'from', 'to'],
  choice: [''],
  yesNo: [''],
  company: COMPANY_FIELDS,
  person: ['name', 'position', 'phone', 'email'],
  tableRows: ['table'],
};
/** Known without asking. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  supplier: COMPANY_FIELDS,
  contract: ['number', 'date'],
  base: ['number', 'date'],
  parties: [''],
};

/** What is wrong with `{{key.field}}` in this form, if anything. */
export function variableFinding(
  key: string,
  field: string | undefined,
  survey: Survey,
): { readonly code: string; readonly message: Bilingual } | undefined {
  if (key === 'base' && survey.dealType !== 'amendment') {
    return {
      code: 'unknown-variable',
      message: { ru: 'base есть только у дополнительного соглашения', en: 'base belongs to an amendment only' },
    };
  }
  const variable = survey.variables.find((each) => each.key === key);
  const fields = Object.hasOwn(GIVEN, key) ? GIVEN[key] : FIELDS[variable?.type ?? ''];
  if (!fields)
    return variable ? undefined : { code: 'unknown-variable', message: { ru: `Нет поля «${key}»`, en: `There is no variable “${key}”` } };
  if (fields.includes(field ?? '')) return undefined;
  const choices = fields.filter((each) => each !== '').join(', ');
  return {
    code: 'unknown-field',
    message: {
      ru: `У «${key}» после точки может быть: ${choices || 'ничего'}`,
      en: `“${key}” may be followed by: ${choices || 'nothing'}`,
    },
  };
}
