import { isOpenAssignment, type Assignment } from '../../approval/assignment';
import { isSamePart } from '../../approval/compare-routes';
import { mergeRoutes } from '../../approval/merge-routes';
import type { Route, Stage } from '../../approval/route';
import { rulesOfRoute, shownRoute } from '../../approval/shown-route';
import { standingOf } from '../../negotiation/standing';
import { isRefusal, refuse } from '../../refusal';
import type { CommandOf, Context } from '../command';
import type { Contract, StageProgress } from '../contract';
import { evolve, evolveAll } from '../evolve';
import type { ContractFact, FactOf, MigratedStage } from '../facts';
import { approvedOtherText } from './approval';
import { closeTurn } from './publication';
import { remark } from './remarks';
import { nextStepAt, planned } from './silence';
import { goOn, nextStage, startStage } from './stages';
import { checkTransition, factsOf, isBlank, memberOf, type Outcome } from './state';

/**
 * Moves a running contract to another version of its route, or to another route. Stages are found again by their keys: what has approved stays so unless
 * the new route has it guard something that has changed since; the duties of the current stage stay when the new route asks the same people for it and
 * asks it first; else whatever stage is to be asked first begins anew, by the new rules.
 */
export function decideMigrate(contract: Contract, command: CommandOf<'migrateRoute'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'migrateRoute', memberOf(context).side);
  if (refusal) return refusal;
  if (!contract.route) return refuse('action-not-available', { values: { action: 'migrateRoute', state: contract.state } });
  const { route } = context;
  if (!route) return refuse('route-unknown', { field: 'versionId' });
  if (route.key === contract.route.key && route.version === contract.route.version) return refuse('route-already-followed');
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  if (contract.stageIndex === null) return [routeMigrated(contract, route, command.reason, context, false)];
  return underway(contract, route, command.reason, context);
}

function underway(contract: Contract, route: Route, reason: string, context: Context): Outcome {
  const kept = routeMigrated(contract, route, reason, context, false);
  const after = evolve(contract, kept);
  const { next, skipped } = nextStage(after, context);
  if (next?.index === after.stageIndex && staysWithItsPeople(contract, after))
    return [kept, ...skipped, ...silencePlanned(after, kept, context)];
  if (contract.state === 'inNegotiation') return begunMeanwhile(contract, route, reason, context);
  // The last stage that was to be asked is gone: what it wrote is shown and folded, as after any approval that leads to the signatures.
  const closing = next ? [] : closeTurn(contract, context, 'supplier');
  const closed = evolveAll(contract, closing);
  const moved = routeMigrated(closed, route, reason, context, true);
  const onwards = goOn(evolve(closed, moved), context, context.textOutcome.revisionHash ?? '');
  if (isRefusal(onwards)) return onwards;
  if (onwards.at(-1)?.type === 'SignatureAwaited' && authorWouldSeal(closed)) return refuse('author-cannot-approve-alone');
  return [...closing, moved, ...onwards];
}

/** The client goes on holding; the stage to which its answer will come begins with its clocks at rest. */
function begunMeanwhile(contract: Contract, route: Route, reason: string, context: Context): Outcome {
  const moved = routeMigrated(contract, route, reason, context, true);
  const after = evolve(contract, moved);
  const { next, skipped } = nextStage(after, context);
  if (!next) return refuse('nobody-left-to-ask');
  const started = startStage(context, after, next.index, next.judged);
  if (isRefusal(started)) return started;
  return [
    moved,
    ...skipped,
    ...started.map((fact) => (fact.type === 'StageStarted' ? atRest(fact, after.route!.stages[next.index]!) : fact)),
  ];
}

const atRest = (fact: FactOf<'StageStarted'>, { hours }: Stage): ContractFact => ({
  ...fact,
  shared: {
    ...fact.shared,
    assignments: fact.shared.assignments.map((one) =>
      one.state === 'active' ? { ...one, dueAt: null, remindAt: null, clockFrom: null, clockMinutes: null, minutesLeft: hours * 60 } : one,
    ),
  },
});

const openOf = (contract: Contract): readonly Assignment[] =>
  contract.assignments.filter((one) => one.stageIndex === contract.stageIndex && isOpenAssignment(one));

