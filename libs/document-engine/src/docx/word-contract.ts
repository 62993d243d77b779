import type { Body, Language } from '@vizavi/domain';

/**
 * A contract ready for Word: plain values. Bodies keep their places, each carrying its text (`annotate` of the domain), and in a negotiation
 * the marks of `mark` show what is proposed.
 */
export interface WordContract {
  /** 32 hexadecimal digits that the file carries, by which a returned one is known. */
  readonly exportId: string;
  readonly title: string;
  /** «№ Д-2026/15», or '' while no number is given. */
  readonly numberLine: string;
  readonly place: string;
  readonly date: string;
  readonly language: Language;
  /** Head of every page but the first. */
  readonly header: string;
  /** Foot of every page. */
  readonly revisionLine: string;
  /** ISO time kept in the metadata: the document has no clock of its own. */
  readonly createdAt: string;
  readonly preamble: Body | null;
  readonly clauses: readonly WordClause[];
  readonly appendices: readonly WordAppendix[];
  /** What a content control is called, by the key of its variable. */
  readonly labels: Readonly<Record<string, string>>;
  /** Who proposed each change, by its id. */
  readonly changes: Readonly<Record<string, WordAuthor>>;
  readonly comments: readonly WordComment[];
  /** Evidence of signatures, after the text. */
  readonly signatureLines: readonly string[];
}

export interface WordAuthor {
  readonly name: string;
  /** ISO time. */
  readonly at: string;
  /** The change moves a whole clause: it goes at one place and comes at another. */
  readonly isMove?: boolean;
}

export interface WordClause {
  readonly clauseId: string;
  readonly heading: string | null;
  readonly body: Body | null;
  readonly clauses: readonly WordClause[];
  /** A whole clause that is proposed or struck, with what lies under it. */
  readonly status?: { readonly kind: 'inserted' | 'deleted'; readonly changeId: string };
  /** It stands here a second time, where it is proposed to move. */
  readonly isMovedHere?: boolean;
}

export interface WordAppendix {
  readonly number: string;
  readonly title: string;
  readonly body: Body | null;
  /** Name of a file that belongs to the package and cannot stand inside the document. */
  readonly fileName: string | null;
}

export interface WordComment {
  readonly id: string;
  /** Null: on the contract as a whole. */
  readonly clauseId: string | null;
  /** The comment that this one answers. */
  readonly parentId: string | null;
  readonly author: string;
  readonly at: string;
  readonly text: string;
  readonly isResolved: boolean;
}
