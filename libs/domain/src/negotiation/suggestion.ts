import type { Body } from '../template/form';
import type { Side } from '../people/actor';

export const SUGGESTION_KINDS = ['replace', 'insert', 'delete', 'move'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** What an answer in other words is: against a clause that shall go or move, another wording of it. */
export const counterKind = (kind: SuggestionKind): SuggestionKind => (kind === 'delete' || kind === 'move' ? 'replace' : kind);

/** One range inside a suggestion, computed by `diff` of the document model, never sent by the client. */
export interface Change {
  readonly order: number;
  readonly kind: 'text' | 'format' | 'split' | 'join' | 'block' | 'attribute' | 'clause';
  readonly from: number;
  readonly to: number;
  readonly slice: unknown;
  readonly attr?: unknown;
}

/**
 * What happened to a change, newest last. The other side answers (`accepted`, `rejected`, `countered`); the proposing side closes
 * (`conceded`: accepts the answer, `withdrawn`); `superseded`: its counter was accepted; `reopened`: it is open again.
 */
export const ANSWER_KINDS = ['accepted', 'rejected', 'countered', 'conceded', 'withdrawn', 'superseded', 'reopened'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export interface ChangeAnswer {
  readonly id: string;
  readonly kind: AnswerKind;
  readonly side: Side;
  readonly memberId: string;
  readonly at: string;
  readonly reason: string | null;
  readonly counterId: string | null;
  /** Null until the side hands off; the other side does not see it before. */
  readonly publishedAt: string | null;
}

export interface SuggestedChange extends Change {
  /** The revision that took it in once it was accepted. */
  readonly foldedIn: number | null;
  readonly answers: readonly ChangeAnswer[];
}

/** Where an inserted clause stands, or a moved one shall. */
export interface Place {
  readonly parentId: string | null;
  readonly afterClauseId: string | null;
}

/** Where a suggestion came from when it was not written here: a file that came back from Word. */
export interface SuggestionSource {
  readonly importId: string;
  readonly fileName: string;
  /** Orders of the changes that nobody tracked in the file: a label that stays with them. */
  readonly undeclared: readonly number[];
}

/** One author's proposal for one clause. */
export interface Suggestion {
  readonly id: string;
  readonly clauseId: string;
  readonly kind: SuggestionKind;
  readonly side: Side;
  readonly authorId: string;
  readonly createdAt: string;
  readonly reason: string;
  readonly baseHash: string | null;
  readonly proposedHash: string | null;
  readonly proposed: Body | null;
  readonly heading: string | null;
  readonly place: Place | null;
  readonly counterOf: string | null;
  readonly changes: readonly SuggestedChange[];
  readonly publishedAt: string | null;
  /** Null: written here. */
  readonly source: SuggestionSource | null;
  readonly version: number;
}
