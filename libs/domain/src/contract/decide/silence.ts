import { addWorkingMinutes } from '../../deadline';
import type { Assignment } from '../../approval/assignment';
import { chosenBy } from '../../approval/assignee-rule';
import type { Stage } from '../../approval/route';
import type { Silence } from '../../approval/silence';
import { assertNever } from '../../assert-never';
import { headsOf, standInOf } from '../../substitution';
import type { Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import type { ContractFact } from '../facts';
import { movedTo } from './moving';
import { calendarOf, clockFor } from './stages';
import { factsOf, type Outcome } from './state';

/** Hours after the deadline at which each step against silence comes, in the order in which they are taken. */
function stepsOf(stage: Stage | null): readonly number[] {
  const silence: Silence = stage?.silence ?? { then: 'remind' };
  switch (silence.then) {
    case 'remind':
      return [];
    case 'escalate':
      return [silence.headAfterHours, silence.directorAfterHours];
    case 'reassign':
      return [silence.afterHours];
    default:
      return assertNever(silence);
  }
}

/** When the next step is due after a deadline; null when none is left. */
export function nextStepAt(
  context: Context,
  stage: Stage | null,
  one: Pick<Assignment, 'memberId' | 'silenceStep'>,
  dueAt: string,
): string | null {
  const hours = stepsOf(stage)[one.silenceStep];
  return hours === undefined ? null : addWorkingMinutes(calendarOf(context, one.memberId), dueAt, hours * 60);
}

const stageOf = (contract: Contract, one: Assignment): Stage | null => contract.route?.stages[one.stageIndex] ?? null;

/** A deadline that nears or passes is noted once; what comes next when nobody answers is planned with it. */
export function decideDeadline(
  contract: Contract,
  command: CommandOf<'nearDeadline'> | CommandOf<'breachDeadline'>,
  context: Context,
): Outcome {
  const one = contract.assignments.find((candidate) => candidate.id === command.assignmentId);
  const fact = factsOf(context);
  if (one?.state !== 'active' || one.dueAt === null) return [];
  if (command.type === 'nearDeadline') {
    const due = one.remindedAt === null && one.remindAt !== null && one.remindAt <= context.now;
    return due ? [fact('DeadlineNeared', 'supplier', { shared: { assignmentId: one.id, dueAt: one.dueAt } })] : [];
  }
  if (one.breachedAt !== null || one.dueAt > context.now) return [];
  const at = nextStepAt(context, stageOf(contract, one), one, one.dueAt);
  return [fact('DeadlineBreached', 'both', { shared: { assignmentId: one.id, dueAt: one.dueAt } }), ...planned(context, one.id, at)];
}

/** When the next step against silence comes: a fact of the supplier alone, since the client is not told what its route does then. */
export const planned = (context: Context, assignmentId: string, at: string | null): readonly ContractFact[] =>
  at === null ? [] : [factsOf(context)('EscalationPlanned', 'supplier', { shared: { assignmentId, at } })];

/** The step that the route names for silence: the head is told, then the director, or the duty goes to somebody else; each once. */
export function decideSilence(contract: Contract, command: CommandOf<'breakSilence'>, context: Context): Outcome {
  const one = contract.assignments.find((candidate) => candidate.id === command.assignmentId);
  if (one?.state !== 'active' || one.dueAt === null || one.silenceAt === null || one.silenceAt > context.now) return [];
  const stage = stageOf(contract, one);
  if (stage?.silence.then !== 'reassign') return [escalated(contract, one, context)];
  const had = contract.assignments.filter((other) => other.stageIndex === one.stageIndex).map((other) => other.memberId);
  const free = context.takers.filter((taker) => !had.includes(taker.memberId));
  const taker = chosenBy(stage.silence.to, free)[0]?.memberId;
  const acting = taker && standInOf(context.staff, taker, { kind: stage.kind, at: context.now, taken: had });
  if (!acting) return [escalated(contract, one, context)];
  const clock = { ...clockFor(context, stage.hours * 60, acting), remindedAt: null, breachedAt: null, ...FRESH };
  return [movedTo(context, one, { ...clock, memberId: acting, inPlaceOf: acting === taker ? null : taker }, 'silent')];
}

/** What a duty in new hands starts without. */
export const FRESH = { inPlaceOf: null, silenceAt: null, silenceStep: 0, escalatedTo: [] } as const satisfies Partial<Assignment>;

function escalated(contract: Contract, one: Assignment, context: Context): ContractFact {
  const to = one.silenceStep === 0 ? 'head' : 'director';
  const nextAt = nextStepAt(context, stageOf(contract, one), { ...one, silenceStep: one.silenceStep + 1 }, one.dueAt!);
  const memberIds = to === 'head' ? headOf(contract, one, context) : directorsOf(one, context);
  return factsOf(context)('SilenceEscalated', 'supplier', { shared: { assignmentId: one.id, dueAt: one.dueAt!, to, memberIds, nextAt } });
}

const headsAbove = (one: Assignment, { staff }: Context): readonly string[] =>
  headsOf(staff, one.memberId).filter((head) => staff.people[head]?.active ?? true);

const present = (context: Context, memberIds: readonly string[]): readonly string[] =>
  memberIds.map((memberId) => standInOf(context.staff, memberId, { kind: 'director', at: context.now, taken: [] }) ?? memberId);

/** The head of the silent person; nobody heads them: whoever answers for the client. */
function headOf(contract: Contract, one: Assignment, context: Context): readonly string[] {
  const head = headsAbove(one, context)[0] ?? contract.responsibleId ?? context.accountManagerId;
  return present(context, head === null ? [] : [head]);
}

/** The topmost of the heads; nobody stands above the head: those who sign for the supplier. */
function directorsOf(one: Assignment, context: Context): readonly string[] {
  const heads = headsAbove(one, context);
  return present(context, heads.length > 1 ? [heads.at(-1)!] : context.supplierSignatoryIds);
}
