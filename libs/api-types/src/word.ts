import type { Audience, Body } from '@vizavi/domain';
import type { PersonView } from './people';

/** One change inside a clause of a returned file, in words. */
export interface FindingChangeView {
  readonly order: number;
  readonly deleted: string;
  readonly inserted: string;
  /** Nobody tracked it in the file. */
  readonly isUndeclared: boolean;
}

/** What a returned file says about a clause, and what taking it would do now. */
export interface FindingView {
  readonly key: string;
  readonly kind: 'replace' | 'insert' | 'delete' | 'move' | 'accepted' | 'rejected';
  readonly clauseId: string | null;
  readonly clauseNumber: string | null;
  /** Heading of the clause or of its section. */
  readonly clauseHeading: string | null;
  readonly matchedBy: 'bookmark' | 'number' | 'likeness' | 'person' | null;
  readonly heading: string | null;
  /** The number in the file. */
  readonly number: string | null;
  /** Of a new clause: its words. */
  readonly text: string;
  /** Of a changed clause: the wording that was sent and the one that came back. */
  readonly base: Body | null;
  readonly proposed: Body | null;
  readonly isTracked: boolean;
  readonly isUndeclared: boolean;
  readonly changes: readonly FindingChangeView[];
  readonly authors: readonly string[];
  readonly needsDecision: boolean;
  /** The act that it becomes, `already` when it is done, `blocked` when it cannot be. */
  readonly plan: string;
  readonly blockedBy: string | null;
}

export interface ReturnedCommentView {
  readonly key: string;
  readonly clauseId: string | null;
  readonly clauseNumber: string | null;
  readonly author: string;
  readonly at: string | null;
  readonly text: string;
}

/** Something of the file that becomes no suggestion. */
export interface LeftView {
  readonly kind: string;
  readonly clauseId: string | null;
  readonly clauseNumber: string | null;
  readonly before: string;
  readonly after: string;
}

/** A Word file that came back. */
export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly at: string;
  readonly person: PersonView;
  readonly state: 'shown' | 'applied' | 'discarded';
  /** Compared with the very file that was sent; else with the text that stands. */
  readonly isKnown: boolean;
  readonly revision: number | null;
  /** How many suggestions and answers it became. */
  readonly suggestions: number;
  readonly findings: readonly FindingView[];
  readonly comments: readonly ReturnedCommentView[];
  readonly left: readonly LeftView[];
  /** Clauses found in the file, by what they were found. */
  readonly matched: Readonly<Record<'bookmark' | 'number' | 'likeness' | 'person', number>>;
  readonly authors: readonly { readonly name: string; readonly changes: number }[];
  readonly etag: string;
}

export interface ApplyImportRequest {
  readonly decisions: readonly { readonly key: string; readonly take: boolean; readonly clauseId?: string | null }[];
  readonly comments: readonly string[];
  readonly audience: Audience;
}
