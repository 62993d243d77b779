import type { Body, Language } from '@vizavi/domain';

/** What every printed document has about its text: opening lines, head and foot. */
export interface PrintedFrame {
  readonly title: string;
  /** «№ Д-2026/15», or '' while no number is given. */
  readonly numberLine: string;
  readonly place: string;
  readonly date: string;
  readonly language: Language;
  /** The word printed behind the text of each page, as «ЧЕРНОВИК». */
  readonly draftWatermark: string | null;
  /** Head of every page but the first: title and number. */
  readonly header: string;
  /** Foot of every page: «Редакция 3 · 9f2c…». */
  readonly revisionLine: string;
  /** ISO time kept in the metadata: the document has no clock of its own. */
  readonly createdAt: string;
}

/** A contract ready for print: plain values, every answer filled in and every reference resolved by the caller. */
export interface PrintedContract extends PrintedFrame {
  readonly preamble: Body | null;
  readonly clauses: readonly PrintedClause[];
  readonly appendices: readonly PrintedAppendix[];
  /** Evidence of a simple signature, printed after the text: who, when, which hash. */
  readonly signatureLines?: readonly string[];
}

export interface PrintedClause {
  /** «4.2»; the closing dot is added where the language asks for one. */
  readonly number: string;
  readonly heading: string | null;
  readonly body: Body | null;
  readonly clauses: readonly PrintedClause[];
  /** In a redline, a whole clause that was proposed or struck. */
  readonly status?: 'inserted' | 'deleted';
}

export interface PrintedAppendix {
  /** «1» prints «Приложение № 1»; anything that does not begin with a digit prints as it is. */
  readonly number: string;
  readonly title: string;
  readonly body: Body | null;
  readonly file?: AppendixFile;
}

export const APPENDIX_KINDS = ['pdf', 'png', 'jpeg'] as const;
export type AppendixKind = (typeof APPENDIX_KINDS)[number];

/** Pages or a picture printed after the appendix's text. */
export interface AppendixFile {
  readonly kind: AppendixKind;
  readonly bytes: Uint8Array;
}

/** One party in the attributes of a `parties` block. */
export interface PrintedParty {
  readonly role: string;
  readonly lines: readonly string[];
  /** «Заборщиков П. А.», or with the position that stands above the line to sign on. */
  readonly signatory: string | PrintedSignatory;
}

export interface PrintedSignatory {
  readonly position: string;
  readonly name: string;
}

/** A document about a contract, as a protocol of disagreements or an approval sheet; the same value is printed as PDF and as Word. */
export interface PrintedPaper extends PrintedFrame {
  /** Wide tables lie on their side. */
  readonly landscape: boolean;
  readonly parts: readonly PaperPart[];
}

/**
 * A heading, or paragraphs, lists, tables and `parties` as in a clause. A table may say how its columns share the width by
 * `attrs.shares`, numbers of any unit; cells hold paragraphs and lists only.
 */
export type PaperPart = { readonly kind: 'heading'; readonly text: string } | { readonly kind: 'body'; readonly body: Body };

export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
