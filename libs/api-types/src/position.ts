import type {
  AssignmentState,
  Bilingual,
  ClauseType,
  ConditionLeaf,
  ContractState,
  Decision,
  RouteCondition,
  Side,
  SkipReason,
  StageKind,
  StageMode,
  Verdict,
} from '@vizavi/domain';
import type { PersonView } from './people';

/** `late`: now and past its deadline; `again`: approved before, asked once more after a change. */
export type StageStanding = 'done' | 'now' | 'late' | 'onHold' | 'next' | 'again' | 'returned' | 'skipped';

/** Somebody who is asked in a stage, or was: `added` by a colleague, `answers` a question instead of deciding. */
export interface StagePerson extends PersonView {
  readonly decided: boolean;
  readonly state: AssignmentState;
  readonly decision: Decision | null;
  readonly decidedAt: string | null;
  readonly added: boolean;
  readonly answers: boolean;
  /** Whoever passed this duty on to them. */
  readonly delegatedFrom: PersonView | null;
  /** Whose duty it is, while they stand in for them; null too where the client is shown no names. */
  readonly inPlaceOf: PersonView | null;
}

/** A part of a condition that decided. `leaf`, with its threshold, is for the supplier's people alone. */
export interface DecidingView {
  readonly kind: ConditionLeaf['kind'];
  readonly field: string | null;
  readonly verdict: Verdict;
  readonly found: readonly string[];
  /** Of a comparison: on which side of its threshold the deal is; null when that is not known. */
  readonly lies: 'above' | 'below' | null;
  readonly leaf: ConditionLeaf | null;
}

/** What has changed in the text since a stage last approved it. */
export interface ChangedSince {
  readonly revision: number;
  readonly clauses: readonly {
    readonly clauseId: string;
    /** Null of a clause that is gone. */
    readonly number: string | null;
    readonly heading: string | null;
    readonly clauseType: ClauseType;
  }[];
  readonly amount: { readonly from: string | null; readonly to: string | null } | null;
  readonly requisites: boolean;
  readonly attachments: boolean;
}

/** A decision of an earlier time that a stage was asked. */
export interface EarlierDecision {
  readonly person: PersonView;
  readonly decision: Decision;
  readonly at: string;
  readonly revision: number | null;
  readonly inPlaceOf: PersonView | null;
}

export interface StageView {
  readonly key: string;
  readonly name: Bilingual;
  readonly kind: StageKind;
  readonly standing: StageStanding;
  readonly people: readonly StagePerson[];
  readonly startedAt: string | null;
  readonly passedAt: string | null;
  /** Working minutes that a passed stage took. */
  readonly tookMinutes: number | null;
  readonly dueAt: string | null;
  /** Working minutes left, negative when late; null when the clock does not run. */
  readonly minutesLeft: number | null;
  /** Working minutes that the stage usually takes, and whether that is a median of the past or the route's promise. */
  readonly usualMinutes: number;
  readonly usualFrom: 'median' | 'promise';
  readonly mode: StageMode;
  /** Of so many asked so many have approved, and so many must; null before anybody is asked. */
  readonly count: { readonly asked: number; readonly approved: number; readonly needed: number } | null;
  readonly optional: boolean;
  /** When the stage is asked; for the supplier's people alone. */
  readonly condition: RouteCondition | null;
  readonly skippedBecause: SkipReason | null;
  /** What its condition says: when it was asked or skipped, or, of a stage ahead, as things are now. */
  readonly because: readonly DecidingView[];
  /** Of a stage ahead: whether it will be asked as things are now; null when that is not known. */
  readonly expected: 'asked' | 'skipped' | null;
  /** Of a stage that is asked again. */
  readonly changedSince: ChangedSince | null;
  readonly earlier: readonly EarlierDecision[];
}

/** Working minutes of the supplier, in half of the cases and in eight of ten; days only while the supplier's clock runs. */
export interface ExpectedView {
  readonly minutes: number;
  readonly likelyMinutes: number;
  readonly at: string | null;
  readonly likelyAt: string | null;
}

/** When to expect the next stage and the end: `past` is a forecast by so many contracts, `promise` only what the form promises. */
export interface ForecastView {
  readonly from: 'past' | 'promise';
  readonly contracts: number;
  /** The end of the present stage; null outside the stages, of a promise, and when it takes too long to tell. */
  readonly stage: ExpectedView | null;
  /** Both signatures. */
  readonly end: ExpectedView;
  /** The present stage has taken longer already than in eight of ten cases. */
  readonly isLong: boolean;
}

/** What was promised at the submission against the supplier's time, in working minutes. */
export interface PromiseView {
  readonly days: number;
  readonly minutes: number;
  readonly spentMinutes: number;
  /** What the client took meanwhile: it does not count against the promise. */
  readonly clientMinutes: number;
  /** When the promise runs out, or has; null while the client holds and after the end. */
  readonly dueAt: string | null;
  /** Null while it may still be kept. */
  readonly isKept: boolean | null;
}

/** Where the contract is now: one truth for the client's page, the lawyer's queue and the manager's board. */
export interface PositionView {
  readonly state: ContractState;
  readonly holderSide: Side | null;
  readonly holders: readonly PersonView[];
  readonly since: string | null;
  readonly dueAt: string | null;
  readonly minutesLeft: number | null;
  /** 1-based; null before the route starts, when signing and in final states. */
  readonly stageNumber: number | null;
  readonly stageCount: number | null;
  readonly stageKind: StageKind | null;
  /** The stage that surely comes next; null where none does, or where a condition may yet skip it. */
  readonly next: Bilingual | null;
  /** What the answer line says: fills, checks, approves, answers, signs, or one of the final states. */
  readonly verb: 'fills' | 'checks' | 'approves' | 'answers' | 'signs' | 'executed' | 'declined' | 'withdrawn' | 'terminated';
  /** Full in the contract's page and the client's home; empty in compact rows. */
  readonly stages: readonly StageView[];
  readonly promisedDays: number | null;
  /** Full positions only. */
  readonly forecast: ForecastView | null;
  readonly promise: PromiseView | null;
}

/** Columns of the manager's board. */
export const BOARD_COLUMNS = ['draft', 'manager', 'legal', 'finance', 'security', 'director', 'client', 'signing'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];
