import type { AnswerFault, AnswerFaultCode, Variable } from '@vizavi/domain';
import { dateInWords } from '@vizavi/words';
import type { WordKey } from '@vizavi/words';
import type { Words } from '../language/words';

const wordOf = (code: AnswerFaultCode): WordKey => `faults.${code}`;

/** A limit as the reader writes it: a number with its groups, a day in words. */
function limitOf(value: string | number, words: Words): string | number {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return dateInWords(words.say(), new Date(`${value}T12:00`), new Date());
  return value;
}

/** What is wrong, in the reader's language; a pattern is explained by the form's own words. */
export function faultWords(fault: AnswerFault, variable: Variable | undefined, words: Words): string {
  const own = variable?.validation?.message;
  if (fault.code === 'pattern' && own) return words.of(own);
  const values = Object.fromEntries(Object.entries(fault.values).map(([name, value]) => [name, limitOf(value, words)]));
  return words.t(wordOf(fault.code), values);
}

/** Found while typing: what a check digit or a limit says needs no patience, what is merely unfinished does. */
export const isEvident = ({ code }: AnswerFault): boolean =>
  /check-digit$|of-other|of-entrepreneur$|^too-l|^too-precise|^too-many|^unprintable|^period-backwards|^before-other/.test(code);
