import type { Format } from './word-file';

/** The text as the file has it, before anybody accepts or rejects. */
export interface Ends {
  readonly isInserted: boolean;
  readonly isDeleted: boolean;
}

export interface MarkedRun extends Ends {
  readonly text: string;
  readonly formats: readonly Format[];
  /** Of a tracked change of format: what it was before. */
  readonly was: readonly Format[] | null;
  readonly footnote?: string;
}

export interface ParagraphLook {
  readonly style: string;
  readonly list: { readonly list: string; readonly level: number } | null;
}

export interface MarkedParagraph extends ParagraphLook {
  readonly kind: 'paragraph';
  readonly was: ParagraphLook | null;
  /** Whether its end came or goes. */
  readonly end: Ends;
  readonly bookmarks: readonly string[];
  readonly runs: readonly MarkedRun[];
  readonly commentIds: readonly string[];
  readonly authors: readonly string[];
}

export interface MarkedCell extends Ends {
  readonly span: number;
  readonly isContinued: boolean;
  readonly blocks: readonly MarkedBlock[];
}

export interface MarkedRow extends Ends {
  readonly isHead: boolean;
  readonly cells: readonly MarkedCell[];
}

export interface MarkedTable {
  readonly kind: 'table';
  readonly left: number;
  readonly rows: readonly MarkedRow[];
  readonly authors: readonly string[];
}

export type MarkedBlock = MarkedParagraph | MarkedTable;

export const UNMARKED: Ends = { isInserted: false, isDeleted: false };
