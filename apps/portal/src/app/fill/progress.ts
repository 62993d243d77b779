import { type AnswerFault, type Answers, askedVariables, type Form, type FormStep, type Variable } from '@vizavi/domain';

/** A step of the form with these answers: only what is asked now. */
export interface StepView {
  readonly step: FormStep;
  readonly variables: readonly Variable[];
  /** Required and still empty. */
  readonly lacking: number;
  /** Filled in, but wrongly. */
  readonly wrong: number;
}

export const keyOf = (path: string): string => path.split('.')[0] ?? '';

const countKeys = (faults: readonly AnswerFault[]): number => new Set(faults.map(({ path }) => keyOf(path))).size;

/** Variables that no step names are asked in the last one, so that none is ever forgotten. */
function variablesOf(form: Form, step: FormStep, asked: readonly Variable[]): readonly Variable[] {
  const placed = new Set(form.steps.flatMap(({ variables }) => variables));
  const isLast = step === form.steps.at(-1);
  const own = step.variables.map((key) => asked.find((variable) => variable.key === key)).filter((variable) => variable !== undefined);
  return isLast ? [...own, ...asked.filter(({ key }) => !placed.has(key))] : own;
}

/** The steps in which something is asked with these answers. */
export function stepsOf(form: Form, answers: Answers, faults: readonly AnswerFault[]): readonly StepView[] {
  const asked = askedVariables(form.variables, answers);
  return form.steps
    .map((step) => {
      const variables = variablesOf(form, step, asked);
      const own = faults.filter(({ path }) => variables.some(({ key }) => key === keyOf(path)));
      const required = own.filter(({ code }) => code === 'required');
      const wrong = own.filter(({ code }) => code !== 'required');
      return { step, variables, lacking: countKeys(required), wrong: countKeys(wrong) };
    })
    .filter(({ variables }) => variables.length > 0);
}

/** Of the step that has something left, else the last before the review; null when all is well. */
export const firstUnfinished = (steps: readonly StepView[]): string | null =>
  steps.find(({ lacking, wrong }) => lacking + wrong > 0)?.step.key ?? null;
