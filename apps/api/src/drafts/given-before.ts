import type { OfferedAnswer } from '@vizavi/api-types';
import { checkAnswers, isAnswered, type Answers, type AskingForm, type Form } from '@vizavi/domain';

/** The source of requisites that the supplier keeps of the company itself; any other source is the number of a contract. */
export const COMPANY_CARD = 'company';

const keysOf = (form: Pick<Form, 'variables'>): ReadonlySet<string> => new Set(form.variables.map((variable) => variable.key));

/** What was given elsewhere and is right here too: a key of another form may mean another type or other choices. */
export function fitting(form: AskingForm, values: Answers): Answers {
  const known = keysOf(form);
  const own = Object.fromEntries(Object.entries(values).filter(([key, value]) => known.has(key) && isAnswered(value)));
  // A field that this text needs and the other did not is asked, the rest of the value is still worth having.
  const wrong = new Set(
    checkAnswers(form, own)
      .filter((fault) => fault.code !== 'required')
      .map((fault) => fault.path.split('.')[0]),
  );
  return Object.fromEntries(Object.entries(own).filter(([key]) => !wrong.has(key)));
}

/** The offers that fit the form, the first of each key. */
export function fittingOffers(form: AskingForm, offers: readonly OfferedAnswer[]): readonly OfferedAnswer[] {
  const first = new Map<string, OfferedAnswer>();
  for (const offer of offers) if (!first.has(offer.key)) first.set(offer.key, offer);
  const fit = fitting(form, Object.fromEntries([...first].map(([key, { value }]) => [key, value])));
  return [...first.values()].filter((offer) => Object.hasOwn(fit, offer.key));
}

/** Only what the form marks to be remembered is offered from one contract to the next. */
export const rememberedOnly = (form: Pick<Form, 'variables'>, offers: readonly OfferedAnswer[]): readonly OfferedAnswer[] => {
  const keys = new Set(form.variables.filter((variable) => variable.remember === true).map((variable) => variable.key));
  return offers.filter((offer) => keys.has(offer.key));
};

export const valuesOf = (offers: readonly OfferedAnswer[]): Answers => Object.fromEntries(offers.map(({ key, value }) => [key, value]));
