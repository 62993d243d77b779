import { answersInForce, type Answers } from './answers';
import { inLanguage } from './assemble';
import type { Body, Form, Language } from './form';

/** An appendix made from an answer: generated ones come before those that people add. */
export interface GeneratedAppendix {
  readonly number: number;
  readonly key: string;
  readonly title: string;
}

/** The appendices that the answers give, numbered in the order of the form. */
export function generatedAppendices(form: Pick<Form, 'variables'>, language: Language, answers: Answers): readonly GeneratedAppendix[] {
  const inForce = answersInForce(form.variables, answers);
  return form.variables
    .filter(({ appendix, key }) => appendix !== undefined && Array.isArray(inForce[key]))
    .map(({ key, appendix }, index) => ({ number: index + 1, key, title: inLanguage(appendix!, language) }));
}

/** What the clause says in the place of the rows. */
export function appendixReference({ number, title }: GeneratedAppendix, language: Language): Body {
  const text = language === 'en' ? `Appendix ${number} “${title}”.` : `Приложение № ${number} «${title}».`;
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
