import type { Candidate } from '../../approval/assignee-rule';
import { ASSIGNMENT_DEFAULTS, isOpenAssignment, type Assignment } from '../../approval/assignment';
import { judgeCondition, type Judgement } from '../../approval/judge-condition';
import { assigneesOf, type Stage } from '../../approval/route';
import { addWorkingMinutes, withHours, workingMinutesBetween, type WorkingCalendar } from '../../deadline';
import { openSuggestions } from '../../negotiation/standing';
import { isRefusal, refuse } from '../../refusal';
import { standInOf } from '../../substitution';
import { circumstancesOf } from '../circumstances';
import type { Contract, SkipReason, StageProgress } from '../contract';
import type { Context } from '../command';
import type { ContractFact } from '../facts';
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

/** Working minutes until a duty's deadline in the working time of whoever has it, below zero when it is late. */
export const minutesLeft = (context: Context, { dueAt, memberId }: Assignment): number =>
  dueAt === null ? 0 : workingMinutesBetween(calendarOf(context, memberId), context.now, dueAt);

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
    id: context.newIds[order]!,
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
export function startStage(context: Context, contract: Contract, stageIndex: number, judged: Judgement | null = null): Outcome {
  const stage = contract.route!.stages[stageIndex]!;
  const people = assigneesOf(stage, context.candidates);
  if (people.length === 0) return refuse('stage-without-assignee', { values: { stage: stage.name.ru } });
  if (stage.mode === 'quorum' && people.length < (stage.quorum ?? 0))
    return refuse('quorum-out-of-reach', { values: { stage: stage.name.ru, needed: stage.quorum!, found: people.length } });
  const assignments = seated(context, stage, people).map((one, order) => assignment(context, stage, stageIndex, order, one));
  return [factsOf(context)('StageStarted', 'both', { shared: { stageIndex, assignments, judged } })];
}

/** What a stage's condition says as things are; null without a condition. */
export const judgeStage = (contract: Contract, stage: Stage, context: Context): Judgement | null =>
  stage.condition && judgeCondition(stage.condition, circumstancesOf(contract, context));

/** Whether a stage is not asked whatever its condition says. */
export const isSpared = ({ skippedBecause }: StageProgress): boolean => skippedBecause === 'passedOver' || skippedBecause === 'dropped';

/** Why a stage need not be asked as things are, or null. */
function skipReason(contract: Contract, progress: StageProgress, judged: Judgement | null, context: Context): SkipReason | null {
  if (isSpared(progress)) return progress.skippedBecause;
  const stage = contract.route!.stages[progress.index]!;
  // Somebody must close what is open before the signatures: while it is, no stage is spared.
  if (judged?.verdict === 'fails' && openSuggestions(contract.suggestions).length === 0) return 'condition';
  return stage.optional && assigneesOf(stage, context.candidates).length === 0 ? 'nobody' : null;
}

/** The first stage that has not approved and must be asked, or null; what is skipped on the way. */
interface Onwards {
  readonly next: { readonly index: number; readonly judged: Judgement | null } | null;
  readonly skipped: readonly ContractFact[];
}

/** Which stage the route asks as things are. */
export function nextStage(contract: Contract, context: Context): Onwards {
  const skipped: ContractFact[] = [];
  for (const progress of contract.stages.filter((one) => one.state !== 'passed')) {
    const judged = judgeStage(contract, contract.route!.stages[progress.index]!, context);
    const because = skipReason(contract, progress, judged, context);
    if (because === null) return { next: { index: progress.index, judged }, skipped };
    if (progress.state !== 'skipped') skipped.push(stageSkipped(context, progress.index, because, judged));
  }
  return { next: null, skipped };
}

/** Where the route goes on: the stage that it asks next, or the signatures. */
export function goOn(contract: Contract, context: Context, revisionHash: string): Outcome {
  const { next, skipped } = nextStage(contract, context);
  if (next) {
    const started = startStage(context, contract, next.index, next.judged);
    return isRefusal(started) ? started : [...skipped, ...started];
  }
  const open = openSuggestions(contract.suggestions).length;
  if (open > 0) return refuse('suggestions-open', { values: { count: open } });
  if (context.clientSignatoryIds.length === 0) return refuse('stage-without-assignee', { values: { stage: 'signature' } });
  const shared = { revisionHash, holderIds: context.clientSignatoryIds, side: 'client' as const };
  return [...skipped, factsOf(context)('SignatureAwaited', 'both', { shared })];
}

const stageSkipped = (context: Context, stageIndex: number, because: SkipReason, judged: Judgement | null): ContractFact =>
  factsOf(context)('StageSkipped', 'both', { shared: { stageIndex, because, judged } });

/** The duties of the present run of a stage that still count. */
export function runOf(contract: Contract, stageIndex: number): readonly Assignment[] {
  const startedAt = contract.stages[stageIndex]?.startedAt ?? '';
  return contract.assignments.filter(
    (one) => one.stageIndex === stageIndex && one.state !== 'cancelled' && (isOpenAssignment(one) || one.assignedAt >= startedAt),
  );
}
