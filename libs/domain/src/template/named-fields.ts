import { OPTIONAL_COMPANY_FIELDS } from '../requisites';
import { PERSON_FIELDS, type Answers } from './answers';
import { assemble } from './assemble';
import type { Body, Form } from './form';

/** Fields that a company or a person may leave empty as long as the text does not name them. */
const OPTIONAL: Readonly<Partial<Record<string, readonly string[]>>> = {
  company: OPTIONAL_COMPANY_FIELDS,
  person: PERSON_FIELDS.filter((field) => field !== 'name'),
};

function namesIn(body: Body): readonly string[] {
  const { key, field } = body.attrs ?? {};
  if (body.type === 'variable') return typeof key === 'string' && typeof field === 'string' ? [`${key}.${field}`] : [];
  return (body.content ?? []).flatMap(namesIn);
}

/**
 * Paths like `client.email` of optional fields that the text of this contract names, and that are therefore needed: a signed contract
 * may not send notices to a blank. Only clauses that these answers choose count.
 */
export function namedFields(form: Pick<Form, 'variables' | 'clauses' | 'preamble'>, answers: Answers): ReadonlySet<string> {
  const optional = new Set(form.variables.flatMap(({ key, type }) => (OPTIONAL[type] ?? []).map((field) => `${key}.${field}`)));
  const bodies = [form.preamble.ru, ...assemble(form, 'ru', answers).map(({ body }) => body)].filter((body) => body !== null);
  return new Set(bodies.flatMap(namesIn).filter((path) => optional.has(path)));
}
