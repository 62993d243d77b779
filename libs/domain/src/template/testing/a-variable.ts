import type { Body, Form, FormClause, Variable } from '../form';

export const label = { ru: 'Поле', en: 'Field' };

/** A required variable of that type. */
export const variable = (key: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  key,
  type,
  label,
  required: true,
  ...more,
});

export const aBody = (...content: readonly Body[]): Body => ({ type: 'doc', content: [{ type: 'paragraph', content }] });

/** The parts of a form that decide what is asked, with a text that names nothing. */
export const asking = (
  variables: readonly Variable[],
  clauses: readonly FormClause[] = [],
): Pick<Form, 'variables' | 'clauses' | 'preamble'> => ({ variables, clauses, preamble: { ru: { type: 'doc' } } });
