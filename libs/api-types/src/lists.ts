import type { Bilingual, ContractState, DealType, Duty, Language, StageKind } from '@vizavi/domain';
import type { AvailableAction } from './contract';
import type { PersonView } from './people';
import type { BoardColumn, PositionView } from './position';

/** Every list: pages by key, a total that is counted up to 1,001. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly totalIsCapped: boolean;
}

export interface ContractRow {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly formKey: string;
  readonly dealType: DealType;
  readonly state: ContractState;
  readonly client: { readonly id: string; readonly name: string };
  readonly accountManager: PersonView | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly position: PositionView;
  readonly column: BoardColumn | null;
  readonly openSuggestions: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly executedAt: string | null;
}

export const CONTRACT_SORTS = ['-changedAt', 'changedAt', '-createdAt', 'createdAt', 'dueAt', '-amount', 'number'] as const;
export type ContractSort = (typeof CONTRACT_SORTS)[number];

/** Filters of `GET contracts`, kept in the address of the screen; `status` may repeat, comma-separated. */
export interface ContractFilter {
  readonly q?: string;
  readonly status?: string;
  readonly stage?: string;
  readonly holder?: string;
  readonly client?: string;
  readonly manager?: string;
  readonly form?: string;
  readonly overdue?: boolean;
  readonly amountFrom?: string;
  readonly amountTo?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort?: ContractSort;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A line of the client's «Нужно ваше действие». */
export interface NeededAction {
  readonly contractId: string;
  readonly title: string;
  readonly number: string | null;
  readonly verb: 'fill' | 'answer' | 'sign';
  readonly count: number;
  readonly dueAt: string | null;
}

export interface HomeView {
  readonly needed: readonly NeededAction[];
  readonly inWork: Page<ContractRow>;
  readonly executed: Page<ContractRow>;
}

/** The lawyer's queue. */
export interface AssignmentRow {
  readonly id: string;
  readonly contract: ContractRow;
  readonly stageKind: StageKind;
  /** To decide, or to answer a colleague's question. */
  readonly duty: Duty;
  /** How pressing it is; `withClient` and `withColleague` wait for others. */
  readonly bucket: 'overdue' | 'today' | 'next' | 'withClient' | 'withColleague';
  readonly mine: boolean;
  readonly group: string | null;
  readonly dueAt: string | null;
  readonly minutesLeft: number | null;
  /** Clauses that differ from the form or wait for an answer. */
  readonly deviations: number;
  /** Somebody else has done something since the reader last looked. */
  readonly unread: boolean;
  /** What has changed since the reader's stage approved it before. */
  readonly changedSince: ChangedBrief | null;
  /** What a colleague asks. */
  readonly question: { readonly text: string; readonly person: PersonView } | null;
  /** Colleagues whose answer or decision it waits for. */
  readonly waitsFor: readonly PersonView[];
  /** The hash of the text, where it is the form's own and may be approved as it is. */
  readonly asIs: string | null;
  readonly etag: string;
}

/** A duty of somebody's people: of the contract its envelope alone, and a link where the head may read it. */
export interface TeamDeskDuty {
  readonly assignmentId: string;
  readonly contractId: string;
  readonly number: string;
  readonly client: string;
  readonly form: Bilingual;
  readonly stage: Bilingual;
  readonly stageKind: StageKind;
  readonly duty: Duty;
  readonly bucket: AssignmentRow['bucket'];
  readonly dueAt: string | null;
  readonly minutesLeft: number | null;
  readonly readable: boolean;
  /** Version of the contract, for `POST assignments/:id/reassign`. */
  readonly etag: string;
}

/** Whom a member is head of, those with the most that is late first. */
export interface TeamDeskView {
  readonly people: readonly {
    readonly person: PersonView;
    readonly department: string | null;
    readonly away: boolean;
    readonly standIn: PersonView | null;
    /** Duties that wait for them now, the late ones of these, and those that wait for others. */
    readonly open: number;
    readonly overdue: number;
    readonly waiting: number;
    /** The most pressing of them, at most fifty. */
    readonly duties: readonly TeamDeskDuty[];
  }[];
}

/** What has changed in a text since a revision that was approved. */
export interface ChangedBrief {
  readonly revision: number;
  readonly clauses: number;
  readonly amount: boolean;
  readonly requisites: boolean;
  readonly attachments: boolean;
}

export interface BoardColumnView {
  readonly column: BoardColumn;
  readonly total: number;
  readonly totalIsCapped: boolean;
  readonly items: readonly ContractRow[];
}

export interface BoardView {
  readonly columns: readonly BoardColumnView[];
}

/** Numbers of the board over so many days, with as many before them; `null` where only counts are told. */
export interface InsightsView {
  readonly days: number;
  readonly inWork: number;
  readonly inWorkBefore: number | null;
  readonly overdue: number;
  readonly overdueBefore: number | null;
  /** Signed in these days, and in as many before. */
  readonly executed: number;
  readonly executedBefore: number;
  readonly executedThisMonth: number;
  readonly executedLastMonth: number;
  readonly medianDaysToExecute: number | null;
  readonly medianDaysToExecuteBefore: number | null;
  /** The supplier's own time in each kind of stage: the client's is left out. */
  readonly stageDays: readonly {
    readonly kind: StageKind;
    readonly median: number;
    readonly ninetieth: number;
    readonly count: number;
    readonly medianBefore: number | null;
    readonly countBefore: number;
  }[];
  readonly weekly: readonly { readonly week: string; readonly submitted: number; readonly executed: number }[];
}

/** What a board card's "Move to…" menu offers: a drop only opens an action that is available. */
export interface MoveView {
  readonly column: BoardColumn;
  readonly action: AvailableAction;
}

export interface FilterChoices {
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  readonly forms: readonly { readonly key: string; readonly name: { readonly ru: string; readonly en: string } }[];
  readonly holders: readonly PersonView[];
  readonly managers: readonly PersonView[];
  readonly languages: readonly Language[];
}