/** Whether the stage that passes is asked of the same people in the same way. */
function staysWithItsPeople(before: Contract, after: Contract): boolean {
  const [was, is] = [before.route!.stages[before.stageIndex!]!, after.route!.stages[after.stageIndex!]!];
  return (['assignees', 'mode', 'quorum'] as const).every((part) => isSamePart(was[part], is[part]));
}

/** The one fact of the move; `anew`: the people of the stage that passes are freed. */
function routeMigrated(contract: Contract, to: Route, reason: string, context: Context, anew: boolean): FactOf<'RouteMigrated'> {
  const before = contract.route!;
  const begun = contract.stages
    .filter((one) => one.state !== 'pending' || one.startedAt !== null)
    .map((one) => before.stages[one.index]!.key);
  const route = mergeRoutes(before, to, new Set(begun));
  const stages = route.stages.map((stage): MigratedStage => {
    const from = before.stages.findIndex((one) => one.key === stage.key);
    const old = contract.stages[from];
    if (!old) return { from: null, state: 'pending', skippedBecause: null };
    const isDropped = !to.stages.some((one) => one.key === stage.key);
    return { from, ...(isDropped ? { state: 'skipped', skippedBecause: 'dropped' } : carried(old, stage, anew)) };
  });
  const open = openOf(contract).map((one) => one.id);
  const speaksOtherwise = stages.some(
    ({ from }, index) => from === contract.stageIndex && !isSamePart(before.stages[from!]?.silence, route.stages[index]!.silence),
  );
  const fact = factsOf(context)('RouteMigrated', 'both', {
    shared: {
      before: { key: before.key, version: before.version },
      route: shownRoute(route),
      stages,
      cancelled: anew ? open : [],
      silenced: !anew && speaksOtherwise ? open : [],
    },
    own: { remark: remark(context, 'migration', null, reason), rules: rulesOfRoute(route) },
  }) as FactOf<'RouteMigrated'>;
  return watchful(contract, fact, context);
}

/** How far a stage is by the new route that was so far by the old one. */
function carried(old: StageProgress, { optional }: Stage, anew: boolean): Pick<MigratedStage, 'state' | 'skippedBecause'> {
  const { state, skippedBecause } = old;
  if (skippedBecause === 'passedOver' && optional) return { state, skippedBecause };
  const begun = old.startedAt === null ? 'pending' : 'again';
  if (state === 'skipped' || (state === 'current' && anew)) return { state: begun, skippedBecause: null };
  return { state, skippedBecause: null };
}

/** A stage that guards more than before has not approved what has changed of it since. */
function watchful(contract: Contract, fact: FactOf<'RouteMigrated'>, { textOutcome }: Context): FactOf<'RouteMigrated'> {
  const after = evolve(contract, fact);
  const hash = contract.revision?.hash ?? textOutcome.revisionHash ?? '';
  const stages = fact.shared.stages.map((one, index): MigratedStage =>
    one.state === 'passed' && approvedOtherText(after, index, hash) ? { ...one, state: 'again' } : one,
  );
  return { ...fact, shared: { ...fact.shared, stages } };
}

/** Steps against silence of duties that stay are counted by the new route from the deadline that has passed. */
function silencePlanned(after: Contract, { shared }: FactOf<'RouteMigrated'>, context: Context): readonly ContractFact[] {
  const stage = after.route!.stages[after.stageIndex!]!;
  return after.assignments.flatMap((one) => {
    const isLate = shared.silenced.includes(one.id) && one.state === 'active' && one.breachedAt !== null && one.dueAt !== null;
    const at = isLate ? nextStepAt(context, stage, one, one.dueAt) : null;
    return planned(context, one.id, at);
  });
}

/** Whoever wrote an accepted supplier wording is not the last to have approved it (`rules.md`). */
function authorWouldSeal({ suggestions, assignments }: Contract): boolean {
  const authors = suggestions
    .filter((one) => one.side === 'supplier' && one.changes.some((change) => standingOf(change) === 'accepted'))
    .map((one) => one.authorId);
  const last = assignments
    .filter((one) => one.duty === 'decide' && (one.decision === 'approved' || one.decision === 'approvedWithRemarks'))
    .reduce<Assignment | null>((latest, one) => (latest === null || one.decidedAt! >= latest.decidedAt! ? one : latest), null);
  return authors.length > 0 && (last === null || authors.includes(last.memberId));
}
