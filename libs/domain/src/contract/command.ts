import type { Candidate } from '../approval/assignee-rule';
import type { TextChanges } from '../approval/guard';
import type { CandidatesByStage, Route } from '../approval/route';
import type { WorkingCalendar, WorkingHours } from '../deadline';
import type { Change, Place, SuggestionKind, SuggestionSource } from '../negotiation/suggestion';
import type { Actor, Audience, Side, SystemActor } from '../people/actor';
import type { Body, ClauseType, DealType, Language, Negotiability } from '../template/form';
import type { Staff } from '../substitution';
import type { Attachment, Authority, BaseContract, CommentRange, Deal } from './contract';
import type { FoldedChanges, Rebased, RevisionContent } from './revision';

/** Changes of one suggestion, or all its open ones. */
export interface Pick {
  readonly suggestionId: string;
  readonly orders: readonly number[] | null;
}

/** What may be answered to many suggestions as one act. */
export const ANSWERS_TO_MANY = ['accept', 'reject', 'concede'] as const;
export type AnswerToMany = (typeof ANSWERS_TO_MANY)[number];

/** Whether an added approver decides before or after the one who adds them. */
export const ADDED_PLACES = ['before', 'after'] as const;
export type AddedPlace = (typeof ADDED_PLACES)[number];

/** What somebody wants to do; shapes are validated before, rules are judged by `decide`. */
export type ContractCommand =
  | {
      readonly type: 'start';
      readonly contractId: string;
      readonly clientCompanyId: string;
      readonly templateVersionId: string;
      readonly formKey: string;
      readonly dealType: DealType;
      readonly language: Language;
      readonly title: string;
      readonly base: BaseContract | null;
      readonly copiedFrom: string | null;
    }
  | { readonly type: 'submit' }
  | { readonly type: 'handOff'; readonly note: string | null }
  | { readonly type: 'approve'; readonly revisionHash: string }
  | { readonly type: 'approveWithRemarks'; readonly revisionHash: string; readonly remarks: string }
  | { readonly type: 'returnForRework'; readonly to: string; readonly reason: string }
  | { readonly type: 'decline'; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'terminate'; readonly reason: string; readonly on: string }
  | { readonly type: 'reassign'; readonly assignmentId: string; readonly toMemberId: string; readonly reason: string }
  | { readonly type: 'delegate'; readonly toMemberId: string; readonly reason: string }
  | { readonly type: 'addApprover'; readonly memberId: string; readonly place: AddedPlace; readonly reason: string }
  | { readonly type: 'ask'; readonly toMemberId: string; readonly question: string }
  | { readonly type: 'answerQuestion'; readonly answer: string }
  | { readonly type: 'takeQuestionBack' }
  | { readonly type: 'recall'; readonly reason: string }
  | { readonly type: 'passOver'; readonly reason: string }
  | { readonly type: 'choosePeople'; readonly stageKey: string; readonly memberIds: readonly string[] }
  | { readonly type: 'migrateRoute'; readonly versionId: string; readonly reason: string }
  | { readonly type: 'closeRemark'; readonly remarkId: string; readonly closing: string }
  | { readonly type: 'execute'; readonly revisionHash: string; readonly authority: Authority; readonly consent: string }
  | { readonly type: 'recordPaperSigning'; readonly fileId: string; readonly signedOn: string }
  | {
      readonly type: 'suggest';
      readonly clauseId: string;
      readonly kind: SuggestionKind;
      readonly reason: string;
      readonly heading: string | null;
      readonly place: Place | null;
      readonly source?: SuggestionSource | null;
    }
  | { readonly type: 'reviseSuggestion'; readonly suggestionId: string; readonly reason: string; readonly source?: SuggestionSource | null }
  | { readonly type: 'removeSuggestion'; readonly suggestionId: string }
  | { readonly type: 'accept'; readonly suggestionId: string; readonly orders: readonly number[] | null }
  | { readonly type: 'reject'; readonly suggestionId: string; readonly orders: readonly number[] | null; readonly reason: string }
  | {
      readonly type: 'counter';
      readonly suggestionId: string;
      readonly orders: readonly number[] | null;
      readonly reason: string;
      readonly source?: SuggestionSource | null;
    }
  | { readonly type: 'concede'; readonly suggestionId: string; readonly orders: readonly number[] | null }
  | { readonly type: 'withdrawSuggestion'; readonly suggestionId: string }
  | { readonly type: 'reopen'; readonly suggestionId: string; readonly orders: readonly number[] | null; readonly reason: string }
  | {
      readonly type: 'answerMany';
      readonly answer: AnswerToMany;
      readonly picks: readonly Pick[];
      /** Of a rejection, the same for all. */
      readonly reason: string | null;
    }
  | { readonly type: 'undoAnswer'; readonly suggestionId: string; readonly orders: readonly number[] | null }
  | {
      readonly type: 'comment';
      readonly clauseId: string | null;
      readonly threadId: string | null;
      readonly audience: Audience;
      readonly range: CommentRange | null;
      readonly mentionIds: readonly string[];
      readonly text: string;
    }
  | { readonly type: 'resolveComment'; readonly commentId: string }
  | { readonly type: 'reopenComment'; readonly commentId: string }
  | { readonly type: 'attach'; readonly attachment: Omit<Attachment, 'order' | 'addedBy' | 'side' | 'at' | 'publishedAt'> }
  | { readonly type: 'inviteReviewer'; readonly memberId: string; readonly as: 'reviewer' | 'copy' }
  | { readonly type: 'dismissReviewer'; readonly memberId: string }
  | { readonly type: 'check'; readonly note: string | null }
  | { readonly type: 'detach'; readonly attachmentId: string }
  | { readonly type: 'nearDeadline'; readonly assignmentId: string }
  | { readonly type: 'breachDeadline'; readonly assignmentId: string }
  | { readonly type: 'breakSilence'; readonly assignmentId: string }
  | { readonly type: 'settleDuties' }
  | { readonly type: 'recountDeadlines' };

