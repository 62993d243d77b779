import {
  type Answers,
  assemble,
  type Body,
  type Company,
  fill,
  type FillScope,
  type Form,
  inLanguage,
  type Language,
} from '@vizavi/domain';
import { numbering } from '@vizavi/document-model';

/** A clause of the text as it reads with these answers. */
export interface DraftClause {
  readonly clauseId: string;
  readonly number: string;
  readonly depth: number;
  readonly heading: string | null;
  readonly body: Body | null;
}

export interface DraftText {
  readonly title: string;
  readonly preamble: Body;
  readonly clauses: readonly DraftClause[];
}

export interface DraftSource {
  readonly form: Form;
  readonly supplier: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly answers: Answers;
  readonly number: string | null;
  readonly base: { readonly number: string; readonly date: string } | null;
}

/** The supplier's requisites as the server keeps them; what is absent becomes a blank in the text. */
const companyOf = (requisites: Readonly<Record<string, string>>): Company => ({
  name: '',
  inn: '',
  ogrn: '',
  address: '',
  bank: '',
  bik: '',
  account: '',
  corrAccount: '',
  signatoryName: '',
  signatoryPosition: '',
  signatoryBasis: '',
  ...requisites,
});

/** What fills the places of a text whose clauses have these numbers. */
export const fillScope = (
  { form, supplier, language, answers, number, base }: DraftSource,
  numbers: ReadonlyMap<string, string>,
): FillScope => ({
  language,
  variables: form.variables,
  answers,
  supplier: companyOf(supplier),
  roles: form.roles,
  contract: { number, date: null, place: null },
  ...(base ? { base } : {}),
  numberOf: (clauseId) => numbers.get(clauseId) ?? null,
});

/** The text of a contract that does not exist yet: clauses chosen by the answers, numbered, every place filled or blank. */
export function draftText(source: DraftSource): DraftText {
  const { form, language, answers } = source;
  const assembled = assemble(form, language, answers);
  const numbers = numbering(assembled);
  const scope = fillScope(source, numbers);
  const filled = (body: Body): Body => fill(body, scope, { keepKeys: true });
  return {
    title: inLanguage(form.title, language),
    preamble: filled(inLanguage(form.preamble, language)),
    clauses: assembled.map(({ clauseId, heading, body }) => {
      const place = numbers.get(clauseId) ?? '';
      return { clauseId, number: place, depth: place.split('.').length, heading, body: body && filled(body) };
    }),
  };
}

/** Clauses that read as before keep their identity, so that the page redraws only what an answer has changed. */
export function keepUnchanged(next: DraftText, previous: DraftText | undefined): DraftText {
  if (!previous) return next;
  const before = new Map(previous.clauses.map((clause) => [clause.clauseId, clause]));
  const kept = <T>(now: T, then: T | undefined): T => (then !== undefined && JSON.stringify(now) === JSON.stringify(then) ? then : now);
  return {
    title: next.title,
    preamble: kept(next.preamble, previous.preamble),
    clauses: next.clauses.map((clause) => kept(clause, before.get(clause.clauseId))),
  };
}
