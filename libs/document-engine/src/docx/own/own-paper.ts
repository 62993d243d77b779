import type { NodeJson } from '@vizavi/document-model';
import type { Dropped } from '../read/word-file';

/** A contract that somebody brought in Word, cut into clauses. */
export interface OwnPaper {
  readonly title: string;
  /** What stands before the first clause. */
  readonly opening: NodeJson | null;
  readonly clauses: readonly OwnClause[];
  /** How many changes were tracked in the file: all are read as accepted. */
  readonly tracked: number;
  readonly comments: number;
  readonly dropped: readonly Dropped[];
  /** The supplier's forms, the likest first. */
  readonly nearest: readonly NearForm[];
}

export interface OwnClause {
  /** Of the form that it is compared with where it is plainly a clause of that; else its own. */
  readonly clauseId: string;
  readonly parentId: string | null;
  /** The number in the file. */
  readonly number: string | null;
  readonly heading: string | null;
  readonly body: NodeJson | null;
  readonly isOfForm: boolean;
}

export interface NearForm {
  readonly key: string;
  /** How many of the words both have in common, 0 to 1. */
  readonly likeness: number;
}

/** A form as words. */
export interface KnownForm {
  readonly key: string;
  readonly clauses: readonly { readonly clauseId: string; readonly isSection: boolean; readonly text: string }[];
}
