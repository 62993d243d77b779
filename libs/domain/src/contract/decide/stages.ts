import { addWorkingMinutes, withHours, type WorkingCalendar } from '../../deadline';
import type { Candidate } from '../../approval/assignee-rule';
import { assigneesOf, type Route, type Stage } from '../../approval/route';
import { ASSIGNMENT_DEFAULTS, type Assignment } from '../../approval/assignment';
import { standInOf } from '../../substitution';
import { refuse } from '../../refusal';
import type { Contract, StageProgress } from '../contract';
import type { Context } from '../command';
import { factsOf, type Outcome } from './state';

/** A reminder comes when a quarter of the stage's time is left. */
const REMIND_AT = 0.75;

/** The calendar by which somebody's time counts: the supplier's, in their own hours when they have others. */
export const calendarOf = ({ calendar, hours }: Context, memberId: string): WorkingCalendar => withHours(calendar, hours[memberId]);

/** When the answer is due and when to remind, counted in the working time of a calendar. */
export function clockFrom(calendar: WorkingCalendar, from: string, minutes: number) {
  const left = Math.max(0, minutes);
  return {
    dueAt: addWorkingMinutes(calendar, from, left),
    remindAt: addWorkingMinutes(calendar, from, Math.floor(left * REMIND_AT)),
    clockFrom: from,
    clockMinutes: left,
  };
}

/** The clock that is set going now, in the working time of whoever has the duty. */
export const clockFor = (context: Context, minutes: number, memberId: string) =>
  clockFrom(calendarOf(context, memberId), context.now, minutes);

function assignment(
  context: Context,
  stage: Stage,
  stageIndex: number,
  order: number,
  member: { memberId: string; groupId: string | null; inPlaceOf: string | null },
): Assignment {
  const active = stage.mode !== 'serial' || order === 0;
  const clock = active ? clockFor(context, stage.hours * 60, member.memberId) : { dueAt: null, remindAt: null };
  return {
    ...ASSIGNMENT_DEFAULTS,
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

/** Whoever is away sits through a substitute, each person on one seat; a seat that nobody may take stays with its owner. */
function seated(context: Context, stage: Stage, people: readonly Candidate[]) {
  const taken = people.map((one) => one.memberId);
  return people.map(({ memberId, groupId }) => {
    const acting = standInOf(context.staff, memberId, { kind: stage.kind, at: context.now, taken }) ?? memberId;
    taken.push(acting);
    return { memberId: acting, groupId, inPlaceOf: acting === memberId ? null : memberId };
  });
}

/** Starts a stage: finds its people and gives each a duty with a deadline. */
export function startStage(context: Context, route: Route, stageIndex: number): Outcome {
  const stage = route.stages[stageIndex]!;
  const people = assigneesOf(stage, context.candidates);
  if (people.length === 0) return refuse('stage-without-assignee', { values: { stage: stage.name.ru } });
  const seats = seated(context, stage, people);
  const assignments = seats.map((one, order) => assignment(context, stage, stageIndex, order, one));
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
