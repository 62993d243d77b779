import type { Bilingual } from '../template/form';
import { routeFrom, STAGE_DEFAULTS, type Route, type Stage, type StoredRoute } from './route';

/** What of a stage its client may know: everything but the rules. */
const SHOWN = ['key', 'name', 'kind', 'mode', 'quorum', 'optional', 'hours', 'shownAs'] as const satisfies readonly (keyof Stage)[];
/** What the supplier alone knows: thresholds, people, what is watched, where a contract may be sent back. */
const RULES = ['condition', 'assignees', 'guards', 'returnTo', 'silence'] as const satisfies readonly (keyof Stage)[];

export type ShownStage = Pick<Stage, (typeof SHOWN)[number]>;
export type StageRules = Pick<Stage, (typeof RULES)[number]>;

/** A route as both sides may read it. */
export interface ShownRoute extends Pick<Route, 'key' | 'version'> {
  readonly stages: readonly ShownStage[];
}

/** The other half of a route, stage by stage in the same order: the supplier's own. */
export interface RouteRules {
  readonly name: Bilingual;
  readonly stages: readonly StageRules[];
}

const NO_RULES: StageRules = { condition: null, assignees: [], guards: [], returnTo: [], silence: STAGE_DEFAULTS.silence };

/** An object with the named properties alone. */
function only<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  const kept: Partial<T> = {};
  for (const key of keys) kept[key] = value[key];
  return kept as Pick<T, K>;
}

/** The half of a route that both sides may read. */
export const shownRoute = ({ key, version, stages }: Route): ShownRoute => ({
  key,
  version,
  stages: stages.map((stage) => only(stage, SHOWN)),
});

/** The half of a route that is the supplier's own. */
export const rulesOfRoute = ({ name, stages }: Route): RouteRules => ({ name, stages: stages.map((stage) => only(stage, RULES)) });

/**
 * Both halves put together; without rules, as its client reads it, a route that asks nothing and nobody.
 * Facts from before routes were halved tell a whole route as the shown one.
 */
export function joinedRoute(shown: ShownRoute | StoredRoute, rules: RouteRules | null): Route {
  if (rules)
    return {
      ...shown,
      name: rules.name,
      stages: shown.stages.map((stage, index) => ({ ...(stage as ShownStage), ...rules.stages[index]! })),
    };
  if ('name' in shown) return routeFrom(shown);
  return { ...shown, name: { ru: '', en: '' }, stages: shown.stages.map((stage) => ({ ...stage, ...NO_RULES })) };
}
