import type { FieldProblem, Problem } from '@vizavi/api-types';
import { isWordKey, type Language, translate, type Values } from '@vizavi/words';
import type { ProblemDetails, ProblemError } from './problem-error';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export interface Reader {
  readonly language: Language;
  readonly instance: string;
  readonly requestId: string;
}

/** The words of a code in a language; a code or a value without words falls back to the plainest sentence rather than to a fault. */
function wordsFor(language: Language, code: string, values: Values = {}): string {
  const key = `problems.${code}`;
  try {
    return isWordKey(key) ? translate(language, key, values) : translate(language, 'problems.internal');
  } catch {
    return translate(language, 'problems.internal');
  }
}

const fieldProblems = ({ field, fields }: ProblemDetails, code: string, title: string, language: Language): readonly FieldProblem[] => [
  ...(field ? [{ field, code, message: title }] : []),
  ...(fields ?? []).map((one) => ({ ...one, message: wordsFor(language, one.code) })),
];

/** The RFC 9457 document of an expected "no", in the reader's language and without anything from inside. */
export function problemDocument({ status, code, details }: ProblemError, { language, instance, requestId }: Reader): Problem {
  const title = wordsFor(language, code, details.values);
  const errors = fieldProblems(details, code, title, language);
  return {
    type: `urn:vizavi:problem:${code}`,
    code,
    title,
    detail: title,
    status,
    instance,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
    ...details.extra,
  };
}
