import type { TemplateCard, TemplateView } from '@vizavi/api-types';
import { askedVariables, fieldsLeft, type Answers, type Company, type Form, type Route } from '@vizavi/domain';
import { allClauses } from './stored-form';
import type { ShelvedVersion } from './shelf.query';

/** What a card tells beyond the form itself. */
export interface Shown {
  readonly version: ShelvedVersion;
  readonly form: Form;
  readonly route: Route | undefined;
  /** Null when too few contracts tell: the form's promise stands in. */
  readonly usual: { readonly days: number; readonly likelyDays: number; readonly contracts: number } | null;
  /** What the company gave before, as far as it fits this form. */
  readonly given: Answers;
}

const clausesOf = (form: Form): number => allClauses(form.clauses).filter((clause) => clause.body !== undefined).length;

export function templateCard({ version, form, route, usual, given }: Shown): TemplateCard {
  return {
    id: version.templateId,
    key: form.key,
    dealType: form.dealType,
    name: form.name,
    purpose: form.purpose,
    languages: form.languages,
    usualDays: usual?.days ?? form.promisedDays,
    usualFrom: usual === null ? 'promise' : 'median',
    likelyDays: usual?.likelyDays ?? form.promisedDays,
    toldBy: usual?.contracts ?? 0,
    promisedDays: form.promisedDays,
    approvers: route?.stages.reduce((sum, stage) => sum + stage.assignees.length, 0) ?? 0,
    fields: askedVariables(form.variables, given).length,
    fieldsLeft: fieldsLeft(form, given).length,
    clauses: clausesOf(form),
    version: version.number,
  };
}

export function templateView(shown: Shown, supplier: Company): TemplateView {
  return {
    ...templateCard(shown),
    versionId: shown.version.versionId,
    form: shown.form,
    supplier: { ...supplier },
    stages: shown.route?.stages.map(({ key, name, hours }) => ({ key, name, hours })) ?? [],
  };
}
