import type { Company } from '../../requisites';
import type { Answers } from '../answers';
import type { GeneratedAppendix } from '../appendix';
import type { Form, Language, Variable } from '../form';

/** All that the places of a text are filled from. */
export interface FillScope {
  readonly language: Language;
  readonly variables: readonly Variable[];
  readonly answers: Answers;
  readonly supplier: Company;
  readonly roles: Form['roles'];
  /** Null while the contract has no number, date or place yet. */
  readonly contract: { readonly number: string | null; readonly date: string | null; readonly place: string | null };
  /** The executed contract that an amendment changes. */
  readonly base?: { readonly number: string; readonly date: string };
  /** The computed number of a clause, null when the contract has no such clause (any more). */
  readonly numberOf: (clauseId: string) => string | null;
  /** Rows that stand in appendices; absent: every table stands in its clause, as a draft is filled in. */
  readonly appendices?: readonly GeneratedAppendix[];
}

export interface FillOptions {
  /** For the live preview: places stay `variable` atoms with the filled text in `attrs.text`, and tables keep their key. */
  readonly keepKeys?: boolean;
}

/** The scope with only the answers that count. */
export type ReadyScope = FillScope & { readonly inForce: Answers };

/** A place to be written in by hand. */
export const BLANK = '__________';
