import type {
  Bilingual,
  AnswerKind,
  Audience,
  Authority,
  Body,
  Change,
  ClauseState,
  ClauseType,
  CommentRange,
  ContractState,
  Deal,
  DealType,
  Language,
  Negotiability,
  OfferedAction,
  RemarkKind,
  Side,
  Standing,
  SuggestionKind,
} from '@vizavi/domain';
import type { FallbackView, NewsView, SideView } from './negotiation';
import type { PersonView } from './people';
import type { PositionView } from './position';

/** Something this member may do now; `etag` goes back as `If-Match`. The portal draws it and decides nothing itself. */
export interface AvailableAction {
  readonly action: OfferedAction | 'suggest' | 'comment' | 'attach' | 'fill' | 'copy' | 'amend';
  readonly etag: string;
  /** Why it is not possible now, as a problem code with values; null when it is. */
  readonly blockedBy: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  /** For `returnForRework`: where to; for `choosePeople`: for which stage. */
  readonly targets?: readonly { readonly key: string; readonly name: { readonly ru: string; readonly en: string } }[];
  /** For `answerQuestion`: what is asked, and by whom. */
  readonly question?: { readonly text: string; readonly person: PersonView };
  /** For `reassign`: the assignments in question; and who could take over or be asked. */
  readonly assignments?: readonly { readonly id: string; readonly person: PersonView }[];
  readonly candidates?: readonly PersonView[];
}

/** A clause of the text that stands, with its computed number. */
export interface ClauseView {
  readonly clauseId: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly depth: number;
  readonly clauseType: ClauseType;
  readonly heading: string | null;
  /** With variable atoms whose `text` attribute is filled. */
  readonly body: Body | null;
  readonly bodyHash: string | null;
  readonly negotiability: Negotiability;
  readonly fixedReason: { readonly ru: string; readonly en: string } | null;
  /** Approved second-best wordings; the supplier's lawyers alone see them. */
  readonly fallbacks: readonly FallbackView[];
  readonly suggestionIds: readonly string[];
  /** How far it is negotiated, as this side sees it, and who has a move over it. */
  readonly state: ClauseState;
  readonly moves: readonly Side[];
  readonly comments: number;
}

export interface AnswerView {
  readonly kind: AnswerKind;
  readonly person: PersonView;
  readonly at: string;
  readonly reason: string | null;
  readonly counterId: string | null;
  readonly published: boolean;
}

export interface ChangeView extends Change {
  readonly standing: Standing;
  readonly deleted: string;
  readonly inserted: string;
  /** The words stay as they are: format, letter case, quotes, blanks. */
  readonly formal: boolean;
  readonly answers: readonly AnswerView[];
}

/** What may be done with a suggestion now. */
export type SuggestionAction = 'accept' | 'reject' | 'counter' | 'concede' | 'withdraw' | 'undo' | 'reopen' | 'revise' | 'remove';

export interface SuggestionView {
  readonly id: string;
  readonly clauseId: string;
  readonly clauseNumber: string;
  readonly kind: SuggestionKind;
  readonly side: Side;
  readonly author: PersonView;
  readonly createdAt: string;
  readonly reason: string;
  readonly heading: string | null;
  readonly afterClauseId: string | null;
  /** For a clause that moves: into which section; null: it stays in its own. */
  readonly parentId: string | null;
  readonly proposed: Body | null;
  readonly counterOf: string | null;
  /** The file that it came back with, and the orders of its changes that nobody tracked there; null when it was written here. */
  readonly source: { readonly fileName: string; readonly undeclared: readonly number[] } | null;
  readonly changes: readonly ChangeView[];
  readonly open: boolean;
  /** Whose move it is; null when closed. */
  readonly awaits: Side | null;
  readonly published: boolean;
  readonly mine: boolean;
  /** Others over the same words, between which somebody decides. */
  readonly conflictIds: readonly string[];
  /** The text for which it was written, when the clause has moved on since and it could not be moved along exactly. */
  readonly writtenFor: Body | null;
  readonly foldedIn: number | null;
  readonly actions: readonly SuggestionAction[];
  readonly etag: string;
}

export interface CommentView {
  readonly id: string;
  readonly clauseId: string | null;
  readonly clauseNumber: string | null;
  /** The words that it is about. */
  readonly range: CommentRange | null;
  readonly mentions: readonly PersonView[];
  readonly threadId: string;
  readonly audience: Audience;
  readonly author: PersonView;
  readonly text: string;
  readonly at: string;
  readonly published: boolean;
  readonly resolvedAt: string | null;
  readonly mine: boolean;
}

