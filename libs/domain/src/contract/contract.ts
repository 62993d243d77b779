import type { Assignment } from '../approval/assignment';
import type { TextChanges } from '../approval/guard';
import type { Judgement } from '../approval/judge-condition';
import type { Route } from '../approval/route';
import type { Promised } from '../forecast/promise';
import type { Suggestion } from '../negotiation/suggestion';
import type { Audience, Side } from '../people/actor';
import type { DealType, Language } from '../template/form';
import type { Revision, RevisionReference } from './revision';

export const CONTRACT_STATES = [
  'draft',
  'inReview',
  'inNegotiation',
  'awaitingSignature',
  'executed',
  'declined',
  'withdrawn',
  'terminated',
] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];
export const FINAL_STATES: readonly ContractState[] = ['executed', 'declined', 'withdrawn', 'terminated'];
export const isFinal = (state: ContractState): boolean => FINAL_STATES.includes(state);

/** The commercial side of a contract; money is a decimal string. */
export interface Deal {
  readonly amount: string | null;
  readonly currency: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}

/** Whose turn it is: one side, with at least one named person; null in a final state. */
export interface Holder {
  readonly side: Side;
  readonly memberIds: readonly string[];
  readonly since: string;
}

/** `again`: was approved, and a later change asks it once more; `skipped`: need not be asked, as things are. */
export type StageState = 'pending' | 'current' | 'passed' | 'again' | 'skipped';

/**
 * Its condition failed, its rules found nobody for an optional stage, the account manager passed an optional stage over, or the route to which
 * the contract was migrated has it no more.
 */
