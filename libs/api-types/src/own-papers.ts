import type { Bilingual } from '@vizavi/domain';

/** A clause that was found in a contract which a client brings. */
export interface OwnClauseView {
  readonly clauseId: string;
  /** As it will be numbered. */
  readonly number: string;
  /** As it is numbered in the file. */
  readonly numberInFile: string | null;
  readonly depth: number;
  readonly heading: string | null;
  readonly text: string;
  /** Whether it is plainly a clause of the form with which it is compared. */
  readonly isOfForm: boolean;
}

/** What was found in a client's own contract; nothing is kept of it yet. */
export interface OwnPaperView {
  readonly fileName: string;
  readonly title: string;
  readonly opening: string;
  readonly clauses: readonly OwnClauseView[];
  /** Changes tracked in the file, which are read as accepted, and comments, which are not taken over. */
  readonly tracked: number;
  readonly comments: number;
  readonly left: readonly { readonly kind: string; readonly near: string }[];
  /** The supplier's forms, the likest first; the first is the one compared with unless another was named. */
  readonly nearest: readonly { readonly templateId: string; readonly name: Bilingual; readonly likeness: number }[];
  readonly comparedWith: string;
}
