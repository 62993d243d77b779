import type { Bilingual } from '../template/form';
import { chosenBy, type AssigneeRule, type Candidate } from './assignee-rule';
import type { RouteCondition } from './condition';
import type { Guard } from './guard';
import type { Silence } from './silence';

export const STAGE_KINDS = ['manager', 'legal', 'finance', 'security', 'director'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** One after another, everybody at once, whoever is first, or n of the m who are asked at once. */
export const STAGE_MODES = ['serial', 'all', 'any', 'quorum'] as const;
export type StageMode = (typeof STAGE_MODES)[number];

/** What a client is told about the people of a stage. */
export const SHOWN_AS = ['nameAndRole', 'role', 'department'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

export interface Stage {
  readonly key: string;
  readonly name: Bilingual;
  readonly kind: StageKind;
  readonly mode: StageMode;
  /** How many must approve, with the mode `quorum`; else null. */
  readonly quorum: number | null;
  /** Passed over when its rules find nobody, or by the account manager with a reason. */
  readonly optional: boolean;
  /** The stage is asked unless this certainly fails; null: always. */
  readonly condition: RouteCondition | null;
  readonly assignees: readonly AssigneeRule[];
  /** Time for the stage, in working hours. */
  readonly hours: number;
  readonly guards: readonly Guard[];
  /** Where an assignee may return the contract: earlier stages by key, or the client. */
  readonly returnTo: readonly string[];
  readonly shownAs: ShownAs;
  readonly silence: Silence;
}

export const RETURN_TO_CLIENT = 'client';

export interface Route {
  readonly key: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly stages: readonly Stage[];
}

/** What a stage is when its route does not say: asked always, of everybody, with reminders alone. */
export const STAGE_DEFAULTS = {
  quorum: null,
  optional: false,
  condition: null,
  silence: { then: 'remind' },
} as const satisfies Partial<Stage>;

type Later = keyof typeof STAGE_DEFAULTS;
type StoredStage = Omit<Stage, Later> & Partial<Pick<Stage, Later>>;

/** A route as it was once stored: what later versions of the product added may be missing. */
export interface StoredRoute extends Omit<Route, 'stages'> {
  readonly stages: readonly StoredStage[];
}

/** A route as it is known today, from one of any age. */
export const routeFrom = ({ key, version, name, stages }: StoredRoute): Route => ({
  key,
  version,
  name,
  stages: stages.map((stage) => ({ ...STAGE_DEFAULTS, ...stage })),
});

/** Candidates of each stage, in the order of its rules. */
export type CandidatesByStage = Readonly<Record<string, readonly (readonly Candidate[])[]>>;

/** The people whom a stage asks, each once, in the order of its rules; empty when the rules find nobody. */
export function assigneesOf(stage: Stage, candidates: CandidatesByStage): readonly Candidate[] {
  const found = stage.assignees.flatMap((rule, index) => chosenBy(rule, candidates[stage.key]?.[index] ?? []));
  return found.filter((one, index) => found.findIndex((other) => other.memberId === one.memberId) === index);
}
