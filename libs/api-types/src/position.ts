import type { Bilingual, ContractState, Side, StageKind } from '@vizavi/domain';
import type { PersonView } from './people';

/** `late`: now and past its deadline; `again`: approved before, asked once more after a change. */
export type StageStanding = 'done' | 'now' | 'late' | 'onHold' | 'next' | 'again' | 'returned';

export interface StageView {
  readonly key: string;
  readonly name: Bilingual;
  readonly kind: StageKind;
  readonly standing: StageStanding;
  readonly people: readonly (PersonView & { readonly decided: boolean })[];
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
  readonly next: Bilingual | null;
  /** What the answer line says: fills, checks, approves, answers, signs, or one of the final states. */
  readonly verb: 'fills' | 'checks' | 'approves' | 'answers' | 'signs' | 'executed' | 'declined' | 'withdrawn' | 'terminated';
  /** Full in the contract's page and the client's home; empty in compact rows. */
  readonly stages: readonly StageView[];
  readonly promisedDays: number | null;
}

/** Columns of the manager's board. */
export const BOARD_COLUMNS = ['draft', 'manager', 'legal', 'finance', 'security', 'director', 'client', 'signing'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];
