import type { Bilingual, Body, ClauseState, Decision, LeftReason, Side, StepBack } from '@vizavi/domain';
import type { PersonView } from './people';

/** A text of a contract that another is held against; number 0 is the form as it stands before anybody changes it, null a draft. */
export interface ComparedText {
  readonly number: number | null;
  readonly hash: string | null;
  readonly at: string | null;
}

export const COMPARED_STATUSES = ['same', 'changed', 'inserted', 'deleted'] as const;
export type ComparedStatus = (typeof COMPARED_STATUSES)[number];

/** A clause of two texts, every place filled; a deleted one stands after what it followed. */
export interface ComparedClause {
  readonly clauseId: string;
  readonly parentId: string | null;
  readonly number: string;
  /** Its number in the earlier text where that was another. */
  readonly numberBefore: string | null;
  readonly depth: number;
  readonly status: ComparedStatus;
  readonly moved: boolean;
  readonly heading: string | null;
  readonly headingBefore: string | null;
  /** Marked by what was inserted and deleted; what whole clauses bring or take is not marked. */
  readonly body: Body | null;
  /** The earlier wording as it is kept, to be proposed anew; null where nothing can be brought back. */
  readonly earlier: Body | null;
}

export interface ComparisonCounts {
  readonly changed: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
}

export interface ComparisonView {
  readonly from: ComparedText;
  readonly to: ComparedText;
  readonly counts: ComparisonCounts;
  readonly clauses: readonly ComparedClause[];
}

/** What proposing an earlier text anew would make: proposals by clause, and what it leaves as it is. */
export interface WayBackView {
  readonly number: number;
  readonly steps: readonly { readonly clauseId: string; readonly number: string; readonly kind: StepBack['kind'] }[];
  readonly left: readonly { readonly clauseId: string; readonly number: string; readonly why: LeftReason }[];
}

export const PROTOCOL_KINDS = ['disagreements', 'reconciliation'] as const;
/** `disagreements`: what is not agreed; `reconciliation`: how each disagreement was settled, once somebody has answered. */
export type ProtocolKind = (typeof PROTOCOL_KINDS)[number];

/** What a side wants of a clause: a wording, or that the clause be not there. */
export interface WordingView {
  readonly kind: 'text' | 'left' | 'absent';
  readonly heading: string | null;
  readonly body: Body | null;
}

export interface DisagreementRow {
  readonly clauseId: string;
  /** Null for a proposed clause, which has none yet. */
  readonly number: string | null;
  /** The clause after which a proposed one would stand. */
  readonly afterNumber: string | null;
  readonly heading: string | null;
  readonly state: ClauseState;
  readonly supplier: WordingView;
  readonly client: WordingView;
  readonly agreed: WordingView | null;
  /** Why each side wants it so: the reasons of its newest words, shown to both. */
  readonly reasons: Readonly<Record<Side, string | null>>;
}

/** The same for both sides: nothing that either has not been shown is in it. */
export interface DisagreementsView {
  readonly kind: ProtocolKind;
  readonly revision: ComparedText;
  readonly rows: readonly DisagreementRow[];
  readonly agreed: number;
  readonly open: number;
  /** What the reader's side wrote and has not shown; it is left out. */
  readonly unpublished: number;
}

export interface SheetRemark {
  readonly person: PersonView;
  readonly at: string;
  readonly text: string;
  /** The reader's side alone sees it. */
  readonly internal: boolean;
  /** Of a point of an approval with remarks: whether, by whom and how it was settled; null of other remarks. */
  readonly point: { readonly closed: { readonly person: PersonView; readonly at: string; readonly how: string } | null } | null;
}

/** What whoever decides has asked a colleague; the supplier's people alone read it. */
export interface SheetQuestion {
  readonly asked: PersonView;
  readonly at: string;
  readonly text: string;
  /** Null while it is open, and when it was taken back. */
  readonly answer: { readonly at: string; readonly text: string } | null;
  readonly open: boolean;
}

