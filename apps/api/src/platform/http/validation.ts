import { type ValidationError, ValidationPipe } from '@nestjs/common';
import { ProblemError } from './problem-error';

interface Fault {
  readonly field: string;
  readonly code: string;
}

/** Constraint names of class-validator told in our codes; what has no entry is simply not right. */
const CODES: Readonly<Record<string, string>> = {
  whitelistValidation: 'field-unknown',
  isNotEmpty: 'field-required',
  isDefined: 'field-required',
  minLength: 'field-too-short',
  maxLength: 'field-too-long',
  isEmail: 'field-email',
  isIn: 'field-choice',
};

/** Of a field's name that is repeated to whoever sent it, in characters. */
export const LONGEST_FIELD = 100;

const codeOf = (constraints: Readonly<Record<string, string>>, value: unknown): string => {
  if (value === undefined && !('whitelistValidation' in constraints)) return 'field-required';
  const known = Object.keys(constraints).find((name) => name in CODES);
  return known ? CODES[known]! : 'field-invalid';
};

const faultsOf = (errors: readonly ValidationError[], path = ''): readonly Fault[] =>
  errors.flatMap(({ property, constraints, children, value }) => {
    // A name that we do not know is repeated in its beginning alone: it may be anything.
    const field = (path ? `${path}.${property}` : property).slice(0, LONGEST_FIELD);
    const own = constraints ? [{ field, code: codeOf(constraints, value) }] : [];
    return [...own, ...faultsOf(children ?? [], field)];
  });

/** Shapes are checked before anything else: unknown fields are refused, and every fault is named by its field. */
export const shapeCheck = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new ProblemError(400, 'invalid-request', { fields: faultsOf(errors) }),
  });
