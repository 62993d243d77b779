import type { ContractState, DealType, Language, StageKind } from '@vizavi/domain';
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
  readonly bucket: 'overdue' | 'today' | 'next' | 'withClient';
  readonly mine: boolean;
  readonly group: string | null;
  readonly dueAt: string | null;
  readonly minutesLeft: number | null;
  /** Clauses that differ from the form or wait for an answer. */
  readonly deviations: number;
  readonly etag: string;
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

/** Four numbers of the board with the same stretch before. */
export interface InsightsView {
  readonly inWork: number;
  readonly overdue: number;
  readonly executedThisMonth: number;
  readonly executedLastMonth: number;
  readonly medianDaysToExecute: number | null;
  readonly medianDaysToExecuteBefore: number | null;
  readonly stageDays: readonly { readonly kind: StageKind; readonly median: number; readonly ninetieth: number; readonly count: number }[];
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
