import type { Decision, StoredAssignment } from '../approval/assignment';
import type { TextChanges } from '../approval/guard';
import type { Judgement } from '../approval/judge-condition';
import type { StoredRoute } from '../approval/route';
import type { RouteRules, ShownRoute } from '../approval/shown-route';
import type { Promised } from '../forecast/promise';
import type { AnswerKind, ChangeAnswer, Suggestion } from '../negotiation/suggestion';
import type { Actor, Audience, Side, SystemActor } from '../people/actor';
import type { DealType, Language } from '../template/form';
import type { Attachment, BaseContract, Check, Comment, Deal, Signature, SkipReason, StageState, StoredRemark, Passage } from './contract';
import type { FoldedChanges, Rebased, RevisionContent } from './revision';

export interface AnswerPlacement {
  readonly suggestionId: string;
  readonly order: number;
  readonly answer: ChangeAnswer;
}

/** What a side wrote during its turn and now shows to the other. */
export interface Publication {
  readonly side: Side;
  readonly suggestions: readonly Suggestion[];
  readonly answers: readonly AnswerPlacement[];
  readonly comments: readonly Comment[];
  readonly attachments: readonly Attachment[];
}

/** Why the product gave a duty to somebody else: a substitution began, the person is back, has left, or stayed silent. */
export const MOVE_REASONS = ['substituted', 'back', 'left', 'silent'] as const;
export type MoveReason = (typeof MOVE_REASONS)[number];

/** Facts of earlier versions of the product do not tell where a clock began. */
interface StoredClock {
  readonly clockFrom?: string | null;
  readonly clockMinutes?: number | null;
  /** Told here by earlier versions; now `EscalationPlanned` tells it to the supplier alone. */
  readonly silenceAt?: string | null;
}

/** A clock counted again by another calendar. */
export interface RecountedClock {
  readonly assignmentId: string;
  readonly dueAt: string | null;
  readonly remindAt: string | null;
  /** Told here by earlier versions; now `EscalationPlanned` tells it to the supplier alone. */
  readonly silenceAt?: string | null;
}

/** Why stages that had approved are asked once more. */
export type AskedAgainBecause = 'textChanged' | 'amountChanged' | 'requisitesChanged';

/** Where a stage of the route that is followed from now on comes from. */
export interface MigratedStage {
  /** Its place in the route before; null: it was not there. */
  readonly from: number | null;
  readonly state: StageState;
  readonly skippedBecause: SkipReason | null;
}

type Parts<Shared extends object, Own extends object = Record<never, never>> = { readonly shared: Shared; readonly own?: Own };
/** A fact of both sides of which a part is the supplier's, whoever wrote it; facts from before it was set apart have none. */
type WithSupplierPart<Shared extends object, Supplier extends object> = { readonly shared: Shared; readonly supplierOnly?: Supplier };