export interface AttachmentView {
  readonly id: string;
  /** Number of the appendix, computed; generated ones come first. */
  readonly number: number;
  readonly title: string;
  readonly kind: 'generated' | 'uploaded';
  readonly fileName: string | null;
  readonly type: string | null;
  readonly size: number | null;
  readonly addedBy: PersonView | null;
  readonly at: string | null;
  readonly removable: boolean;
}

export interface SignatureView {
  readonly side: Side;
  readonly person: PersonView;
  readonly at: string;
  readonly method: 'simple' | 'paper';
  readonly authority: Authority | null;
  readonly revisionHash: string;
}

/** Words between the supplier's people; a tracked one is a point that somebody closes before the supplier signs. */
export interface RemarkView {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly person: PersonView;
  readonly stage: { readonly ru: string; readonly en: string } | null;
  readonly text: string;
  readonly at: string;
  readonly tracked: boolean;
  readonly closed: { readonly person: PersonView; readonly at: string; readonly how: string } | null;
  readonly closable: boolean;
}

export interface ContractView {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly formKey: string;
  readonly dealType: DealType;
  readonly language: Language;
  readonly state: ContractState;
  readonly client: { readonly id: string; readonly name: string };
  readonly responsible: PersonView | null;
  readonly deal: Deal;
  readonly base: { readonly contractId: string; readonly number: string; readonly date: string } | null;
  readonly position: PositionView;
  readonly revision: { readonly number: number; readonly hash: string } | null;
  /** Hash of the text that an approval or a signature would name now. */
  readonly revisionHash: string | null;
  /** The parties, before the first clause, with every place filled. */
  readonly preamble: Body;
  readonly clauses: readonly ClauseView[];
  readonly suggestions: readonly SuggestionView[];
  readonly attachments: readonly AttachmentView[];
  readonly signatures: readonly SignatureView[];
  readonly turns: readonly TurnView[];
  /** Per side: how often it has had the contract, and for how long. */
  readonly sides: Readonly<Record<Side, SideView>>;
  /** How many clauses are in each state. */
  readonly clauseCounts: Readonly<Record<ClauseState, number>>;
  /** What the other side has shown since this member last looked; null when nothing. */
  readonly news: NewsView | null;
  /** Empty for the client. */
  readonly remarks: readonly RemarkView[];
  /** What stands beside the text for this member alone. */
  readonly panels: readonly ('team' | 'playbook')[];
  readonly availableActions: readonly AvailableAction[];
  /** What this side wrote and the other has not seen: published by `handOff` or `submit`. */
  readonly unpublished: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly executedAt: string | null;
  readonly endReason: string | null;
  readonly etag: string;
}

/** One stretch of holding, shown to both sides. */
export interface TurnView {
  readonly side: Side;
  readonly people: readonly PersonView[];
  readonly stage: { readonly ru: string; readonly en: string } | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly workingMinutes: number;
}

/** A row of the path behind: a fact as its reader may see it. `values` feed the words `timeline.<type>`. */
export interface TimelineEntry {
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly person: PersonView | null;
  readonly audience: Audience;
  readonly values: Readonly<Record<string, string | number>>;
  /** The stage that it is about, as the route called it then. */
  readonly stage: Bilingual | null;
  readonly text: string | null;
}

export interface RevisionRow {
  readonly number: number;
  readonly hash: string;
  readonly at: string;
  readonly person: PersonView | null;
  readonly reason: 'submitted' | 'turnClosed';
  readonly changedClauses: number;
}

export interface StartContractRequest {
  readonly templateId: string;
  readonly language: Language;
  /** Named by the supplier's manager; a client starts for its own company. */
  readonly clientCompanyId?: string;
  readonly copyFrom?: string;
  /** The executed contract that an amendment changes. */
  readonly baseContractId?: string;
}

/** An answer that the company gave before, offered and not asked again. */
export interface OfferedAnswer {
  readonly key: string;
  readonly value: unknown;
  readonly source: string;
  readonly at: string;
}

export interface AnswersView {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly offered: readonly OfferedAnswer[];
  readonly savedAt: string;
  readonly etag: string;
}
