import { compareRoutes } from './compare-routes';
import type { Route } from './route';

/**
 * The route that a contract follows once it is moved from one to another: the stages of the later one in their order and, where they stood, those of
 * the earlier one that it has no more but that are among `begun`, so that what was decided in them stays readable. Pure.
 */
export function mergeRoutes(before: Route, after: Route, begun: ReadonlySet<string>): Route {
  const stages = compareRoutes(before, after).flatMap((one) => {
    const stage = one.after ?? (begun.has(one.key) ? one.before : null);
    return stage ? [stage] : [];
  });
  return { ...after, stages };
}