/** One person's duty in one stage: what they decided, or that they are still asked. */
export interface ApprovalSheetRow {
  readonly assignmentId: string;
  readonly stageNumber: number;
  readonly stage: Bilingual;
  readonly person: PersonView;
  /** Whose duty it is when the person stands in for somebody. */
  readonly inPlaceOf: PersonView | null;
  /** Who passed this duty on to them, and why. */
  readonly delegatedFrom: { readonly person: PersonView; readonly reason: string | null } | null;
  /** A colleague has added them as an approver. */
  readonly added: boolean;
  readonly assignedAt: string;
  readonly dueAt: string | null;
  readonly decidedAt: string | null;
  readonly decision: Decision | null;
  readonly late: boolean;
  /** Working minutes from the asking to the decision. */
  readonly tookMinutes: number | null;
  readonly revision: ComparedText | null;
  /** Approved, and asked again after the text had changed. */
  readonly superseded: boolean;
  readonly remarks: readonly SheetRemark[];
  readonly questions: readonly SheetQuestion[];
}

export interface ApprovalSheetView {
  readonly contractId: string;
  readonly number: string | null;
  readonly title: string;
  readonly client: string;
  readonly responsible: PersonView | null;
  readonly revision: ComparedText;
  readonly rows: readonly ApprovalSheetRow[];
}

/** One change of a text in words; an empty side says that there was, or is, nothing. */
export interface WordedChange {
  readonly deleted: string;
  readonly inserted: string;
}

export interface SummaryClause {
  readonly clauseId: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly status: Exclude<ComparedStatus, 'same'> | 'moved';
  readonly changes: readonly WordedChange[];
}

export interface SummaryPoint {
  readonly clauseId: string;
  readonly number: string | null;
  readonly heading: string | null;
  readonly state: Exclude<ClauseState, 'agreed'>;
}

export interface SummaryAct {
  readonly kind: 'suggested' | 'accepted' | 'rejected' | 'countered' | 'conceded' | 'withdrawn' | 'superseded' | 'reopened';
  readonly side: Side;
  readonly number: string | null;
  readonly clauseId: string;
  readonly at: string;
  readonly reason: string | null;
}

/** What happened to a contract since a text or since the reader last looked, in words. */
export interface ChangesSummaryView {
  readonly from: ComparedText;
  readonly to: ComparedText;
  /** When the reader last looked; null when never, or when another text was asked for. */
  readonly seenAt: string | null;
  /** The moment up to which this tells; a read mark takes it. */
  readonly until: string;
  readonly clauses: readonly SummaryClause[];
  /** What the other side showed since then. */
  readonly acts: readonly SummaryAct[];
  readonly comments: number;
  readonly open: readonly SummaryPoint[];
}

export interface ReadMarkRequest {
  readonly at: string;
  readonly revision: number | null;
}

export interface ClauseFallbackFigure {
  readonly label: Bilingual;
  readonly offered: number;
  readonly granted: number;
}

/** How a clause of a form has fared in negotiations; a contract counts once. */
export interface ClauseFigures {
  readonly clauseId: string;
  readonly number: string | null;
  readonly heading: string | null;
  /** The first words of its text, for a clause without a heading. */
  readonly opening: string;
  readonly argued: number;
  readonly suggestions: number;
  readonly accepted: number;
  readonly open: number;
  /** Half of the settled arguments took no longer, in days; null while none is settled. */
  readonly medianDays: number | null;
  readonly fallbacks: readonly ClauseFallbackFigure[];
}

export interface ClauseStatisticsView {
  readonly formKey: string;
  /** Contracts of the form that were submitted; the newest are counted. */
  readonly contracts: number;
  readonly capped: boolean;
  readonly clauses: readonly ClauseFigures[];
}

export interface CountedContract {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly client: string;
}

/** The contracts behind a figure: all are counted, and those are named that the reader may open. */
export interface CountedContractsView {
  readonly total: number;
  readonly items: readonly CountedContract[];
}
