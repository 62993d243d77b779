import { ASSIGNMENT_DEFAULTS, isOpenAssignment, type Assignment, type Duty } from '../../approval/assignment';
import { isRefusal, refuse } from '../../refusal';
import { activeAssignments, type Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import { remark } from './remarks';
import { clockFor, minutesLeft } from './stages';
import { checkTransition, factsOf, isBlank, memberOf, ownAssignment, type Outcome } from './state';

/** Whether a person may get a duty of that kind in the stage that passes: somebody who decides on contracts, and has none there yet. */
export function isAssignable(contract: Contract, context: Context, memberId: string, duty: Duty): boolean {
  const has = contract.assignments.some(
    (one) =>
      one.stageIndex === contract.stageIndex &&
      // Whoever is away has the duty that another sits on for them.
      (one.memberId === memberId || one.inPlaceOf === memberId) &&
      one.duty === duty &&
      isOpenAssignment(one),
  );
  const self = context.actor.kind === 'member' && context.actor.memberId === memberId;
  return !has && !self && context.assignableIds.includes(memberId);
}

/** Passes one's own duty on, with the time that is left. */
export function decideDelegate(contract: Contract, command: CommandOf<'delegate'>, context: Context): Outcome {
  const { side, memberId } = memberOf(context);
  const refusal = checkTransition(contract, 'delegate', side);
  if (refusal) return refusal;
  const asked = activeAssignments(contract).find((one) => one.memberId === memberId && one.duty === 'answer');
  const decides = ownAssignment(contract, memberOf(context));
  const mine = isRefusal(decides) ? (asked ?? decides) : decides;
  if (isRefusal(mine)) return mine;
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  if (!isAssignable(contract, context, command.toMemberId, mine.duty)) return refuse('assignee-unknown', { field: 'toMemberId' });
  const to: Assignment = {
    ...mine,
    id: context.newIds[0]!,
    memberId: command.toMemberId,
    groupId: null,
    inPlaceOf: null,
    delegatedFrom: memberId,
    assignedAt: context.now,
    version: 1,
  };
  return [
    factsOf(context)('AssignmentReassigned', 'both', {
      shared: { assignmentId: mine.id, from: memberId, to, delegated: true },
      own: { remark: remark(context, 'delegation', to.id, command.reason) },
    }),
  ];
}

/** Asks one more colleague, before or after oneself; the stage then needs their approval too. */
export function decideAddApprover(contract: Contract, command: CommandOf<'addApprover'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'addApprover', memberOf(context).side);
  if (refusal) return refusal;
  const mine = ownAssignment(contract, memberOf(context));
  if (isRefusal(mine)) return mine;
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  if (!isAssignable(contract, context, command.memberId, 'decide')) return refuse('assignee-unknown', { field: 'memberId' });
  const before = command.place === 'before';
  const clock = before
    ? clockFor(context, contract.route!.stages[mine.stageIndex]!.hours * 60, command.memberId)
    : { dueAt: null, remindAt: null };
  const added: Assignment = {
    ...ASSIGNMENT_DEFAULTS,
    id: context.newIds[0]!,
    stageIndex: mine.stageIndex,
    order: Math.max(...contract.assignments.filter((one) => one.stageIndex === mine.stageIndex).map((one) => one.order)) + 1,
    memberId: command.memberId,
    groupId: null,
    state: before ? 'active' : 'waiting',
    decision: null,
    assignedAt: context.now,
    ...clock,
    minutesLeft: null,
    remindedAt: null,
    breachedAt: null,
    decidedAt: null,
    revisionHash: null,
    version: 1,
    addedFor: mine.id,
    waitsFor: before ? null : mine.id,
  };
  return [
    factsOf(context)('ApproverAdded', 'both', {
      shared: { assignment: added, waiting: before ? { assignmentId: mine.id, minutesLeft: minutesLeft(context, mine) } : null },
      own: { remark: remark(context, 'addition', added.id, command.reason) },
    }),
  ];
}
