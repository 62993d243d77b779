import type { NodeJson } from '@vizavi/document-model';
import type { Dropped } from '../read/word-file';
import type { MatchedBy } from './match-clauses';

/**
 * - `replace`, `delete`: of a clause that was sent; `insert`: of one that was not.
 * - `move`: of a clause that stands in another place; its words are another finding's affair.
 * - `accepted`, `rejected`: what the file showed as proposed was taken in Word, or thrown out.
 */
export const FINDING_KINDS = ['replace', 'insert', 'delete', 'move', 'accepted', 'rejected'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface FindingChange {
  readonly order: number;
  readonly deleted: string;
  readonly inserted: string;
  readonly isUndeclared: boolean;
}

/** Something that the returned file says about one clause. */
export interface Finding {
  /** Stable within the file: the same file gives the same keys. */
  readonly key: string;
  readonly kind: FindingKind;
  /** Of an `insert`: null. */
  readonly clauseId: string | null;
  readonly matchedBy: MatchedBy | null;
  readonly heading: string | null;
  /** The number in the file. */
  readonly number: string | null;
  /** The wording that was sent, and what it is to become. */
  readonly base: NodeJson | null;
  readonly body: NodeJson | null;
  /** What the file says when all that was tracked is thrown out: other than what was sent, it was edited in silence. */
  readonly silent: NodeJson | null;
  /** Whether anything in it was tracked, and whether anything was not. */
  readonly isTracked: boolean;
  readonly isUndeclared: boolean;
  /** Of a `replace`: its words, by the changes that `diff` finds. */
  readonly changes: readonly FindingChange[];
  readonly authors: readonly string[];
  /** Of an `insert` and a `move`: the clause that was sent and stands before it, and its section. */
  readonly afterClauseId: string | null;
  readonly parentId: string | null;
  /** A person must say which clause it is, or that it comes or goes. */
  readonly needsDecision: boolean;
}

export interface ReturnedComment {
  readonly key: string;
  readonly clauseId: string | null;
  readonly author: string;
  readonly at: string | null;
  readonly text: string;
}

/** What did not become a suggestion: parts of the text that are no clauses, and what clauses cannot hold. */
export const LEFT_KINDS = ['opening', 'heading', 'parties', 'moved', 'unreadable'] as const;
export type LeftKind = (typeof LEFT_KINDS)[number];

export interface Left {
  readonly kind: LeftKind | Dropped['kind'];
  readonly clauseId: string | null;
  readonly before: string;
  readonly after: string;
}

/** A returned file against what was sent. */
export interface Returned {
  readonly findings: readonly Finding[];
  readonly comments: readonly ReturnedComment[];
  readonly left: readonly Left[];
  /** Clauses found in the file, and how: for the person who looks at the result. */
  readonly matched: Readonly<Record<MatchedBy, number>>;
  readonly authors: Readonly<Record<string, number>>;
}
