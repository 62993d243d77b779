/** A standard form as a value: what `libs/forms` reads from a file and what a published template version keeps. */

export const DEAL_TYPES = [
  'supply',
  'services',
  'works',
  'lease',
  'licence',
  'agency',
  'nda',
  'framework',
  'support',
  'expedition',
  'consulting',
  'amendment',
] as const;
export type DealType = (typeof DEAL_TYPES)[number];

/** Key of the form that a contract follows which its client brought: such a form is its text alone. */
export const OWN_PAPER = 'own-paper';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words for the interface: both languages are always present. */
export interface Bilingual {
  readonly ru: string;
  readonly en: string;
}

/** Text of the contract itself: Russian always, English where the form has an English edition. */
export interface LegalText<T = string> {
  readonly ru: T;
  readonly en?: T;
}

export const VARIABLE_TYPES = [
  'text',
  'longText',
  'number',
  'money',
  'date',
  'period',
  'choice',
  'yesNo',
  'company',
  'person',
  'tableRows',
] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

export interface Choice {
  readonly value: string;
  readonly label: Bilingual;
}

/** A column of a `tableRows` variable; its cells are text, number, money (without words), date or a choice. */
export interface Column {
  readonly key: string;
  readonly type: 'text' | 'number' | 'money' | 'date' | 'choice';
  readonly label: Bilingual;
  readonly required?: boolean;
  readonly choices?: readonly Choice[];
  /** Printed below the column as the sum of its cells. */
  readonly total?: boolean;
}

export interface Validation {
  readonly min?: number;
  readonly max?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** An ECMAScript regular expression that the whole text must match; the fault shown is `message`. */
  readonly pattern?: string;
  readonly message?: Bilingual;
  /** Keys of a date variable that this date may not precede. */
  readonly notBefore?: string;
}

export interface Variable {
  readonly key: string;
  readonly type: VariableType;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly required: boolean;
  readonly default?: unknown;
  readonly validation?: Validation;
  readonly choices?: readonly Choice[];
  readonly columns?: readonly Column[];
  /** Asked only when the condition holds. */
  readonly when?: Condition;
  /** Offered to this company next time, with its source and date. */
  readonly remember?: boolean;
  /** Which part of the deal this answer is: lists, boards and route conditions read it. */
  readonly deal?: 'amount' | 'period' | 'paymentDays';
  /** Rows that are printed as a numbered appendix of this title; the text names the appendix where the rows are asked for. */
  readonly appendix?: LegalText;
}

/** A condition on answers; `all` and `any` nest. */
export type Condition =
  | { readonly answer: string; readonly is: string | number | boolean }
  | { readonly answer: string; readonly not: string | number | boolean }
  | { readonly answer: string; readonly atLeast: number }
  | { readonly answer: string; readonly below: number }
  | { readonly answer: string; readonly given: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

export const NEGOTIABILITIES = ['fixed', 'negotiable', 'open'] as const;
export type Negotiability = (typeof NEGOTIABILITIES)[number];

/** What a clause is about: routes guard by it and statistics group by it. */
export const CLAUSE_TYPES = [
  'subject',
  'price',
  'payment',
  'delivery',
  'acceptance',
  'quality',
  'rights',
  'duties',
  'liability',
  'forceMajeure',
  'confidentiality',
  'intellectualProperty',
  'personalData',
  'antiCorruption',
  'term',
  'termination',
  'disputes',
  'notices',
  'general',
  'requisites',
] as const;
export type ClauseType = (typeof CLAUSE_TYPES)[number];

/** A ProseMirror document as JSON, of the schema in `libs/document-model`; the domain only carries it. */
export interface Body {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Body[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly text?: string;
}

export interface FormClause {
  /** Kebab-case, unique in the form, kept through renumbering, Word and back. */
  readonly id: string;
  readonly clauseType: ClauseType;
  /** A section has a heading; a lowest-level clause has a body. */
  readonly heading?: LegalText;
  readonly body?: LegalText<Body>;
  readonly negotiability: Negotiability;
  /** Told to the client when the clause is fixed. */
  readonly fixedReason?: Bilingual;
  readonly fallbacks: readonly Fallback[];
  readonly when?: Condition;
  readonly clauses: readonly FormClause[];
}

/** An approved second-best wording, best first. */
export interface Fallback {
  readonly label: Bilingual;
  readonly body: LegalText<Body>;
}

export interface EssentialTerm {
  /** The law that names the term essential, as «ст. 506 ГК РФ». */
  readonly law: string;
  readonly term: Bilingual;
  readonly clauses: readonly string[];
}

export interface FormStep {
  readonly key: string;
  readonly title: Bilingual;
  readonly variables: readonly string[];
}

export interface Form {
  readonly key: string;
  readonly dealType: DealType;
  readonly languages: readonly Language[];
  readonly title: LegalText;
  /** Name in the catalogue. */
  readonly name: Bilingual;
  /** When to use it, one or two sentences. */
  readonly purpose: Bilingual;
  readonly law: string;
  /** The route's promised time, in working days. */
  readonly promisedDays: number;
  /** Key of the approval route. */
  readonly route: string;
  readonly roles: { readonly supplier: LegalText; readonly client: LegalText };
  readonly preamble: LegalText<Body>;
  readonly essentialTerms: readonly EssentialTerm[];
  readonly steps: readonly FormStep[];
  readonly variables: readonly Variable[];
  readonly clauses: readonly FormClause[];
}
