import { canonicalJson, sha256Hex } from '@vizavi/document-model';
import type { Fallback, Form, FormClause } from '@vizavi/domain';

/** Second-best wordings by clause id: kept apart, since a client's role may not read them. */
export type Fallbacks = Readonly<Record<string, readonly Fallback[]>>;

const inAll = (clauses: readonly FormClause[], change: (clause: FormClause) => readonly Fallback[]): readonly FormClause[] =>
  clauses.map((clause) => ({ ...clause, fallbacks: change(clause), clauses: inAll(clause.clauses, change) }));

/** Every clause of a form, sections included, in the order of the text. */
export const allClauses = (clauses: readonly FormClause[]): readonly FormClause[] =>
  clauses.flatMap((clause) => [clause, ...allClauses(clause.clauses)]);

/** The form as everybody may read it. */
export const withoutFallbacks = (form: Form): Form => ({ ...form, clauses: inAll(form.clauses, () => []) });

export const withFallbacks = (form: Form, fallbacks: Fallbacks): Form => ({
  ...form,
  clauses: inAll(form.clauses, ({ id }) => fallbacks[id] ?? []),
});

export const fallbacksOf = (form: Form): Fallbacks =>
  Object.fromEntries(allClauses(form.clauses).flatMap(({ id, fallbacks }) => (fallbacks.length > 0 ? [[id, fallbacks] as const] : [])));

/** SHA-256 of the whole form, fallbacks included: the same form is the same version. */
export const formHash = (form: Form): string => sha256Hex(canonicalJson(form));
