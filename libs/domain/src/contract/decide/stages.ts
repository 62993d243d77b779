import { addWorkingMinutes } from '../../deadline';
import { assigneesOf, type Route, type Stage } from '../../approval/route';
import type { Assignment } from '../../approval/assignment';
import { refuse } from '../../refusal';
import type { Contract, StageProgress } from '../contract';
import type { Context } from '../command';
import { factsOf, type Outcome } from './state';

/** A reminder comes when a quarter of the stage's time is left. */
const REMIND_AT = 0.75;

/** When the answer is due and when to remind, counted from now in working time. */
export function clockFor(context: Context, minutes: number) {
  const left = Math.max(0, minutes);
  return {
    dueAt: addWorkingMinutes(context.calendar, context.now, left),
    remindAt: addWorkingMinutes(context.calendar, context.now, Math.floor(left * REMIND_AT)),
  };
}

function assignment(
  context: Context,
  stage: Stage,
  stageIndex: number,
  order: number,
  member: { memberId: string; groupId: string | null },
): Assignment {
  const active = stage.mode !== 'serial' || order === 0;
  const clock = active ? clockFor(context, stage.hours * 60) : { dueAt: null, remindAt: null };
  return {
    id: context.newIds[stageIndex * 50 + order] ?? context.newIds[order]!,
    stageIndex,
    order,
    ...member,
    state: active ? 'active' : 'waiting',
    decision: null,
    assignedAt: context.now,
    ...clock,
    minutesLeft: null,
    remindedAt: null,
    breachedAt: null,
    decidedAt: null,
    revisionHash: null,
    version: 1,
  };
}

/** Starts a stage: finds its people and gives each a duty with a deadline. */
export function startStage(context: Context, route: Route, stageIndex: number): Outcome {
  const stage = route.stages[stageIndex]!;
  const people = assigneesOf(stage, context.candidates);
  if (people.length === 0) return refuse('stage-without-assignee', { values: { stage: stage.name.ru } });
  const assignments = people.map(({ memberId, groupId }, order) => assignment(context, stage, stageIndex, order, { memberId, groupId }));
  return [factsOf(context)('StageStarted', 'both', { shared: { stageIndex, assignments } })];
}

/** The first stage that has not approved the text as it is. */
export const nextStage = (stages: readonly StageProgress[]): number | null =>
  stages.find((stage) => stage.state !== 'passed')?.index ?? null;

/** Where the route goes on: the next stage, or the signatures. */
export function goOn(contract: Contract, context: Context, stages: readonly StageProgress[], revisionHash: string): Outcome {
  const next = nextStage(stages);
  if (next !== null) return startStage(context, contract.route!, next);
  if (context.clientSignatoryIds.length === 0) return refuse('stage-without-assignee', { values: { stage: 'signature' } });
  return [
    factsOf(context)('SignatureAwaited', 'both', { shared: { revisionHash, holderIds: context.clientSignatoryIds, side: 'client' } }),
  ];
}