export const SKIP_REASONS = ['condition', 'nobody', 'passedOver', 'dropped'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface StageProgress {
  readonly index: number;
  readonly state: StageState;
  readonly startedAt: string | null;
  readonly passedAt: string | null;
  readonly returnedAt: string | null;
  readonly skippedBecause: SkipReason | null;
  /** What its condition said when it was last asked or skipped; null without a condition. */
  readonly judged: Judgement | null;
  /** Number of the revision that it last approved. */
  readonly approvedRevision: number | null;
}

/** One stretch of holding, a row of the timeline. */
export interface Turn {
  readonly order: number;
  readonly side: Side;
  readonly memberIds: readonly string[];
  readonly stageIndex: number | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface Authority {
  readonly kind: 'charter' | 'powerOfAttorney';
  readonly number: string | null;
  readonly date: string | null;
}

export interface Signature {
  readonly side: Side;
  readonly memberId: string;
  readonly at: string;
  readonly method: 'simple' | 'paper';
  readonly revisionHash: string;
  readonly authority: Authority | null;
  /** Version of the agreement on electronic signatures that stood behind it. */
  readonly agreementVersion: number | null;
  readonly consent: string;
  readonly fileId: string | null;
}

/** Words of a clause that a comment is about, in characters of its plain text; `quote` stays readable when the text has moved on. */
export interface CommentRange {
  readonly bodyHash: string;
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

export interface Comment {
  readonly id: string;
  readonly clauseId: string | null;
  readonly range: CommentRange | null;
  readonly threadId: string;
  readonly audience: Audience;
  readonly side: Side;
  readonly authorId: string;
  readonly text: string;
  /** Members named in it, who are told. */
  readonly mentionIds: readonly string[];
  readonly at: string;
  readonly publishedAt: string | null;
  readonly resolvedAt: string | null;
}

/** A client's reviewer has said that the text may go back; the supplier never sees it. */
export interface Check {
  readonly memberId: string;
  readonly at: string;
  readonly note: string | null;
}

/** A numbered appendix that somebody uploaded. */
export interface Attachment {
  readonly id: string;
  readonly order: number;
  readonly title: string;
  readonly fileId: string;
  readonly fileHash: string;
  readonly fileName: string;
  readonly type: string;
  readonly size: number;
  readonly addedBy: string;
  readonly side: Side;
  readonly at: string;
  readonly publishedAt: string | null;
}

export const REMARK_KINDS = [
  'approval',
  'return',
  'reassignment',
  'delegation',
  'addition',
  'passingOver',
  'question',
  'answer',
  'migration',
] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** Words that an approver wrote for colleagues, or a manager when reassigning. */
export interface Remark {
  readonly id: string;
  readonly kind: RemarkKind;
  readonly assignmentId: string | null;
  readonly byId: string;
  readonly audience: Audience;
  readonly text: string;
  readonly at: string;
  /** A point of an approval with remarks: somebody must close it before the supplier signs. */
  readonly tracked: boolean;
  readonly closedAt: string | null;
  readonly closedById: string | null;
  /** How it was settled. */
  readonly closing: string | null;
}

/** A remark as it was once written down: what later versions of the product added may be missing. */
export type StoredRemark = Omit<Remark, 'tracked' | 'closedAt' | 'closedById' | 'closing'> & Partial<Remark>;

export const remarkFrom = (stored: StoredRemark): Remark => ({
  tracked: false,
  closedAt: null,
  closedById: null,
  closing: null,
  ...stored,
});

export const openPoints = (remarks: readonly Remark[]): readonly Remark[] => remarks.filter((one) => one.tracked && one.closedAt === null);

/** What each revision changed, without its text. */
export interface RevisionNote {
  readonly number: number;
  readonly hash: string;
  readonly changes: TextChanges | null;
}

export interface BaseContract {
  readonly contractId: string;
  readonly number: string;
  readonly date: string;
}

/** Whose time a contract took from its first submission on, in working minutes of the supplier: the clock of a side stops while the other holds. */
export interface Passage {
  readonly supplier: number;
  readonly client: number;
  /** Of the supplier's time, what each stage took in all its runs, by the key of the stage; a stage that was not asked is missing. */
  readonly stages: Readonly<Record<string, number>>;
}

/** The state that `decide` judges; every field is derived from the facts. */
export interface Contract {
  readonly tenantId: string;
  readonly id: string;
  readonly clientCompanyId: string;
  readonly number: string | null;
  readonly formKey: string;
  readonly dealType: DealType;
  readonly templateVersionId: string;
  readonly language: Language;
  readonly title: string;
  /** A draft is seen by its author's side alone until it is submitted or handed off. */
  readonly audience: Audience;
  readonly state: ContractState;
  readonly authorSide: Side;
  readonly createdBy: string;
  readonly createdAt: string;
  /** Per side, as `versions`: what a side may not see does not move it. */
  readonly changedAt: Readonly<Record<Side, string>>;
  readonly responsibleId: string | null;
  readonly route: Route | null;
  readonly stageIndex: number | null;
  readonly stages: readonly StageProgress[];
  readonly holder: Holder | null;
  readonly deal: Deal;
  readonly revision: RevisionReference | null;
  /** Texts that this state knows; an act loads none and adds what it folds. */
  readonly revisions: readonly Revision[];
  /** Of every revision, in order: what guards of stages and later approvers ask. */
  readonly history: readonly RevisionNote[];
  readonly base: BaseContract | null;
  readonly suggestions: readonly Suggestion[];
  readonly assignments: readonly Assignment[];
  readonly turns: readonly Turn[];
  readonly signatures: readonly Signature[];
  readonly comments: readonly Comment[];
  readonly attachments: readonly Attachment[];
  readonly remarks: readonly Remark[];
  /** People whom the account manager named for stages that ask so, by the key of the stage. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** Client's reviewers who were invited to read, and to say that they have checked. */
  readonly reviewerIds: readonly string[];
  /** Those who only get a copy, as an outside lawyer. */
  readonly copyIds: readonly string[];
  /** The newest check of each reviewer. */
  readonly checks: readonly Check[];
  /** Supplier's signatories, once the contract has come to them. */
  readonly signatoryIds: readonly string[];
  /** Of the first submission. */
  readonly submittedAt: string | null;
  readonly promised: Promised | null;
  readonly executedAt: string | null;
  /** Whose time it took, once it is executed. */
  readonly passage: Passage | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  /** Per side: what a side may not see does not change the version that it sees. */
  readonly versions: Readonly<Record<Side, number>>;
}

/** The stage that is passing now, or null. */
export const currentStage = (contract: Contract) =>
  contract.stageIndex === null ? null : (contract.route?.stages[contract.stageIndex] ?? null);

export const activeAssignments = (contract: Contract): readonly Assignment[] =>
  contract.assignments.filter((one) => one.stageIndex === contract.stageIndex && one.state === 'active');

export interface Reader {
  readonly id: string;
  readonly kind: 'duty' | 'invitation' | 'copy' | 'signing';
}

/** Members and groups who may read the contract beyond its company and its manager: by a duty, an invitation or a signature; each once. */
export function readersOf(contract: Contract): readonly Reader[] {
  const duty = contract.assignments.flatMap(({ memberId, groupId, inPlaceOf, escalatedTo }) =>
    [memberId, groupId, inPlaceOf, ...escalatedTo].filter((id) => id !== null),
  );
  const all: readonly Reader[] = [
    ...duty.map((id) => ({ id, kind: 'duty' as const })),
    ...contract.reviewerIds.map((id) => ({ id, kind: 'invitation' as const })),
    ...contract.copyIds.map((id) => ({ id, kind: 'copy' as const })),
    ...contract.signatoryIds.map((id) => ({ id, kind: 'signing' as const })),
  ];
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index);
}

export const readerIds = (contract: Contract): readonly string[] => readersOf(contract).map((one) => one.id);
