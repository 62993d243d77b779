import { assertNever, type Answers, type Form, type Variable, type VariableType } from '@vizavi/domain';

/** What a saved draft may weigh; five hundred rows of a specification are a tenth of it. */
export const LARGEST_ANSWERS = 256 * 1024;
const MOST_FIELDS = 64;
const MOST_ROWS = 500;

export interface ShapeFault {
  readonly code: 'answer-unknown' | 'answer-shape';
  readonly field: string;
}

// PostgreSQL's JSON holds neither of these.
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

const isPlain = (value: unknown): boolean =>
  value === null || typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && isStorable(value));

function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOST_FIELDS && entries.every(([key, one]) => isStorable(key) && isPlain(one));
}

const isRows = (value: unknown): boolean => Array.isArray(value) && value.length <= MOST_ROWS && value.every(isFlat);

function isShaped(value: unknown, type: VariableType): boolean {
  switch (type) {
    case 'text':
    case 'longText':
    case 'number':
    case 'date':
    case 'choice':
    case 'yesNo':
      return isPlain(value);
    case 'money':
    case 'period':
    case 'company':
    case 'person':
      return value === null || isFlat(value);
    case 'tableRows':
      return value === null || isRows(value);
    default:
      return assertNever(type);
  }
}

/** The first answer that cannot be kept: of a field that the form has not, or of a shape that no input gives. Whether it is right is asked later. */
export function shapeFault(form: Pick<Form, 'variables'>, answers: Answers): ShapeFault | null {
  const variables = new Map<string, Variable>(form.variables.map((variable) => [variable.key, variable]));
  for (const [key, value] of Object.entries(answers)) {
    const variable = variables.get(key);
    if (!variable) return { code: 'answer-unknown', field: `answers.${key}` };
    if (!isShaped(value, variable.type)) return { code: 'answer-shape', field: `answers.${key}` };
  }
  return null;
}
