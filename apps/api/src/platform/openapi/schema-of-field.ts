import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';

/** A schema as OpenAPI writes it. */
export type Schema = Readonly<Record<string, unknown>>;

type Said = (value: unknown) => Schema;

/** What each check of class-validator says of a value. */
const CHECKS: Readonly<Record<string, Said>> = {
  isString: () => ({ type: 'string' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isDateString: () => ({ type: 'string', description: 'ISO 8601' }),
  isDay: () => ({ type: 'string', format: 'date' }),
  isInt: () => ({ type: 'integer' }),
  isBoolean: () => ({ type: 'boolean' }),
  isObject: () => ({ type: 'object', additionalProperties: true }),
  isIn: (values) => ({ type: 'string', enum: [...(values as readonly string[])] }),
  equals: (value) => ({ enum: [value] }),
  matches: (pattern) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isNotEmpty: () => ({ minLength: 1 }),
  minLength: (length) => ({ minLength: Number(length) }),
  maxLength: (length) => ({ maxLength: Number(length) }),
  min: (least) => ({ minimum: Number(least) }),
  max: (most) => ({ maximum: Number(most) }),
};

const LISTS: Readonly<Record<string, Said>> = {
  isArray: () => ({}),
  arrayUnique: () => ({ uniqueItems: true }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayMaxSize: (most) => ({ maxItems: Number(most) }),
};

const isCheck = ({ type }: ValidationMetadata): boolean => type === 'customValidation';

const saidBy = (all: readonly ValidationMetadata[], words: Readonly<Record<string, Said>>): Schema =>
  Object.assign({}, ...all.map(({ name = '', constraints = [] }) => words[name]?.(constraints[0]) ?? {})) as Schema;

/** The schema of a field from its checks alone. Throws on a check that has no words yet, so that none is left out unseen. */
export function schemaOfField(all: readonly ValidationMetadata[]): Schema {
  const checks = all.filter(isCheck);
  const unknown = checks.find(({ name = '' }) => !(name in CHECKS) && !(name in LISTS));
  if (unknown) throw new Error(`Teach schema-of-field.ts what ${unknown.name} of ${unknown.propertyName} says`);
  const isList = checks.some(({ each, name = '' }) => each || name in LISTS);
  const value = saidBy(checks, CHECKS);
  return isList ? { type: 'array', items: value, ...saidBy(checks, LISTS) } : value;
}
