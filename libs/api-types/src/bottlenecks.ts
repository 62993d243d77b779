import type { Bilingual, ContractState } from '@vizavi/domain';
import type { PersonView } from './people';
import type { ForecastView, PromiseView } from './position';

/** Where a manager's contracts stand still, in working days of the supplier, over so many days; `…Before` is of as many days before them. */
export interface BottlenecksView {
  readonly people: readonly {
    readonly person: PersonView;
    /** Duties decided: how many, and what half and nine of ten took; null of none. */
    readonly decided: number;
    readonly decidedBefore: number;
    readonly median: number | null;
    readonly medianBefore: number | null;
    readonly ninetieth: number | null;
    /** Duties that wait for them now, and of these the late ones. */
    readonly open: number;
    readonly late: number;
  }[];
  /** Contracts in work by how long they have been in the same hands; the last age has no upper edge. */
  readonly ages: readonly {
    readonly upTo: number | null;
    readonly supplier: number;
    readonly client: number;
    readonly supplierBefore: number;
    readonly clientBefore: number;
  }[];
  /** Of each form: signed contracts, those that kept their promise, the same of the days before, and the middle of the days beyond it. */
  readonly promises: readonly {
    readonly form: { readonly key: string; readonly name: Bilingual };
    readonly executed: number;
    readonly kept: number;
    readonly executedBefore: number;
    readonly keptBefore: number;
    readonly medianOver: number | null;
  }[];
}

/** Figures that are counted in working time: of a person by id, an age by its place, a form by key, a kind of stage, all ways to the signatures. */
export const MEASURED_FIGURES = ['person', 'age', 'form', 'stage', 'way'] as const;
export type MeasuredFigure = (typeof MEASURED_FIGURES)[number];

/** Figures whose contracts may be listed; besides: submitted or signed in a month, expected in a week. */
export const NAMED_FIGURES = [...MEASURED_FIGURES, 'month', 'signed', 'expected'] as const;
export type NamedFigure = (typeof NAMED_FIGURES)[number];

/** The contracts behind a figure, those that weigh most first, at most fifty of all. */
export interface FigureContracts {
  /** Of a person or a form: how they are called. */
  readonly name: Bilingual | null;
  readonly total: number;
  readonly items: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string;
    readonly state: ContractState;
    readonly client: string;
    readonly amount: string | null;
    readonly currency: string | null;
    /** Working days that the figure counts of it; of a form, beyond the promise; null where it counts none. */
    readonly days: number | null;
  }[];
}

/** How far a contract has come since its submission. */
export const FUNNEL_STANDINGS = ['inWork', 'signing', 'executed', 'lost'] as const;
export type FunnelStanding = (typeof FUNNEL_STANDINGS)[number];

/** So many contracts, and what they are worth by currency, as decimal strings. */
export interface FunnelCell {
  readonly count: number;
  readonly sums: Readonly<Record<string, string>>;
}

/** What came of the contracts that were submitted in each month, beside those of the same month a year before. */
export interface FunnelView {
  readonly months: readonly {
    /** `YYYY-MM`. */
    readonly month: string;
    readonly standings: Readonly<Record<FunnelStanding, FunnelCell>>;
    readonly yearBefore: Readonly<Record<FunnelStanding, FunnelCell>>;
  }[];
}

/** A week by its Monday, or `later`, `afterClient` while the client holds, `unknown` where the past tells nothing. */
export interface OutlookBucket extends FunnelCell {
  readonly bucket: string;
  /** Of these, expected later than was promised. */
  readonly beyondPromise: number;
}

/** When contracts on their way are expected to be signed. */
export interface OutlookView {
  readonly buckets: readonly OutlookBucket[];
  readonly contracts: number;
  /** There are more on their way than are told. */
  readonly isCapped: boolean;
}

/** When a contract is expected to be signed, beside its promise. */
export interface ExpectedRow {
  readonly id: string;
  readonly forecast: ForecastView | null;
  readonly promise: PromiseView | null;
}