/** What the product does by itself, and nobody else may. */
export const SYSTEM_COMMANDS = ['nearDeadline', 'breachDeadline', 'breakSilence', 'settleDuties', 'recountDeadlines'] as const;
export type SystemCommandType = (typeof SYSTEM_COMMANDS)[number];
export const isSystemCommand = (type: CommandType): type is SystemCommandType => (SYSTEM_COMMANDS as readonly CommandType[]).includes(type);

export type CommandType = ContractCommand['type'];
export type CommandOf<T extends CommandType> = Extract<ContractCommand, { type: T }>;

/** The text that an act leads to, computed by the document model after the lock; plain values only. */
export interface TextOutcome {
  /** The revision that closing the turn now would give, or null when nothing changes the text. */
  readonly folded: {
    readonly revision: RevisionContent;
    readonly folded: readonly FoldedChanges[];
    readonly rebased: readonly Rebased[];
    /** What it changes against the revision before, but for the amount. */
    readonly changes: Omit<TextChanges, 'amount'>;
  } | null;
  /** The text that stands after it: what an approver is shown and names. */
  readonly revisionHash: string | null;
  /** For a suggestion: what `diff` found against the clause's body. */
  readonly proposal: {
    readonly baseHash: string | null;
    readonly proposedHash: string | null;
    readonly proposed: Body | null;
    readonly changes: readonly Change[];
    readonly negotiability: Negotiability;
  } | null;
  /** Types of the clauses that then read otherwise than the form would have them. */
  readonly touched: readonly ClauseType[];
  /** For an acceptance: pairs of accepted changes over one range. For `reopen`: the text has moved on. */
  readonly overlaps: boolean;
}

export interface Context {
  readonly actor: Actor | SystemActor;
  readonly now: string;
  readonly newIds: readonly string[];
  readonly calendar: WorkingCalendar;
  /** The route of the form, for `submit`; the one to follow from now on, for `migrateRoute`; else the contract's own. */
  readonly route: Route | null;
  readonly candidates: CandidatesByStage;
  /** Whom the route names for a duty that stays silent. */
  readonly takers: readonly Candidate[];
  /** Who stands in for whom, who heads whom, who is still there. */
  readonly staff: Staff;
  /** Own working hours of those who have others than the company. */
  readonly hours: Readonly<Record<string, WorkingHours>>;
  readonly textOutcome: TextOutcome;
  /** Who may hold on each side now: client's managers, client's signatories, supplier's signatories. */
  readonly clientManagerIds: readonly string[];
  readonly clientSignatoryIds: readonly string[];
  readonly supplierSignatoryIds: readonly string[];
  readonly accountManagerId: string | null;
  /** Who could take over or be asked: of `reassign`, `delegate`, `addApprover`, `ask`, `choosePeople`; or be invited to review. */
  readonly assignableIds: readonly string[];
  /** For `comment`: who may be named in it, with their side. */
  readonly mentionable: readonly { readonly id: string; readonly side: Side }[];
  /** Given by the counter at `submit` of a contract that has none. */
  readonly number: string | null;
  readonly deal: Deal;
  /** What conditions of the route ask besides the deal: days of payment as the answers have them, and the client's segment. */
  readonly paymentDays: string | null;
  readonly clientSegment: string | null;
  /** Working days that the form promises, for `submit`. */
  readonly promisedDays: number | null;
  /** Faults of the answers that stop `submit`. */
  readonly answerFaults: number;
  /** Accepted version of the agreement on electronic signatures of the actor's side, or null. */
  readonly agreementVersion: number | null;
}
