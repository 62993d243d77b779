import { type Body, type Fallback, fill, type Form, type FormClause, inLanguage, type Language, type Negotiability } from '@vizavi/domain';
import { type DraftClause, type DraftSource, type DraftText, draftText, fillScope } from '../fill/text/draft-text';

/** Every clause of the form, or those that stay when nothing has been answered. */
export type Showing = 'all' | 'plain';

export interface ShownFallback {
  readonly label: Fallback['label'];
  readonly body: Body;
}

/** A clause of the text with what the form says about it. */
export interface ShownClause extends DraftClause {
  readonly negotiability: Negotiability;
  readonly fixedReason: FormClause['fixedReason'];
  readonly when: FormClause['when'];
  readonly fallbacks: readonly ShownFallback[];
}

export interface ShownText extends Pick<DraftText, 'title' | 'preamble'> {
  readonly clauses: readonly ShownClause[];
}

interface Source {
  readonly form: Form;
  readonly supplier: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly showing: Showing;
}

const unconditional = (clauses: readonly FormClause[]): readonly FormClause[] =>
  clauses.map((clause) => ({ ...clause, when: undefined, clauses: unconditional(clause.clauses) }));

/** Every clause of a form, sections included, in the order of the text. */
export const allClauses = (clauses: readonly FormClause[]): readonly FormClause[] =>
  clauses.flatMap((clause) => [clause, ...allClauses(clause.clauses)]);

/** The text of a form version with blanks where answers will stand, each clause with its marks and its fallbacks. */
export function shownText({ form, supplier, language, showing }: Source): ShownText {
  const shown = showing === 'all' ? { ...form, clauses: unconditional(form.clauses) } : form;
  const source: DraftSource = { form: shown, supplier, language, answers: {}, number: null, base: null };
  const { title, preamble, clauses } = draftText(source);
  const scope = fillScope(source, new Map(clauses.map(({ clauseId, number }) => [clauseId, number])));
  const fallbackOf = ({ label, body }: Fallback): ShownFallback => ({ label, body: fill(inLanguage(body, language), scope) });
  const known = new Map(allClauses(form.clauses).map((clause) => [clause.id, clause]));
  return {
    title,
    preamble,
    clauses: clauses.map((clause) => {
      const { negotiability = 'fixed', fixedReason, when, fallbacks = [] } = known.get(clause.clauseId) ?? {};
      return { ...clause, negotiability, fixedReason, when, fallbacks: fallbacks.map(fallbackOf) };
    }),
  };
}
