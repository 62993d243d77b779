import type { Variable } from '../form';

export const label = { ru: 'Поле', en: 'Field' };

/** A required variable of that type. */
export const variable = (key: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  key,
  type,
  label,
  required: true,
  ...more,
});