/** Each fact by its name; `shared` is seen by the fact's audience, `own` only by the side that wrote it, `supplierOnly` by the supplier. */
export interface ContractFactData {
  ContractDrafted: Parts<{
    contractId: string;
    clientCompanyId: string;
    templateVersionId: string;
    formKey: string;
    dealType: DealType;
    language: Language;
    title: string;
    authorSide: Side;
    holderIds: readonly string[];
    responsibleId: string | null;
    base: BaseContract | null;
    copiedFrom: string | null;
  }>;
  /** What is promised, at the first submission; facts of before promises were kept do not say. */
  ContractSubmitted: WithSupplierPart<
    {
      number: string;
      route: ShownRoute | StoredRoute;
      deal: Deal;
      responsibleId: string | null;
      resubmitted: boolean;
      promised?: Promised | null;
    },
    { rules: RouteRules }
  >;
  RevisionFolded: Parts<{
    revision: RevisionContent;
    reason: 'submitted' | 'turnClosed';
    folded: readonly FoldedChanges[];
    rebased: readonly Rebased[];
    changes?: TextChanges;
  }>;
  TurnPublished: Parts<{ publication: Publication }>;
  ContractHandedOff: Parts<{
    from: Side;
    to: Side;
    holderIds: readonly string[];
    note: string | null;
    clocks: readonly ({ assignmentId: string; dueAt: string | null; remindAt: string | null; minutesLeft: number | null } & StoredClock)[];
  }>;
  StageStarted: Parts<{ stageIndex: number; assignments: readonly StoredAssignment[]; judged?: Judgement | null }>;
  StageSkipped: Parts<{ stageIndex: number; because: SkipReason; judged: Judgement | null }, { remark: StoredRemark | null }>;
  AssignmentActivated: Parts<{ assignmentId: string; dueAt: string; remindAt: string } & StoredClock>;
  StageDecided: Parts<
    {
      assignmentId: string;
      memberId: string;
      stageIndex: number;
      decision: Decision;
      revisionHash: string | null;
      inPlaceOf?: string | null;
    },
    { remark: StoredRemark | null; remarks?: readonly StoredRemark[] }
  >;
  StagePassed: Parts<{ stageIndex: number; cancelled: readonly string[] }>;
  StagesAskedAgain: Parts<{ stageIndexes: readonly number[]; because: AskedAgainBecause }>;
  ContractReturned: Parts<
    { to: 'client' | 'stage'; stageIndex: number | null; holderIds: readonly string[]; reason: string | null },
    { remark: StoredRemark | null }
  >;
  AssignmentReassigned: Parts<{ assignmentId: string; from: string; to: StoredAssignment; delegated?: boolean }, { remark: StoredRemark }>;
  ApproverAdded: Parts<
    { assignment: StoredAssignment; waiting: { assignmentId: string; minutesLeft: number } | null },
    { remark: StoredRemark }
  >;
  QuestionAsked: Parts<{ assignmentId: string; minutesLeft: number; answer: StoredAssignment }, { remark: StoredRemark }>;
  QuestionClosed: Parts<
    { assignmentId: string; askedFor: string; answered: boolean; dueAt: string; remindAt: string } & StoredClock,
    { remark: StoredRemark | null }
  >;
  RemarkClosed: Parts<{ remarkId: string; closing: string }>;
  PeopleChosen: Parts<{ stageKey: string; memberIds: readonly string[] }>;
  /** The route with the stages that it has no more but that had begun; `silenced` are duties whose steps against silence begin anew. */
  RouteMigrated: Parts<
    {
      before: { readonly key: string; readonly version: number };
      route: ShownRoute;
      stages: readonly MigratedStage[];
      cancelled: readonly string[];
      silenced: readonly string[];
    },
    { remark: StoredRemark; rules: RouteRules }
  >;
  ContractRecalled: Parts<{ reason: string; holderIds: readonly string[] }>;
  SignatureAwaited: Parts<{ revisionHash: string; holderIds: readonly string[]; side: Side }>;
  ContractSigned: Parts<{ signature: Signature }>;
  ContractExecuted: Parts<{ at: string; passage?: Passage }>;
  ContractDeclined: Parts<{ reason: string; memberId: string }>;
  ContractWithdrawn: Parts<{ reason: string }>;
  ContractTerminated: Parts<{ reason: string; on: string }>;
  SuggestionMade: Parts<{ suggestion: Suggestion }>;
  SuggestionRevised: Parts<{ suggestion: Suggestion }>;
  SuggestionRemoved: Parts<{ suggestionId: string }>;
  ChangesAnswered: Parts<{ suggestionId: string; orders: readonly number[]; answer: ChangeAnswer }>;
  AnswerUndone: Parts<{ suggestionId: string; orders: readonly number[]; kind: AnswerKind }>;
  CommentMade: Parts<{ comment: Comment }>;
  CommentResolved: Parts<{ commentId: string; at: string }>;
  CommentReopened: Parts<{ commentId: string }>;
  AttachmentAdded: Parts<{ attachment: Attachment }>;
  /** Facts of before there were copies do not say `as`. */
  ReviewerInvited: Parts<{ memberId: string; as?: 'reviewer' | 'copy' }>;
  ReviewerDismissed: Parts<{ memberId: string }>;
  ContractChecked: Parts<{ check: Check }>;
  AttachmentRemoved: Parts<{ attachmentId: string }>;
  DeadlineNeared: Parts<{ assignmentId: string; dueAt: string }>;
  DeadlineBreached: Parts<{ assignmentId: string; dueAt: string }>;
  EscalationPlanned: Parts<{ assignmentId: string; at: string }>;
  SilenceEscalated: Parts<{
    assignmentId: string;
    dueAt: string;
    to: 'head' | 'director';
    memberIds: readonly string[];
    nextAt: string | null;
  }>;
  AssignmentMoved: Parts<{ assignmentId: string; from: string; to: StoredAssignment; because: MoveReason }>;
  DeadlinesRecounted: Parts<{ clocks: readonly RecountedClock[] }>;
}

export type ContractFactType = keyof ContractFactData;

/** A fact that `decide` gives: an immutable past-tense record; the chain adds id, sequence and hashes. */
export type ContractFact = {
  [T in ContractFactType]: {
    readonly type: T;
    readonly audience: Audience;
    readonly at: string;
    readonly by: Actor | SystemActor;
  } & Readonly<ContractFactData[T]>;
}[ContractFactType];

export type FactOf<T extends ContractFactType> = Extract<ContractFact, { type: T }>;

/** Facts that leave the contract's text and turn alone, and so the version that people hold in hand. */
export const QUIET_FACTS: readonly ContractFactType[] = [
  'CommentMade',
  'CommentResolved',
  'CommentReopened',
  'ReviewerInvited',
  'ReviewerDismissed',
  'ContractChecked',
  'RemarkClosed',
  'DeadlineNeared',
  'DeadlineBreached',
  'EscalationPlanned',
  'SilenceEscalated',
  'DeadlinesRecounted',
];
