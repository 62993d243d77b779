import type { Bilingual, ContractState } from '@vizavi/domain';
import type { PersonView } from './people';
import type { ForecastView, PromiseView } from './position';

/** Where a manager's contracts stand still, in working days of the supplier; of this stretch of ninety days unless said otherwise. */
export interface BottlenecksView {
  readonly people: readonly {
    readonly person: PersonView;
    /** Duties decided: how many, and what half and nine of ten took; null of none. */
    readonly decided: number;
    readonly median: number | null;
    readonly ninetieth: number | null;
    /** Duties that wait for them now, and of these the late ones. */
    readonly open: number;
    readonly late: number;
  }[];
  /** Contracts in work by how long they have been in the same hands; the last age has no upper edge. */
  readonly ages: readonly { readonly upTo: number | null; readonly supplier: number; readonly client: number }[];
  /** Of each form: signed contracts, those that kept their promise, the same of the ninety days before, and the middle of the days beyond it. */
  readonly promises: readonly {
    readonly form: { readonly key: string; readonly name: Bilingual };
    readonly executed: number;
    readonly kept: number;
    readonly executedBefore: number;
    readonly keptBefore: number;
    readonly medianOver: number | null;
  }[];
}

/** Figures whose contracts may be listed: of a person by id, an age by its place, a form by key, a kind of stage. */
export const NAMED_FIGURES = ['person', 'age', 'form', 'stage'] as const;
export type NamedFigure = (typeof NAMED_FIGURES)[number];

/** The contracts behind a figure, longest first, at most fifty. */
export interface FigureContracts {
  readonly items: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly state: ContractState;
    readonly client: string;
    /** Working days that the figure counts of it; of a form, beyond the promise. */
    readonly days: number;
  }[];
}

/** When a contract is expected to be signed, beside its promise. */
export interface ExpectedRow {
  readonly id: string;
  readonly forecast: ForecastView | null;
  readonly promise: PromiseView | null;
}
