import type {
  Bilingual,
  ClauseType,
  ContractState,
  DealType,
  PlannedStage,
  RouteDirectory,
  RouteFault,
  Side,
  Simulation,
  Stage,
  StageDifference,
} from '@vizavi/domain';
import type { PersonView } from './people';

export type RouteVersionState = 'draft' | 'published' | 'retired';

/** A version without its stages. */
export interface RouteVersionRow {
  readonly id: string;
  readonly number: number;
  readonly state: RouteVersionState;
  readonly name: Bilingual;
  readonly stages: number;
  readonly note: string;
  readonly author: string | null;
  readonly changedAt: string;
  readonly publishedAt: string | null;
  /** Contracts on their way by this version, counted up to 1,001. */
  readonly running: number;
  readonly etag: string;
}

/** A form that takes a route. */
export interface RouteForm {
  readonly templateId: string;
  readonly key: string;
  readonly name: Bilingual;
}

/** A route with its versions, the newest first. */
export interface RouteRow {
  readonly id: string;
  readonly key: string;
  readonly name: Bilingual;
  readonly versions: readonly RouteVersionRow[];
  readonly forms: readonly RouteForm[];
}

/** One version to look at or to change. */
export interface RouteVersionView {
  readonly id: string;
  readonly routeId: string;
  readonly key: string;
  readonly number: number;
  readonly state: RouteVersionState;
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
  readonly note: string;
  readonly changedAt: string;
  readonly publishedAt: string | null;
  readonly author: string | null;
  readonly faults: readonly RouteFault[];
  /** Whether the reader may change it now: a draft, by an owner. */
  readonly editable: boolean;
  readonly etag: string;
}

export interface DirectoryForm extends RouteForm {
  readonly dealType: DealType;
  /** Key of the route that it takes now, and of the one that its file names. */
  readonly routeKey: string;
  readonly ownRouteKey: string;
  /** Version of this choice, for `PUT templates/:id/route`. */
  readonly etag: string;
}

/** Whom and what a route may name. */
export interface RouteDirectoryView extends RouteDirectory {
  readonly clients: readonly { readonly id: string; readonly name: string; readonly segment: string | null }[];
  readonly segments: readonly string[];
  readonly forms: readonly DirectoryForm[];
}

export interface SaveRouteRequest {
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
}

export interface RouteComparison {
  readonly from: RouteVersionRow;
  readonly to: RouteVersionRow;
  readonly stages: readonly StageDifference[];
}

/** A deal that is supposed, to ask a route whom it would go to. */
export interface SimulateRouteRequest {
  readonly versionId: string;
  readonly clientId: string;
  readonly templateId: string;
  /** Decimal string; null: the deal names none. */
  readonly amount: string | null;
  readonly currency: string | null;
  readonly paymentDays: number | null;
  readonly touched: readonly ClauseType[];
  /** When the client submits; now when it is absent. */
  readonly at?: string;
}

/** A version of a route by its name. */
export interface RouteReference {
  readonly key: string;
  readonly version: number;
  readonly name: Bilingual;
}

/** A contract on its way by a route, as an administrator sees it: its envelope and nothing of its text. */
export interface RunningContract {
  readonly id: string;
  readonly number: string;
  readonly client: { readonly id: string; readonly name: string };
  readonly form: Bilingual;
  readonly state: ContractState;
  readonly stage: Bilingual | null;
  readonly route: RouteReference;
  readonly holder: { readonly side: Side; readonly people: readonly PersonView[] } | null;
  readonly since: string | null;
  readonly dueAt: string | null;
  readonly etag: string;
}

/** What a stage would be after a move, with its people by name. */
export interface PlannedStageView extends Omit<PlannedStage, 'duties' | 'decidedBy'> {
  readonly duties: readonly { readonly person: PersonView; readonly dueAt: string | null }[];
  readonly decidedBy: readonly PersonView[];
}

/** What would happen if a contract were moved to another version of its route; nothing has happened yet. */
export interface MigrationPreview {
  readonly contract: RunningContract;
  readonly to: RouteReference;
  /** Why it cannot be moved now, as a refusal of the rules; null when it can. */
  readonly blockedBy: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  readonly stages: readonly PlannedStageView[];
  /** State and holders after the move. */
  readonly state: ContractState;
  readonly holders: readonly PersonView[];
}

export interface SimulationView extends Simulation {
  /** Names of everybody whom the simulation tells of. */
  readonly people: Readonly<Record<string, { readonly name: string; readonly title: string | null }>>;
}

/** Who answers for one type of clauses: a stage may ask them when such a clause departs from the form. */
export interface ClauseOwnerView {
  readonly clauseType: ClauseType;
  readonly owner: PersonView | null;
  readonly etag: string;
}

export interface ClauseOwnersView {
  readonly items: readonly ClauseOwnerView[];
  /** Who may answer; empty for whoever only looks. */
  readonly candidates: readonly PersonView[];
  readonly editable: boolean;
}

/** Body of `PUT routes/clause-owners/:clauseType`. */
export interface SetClauseOwnerRequest {
  readonly memberId: string | null;
}
