import { isOpenAssignment, type Assignment, type Decision } from '../../approval/assignment';
import { assigneesOf, RETURN_TO_CLIENT } from '../../approval/route';
import { openSuggestions } from '../../negotiation/standing';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { currentStage, type Contract, type Remark } from '../contract';
import type { CommandOf, Context } from '../command';
import { evolveAll } from '../evolve';
import type { ContractFact } from '../facts';
import { closeTurn } from './publication';
import { clockFor, goOn, startStage } from './stages';
import { FRESH } from './silence';
import { checkTransition, factsOf, isBlank, memberOf, ownAssignment, type Outcome } from './state';

export function decideApprove(
  contract: Contract,
  command: CommandOf<'approve'> | CommandOf<'approveWithRemarks'>,
  context: Context,
): Outcome {
  const remarks = command.type === 'approveWithRemarks' ? command.remarks : null;
  const refusal = checkTransition(contract, command.type, memberOf(context).side);
  if (refusal) return refusal;
  const mine = ownAssignment(contract, memberOf(context));
  if (isRefusal(mine)) return mine;
  if (remarks !== null && isBlank(remarks)) return refuse('remarks-required', { field: 'remarks' });
  const open = openSuggestions(contract.suggestions).length;
  if (open > 0) return refuse('suggestions-open', { values: { count: open } });
  if (command.revisionHash !== context.textOutcome.revisionHash) return refuse('text-changed', { field: 'revisionHash' });
  if (!maySeal(contract, context)) return refuse('author-cannot-approve-alone');
  const decided = stageDecided(context, mine, remarks === null ? 'approved' : 'approvedWithRemarks', command.revisionHash, remarks);
  return advance(contract, [...closeTurn(contract, context, 'supplier'), decided], context, command.revisionHash);
}

/** Kept for the supplier's own people. */
const remark = (context: Context, kind: Remark['kind'], assignmentId: string, text: string): Remark => ({
  id: context.newIds[40]!,
  kind,
  assignmentId,
  byId: memberOf(context).memberId,
  audience: 'supplier',
  text,
  at: context.now,
});

const stageDecided = (
  context: Context,
  mine: Assignment,
  decision: Decision,
  revisionHash: string | null,
  remarks: string | null,
): ContractFact =>
  factsOf(context)('StageDecided', 'both', {
    shared: {
      assignmentId: mine.id,
      memberId: mine.memberId,
      stageIndex: mine.stageIndex,
      decision,
      revisionHash,
      inPlaceOf: mine.inPlaceOf,
    },
    own: { remark: remarks === null ? null : remark(context, 'approval', mine.id, remarks) },
  });

/** Whoever wrote an accepted supplier wording needs a colleague who approves a later stage (`rules.md`). */
function maySeal(contract: Contract, context: Context): boolean {
  const { memberId } = memberOf(context);
  const wrote = contract.suggestions.some(
    (one) =>
      one.side === 'supplier' && one.authorId === memberId && one.changes.some((change) => change.answers.at(-1)?.kind === 'accepted'),
  );
  if (!wrote) return true;
  const ahead = contract.assignments.some(
    (one) => one.stageIndex === contract.stageIndex && one.memberId !== memberId && isOpenAssignment(one),
  );
  const later = contract.route!.stages.filter((_, index) => index !== contract.stageIndex && contract.stages[index]?.state !== 'passed');
  const mode = currentStage(contract)!.mode;
  return (
    (ahead && mode !== 'any') || later.some((stage) => assigneesOf(stage, context.candidates).some((one) => one.memberId !== memberId))
  );
}

/** After a decision: the next assignee of a serial stage, or the end of the stage and what follows it. */
function advance(contract: Contract, facts: readonly ContractFact[], context: Context, revisionHash: string): Outcome {
  const after = evolveAll(contract, facts);
  const stageIndex = after.stageIndex!;
  const left = after.assignments.filter((one) => one.stageIndex === stageIndex && isOpenAssignment(one));
  const stage = currentStage(after)!;
  const fact = factsOf(context);
  if (left.length > 0 && stage.mode !== 'any') {
    const next = left.filter((one) => one.state === 'waiting').sort((a, b) => a.order - b.order)[0];
    if (stage.mode !== 'serial' || !next) return facts;
    return [
      ...facts,
      fact('AssignmentActivated', 'both', { shared: { assignmentId: next.id, ...clockFor(context, stage.hours * 60, next.memberId) } }),
    ];
  }
  if (left.length === 0 && stage.guards.includes('text') && approvedOtherText(after, revisionHash))
    return askStageAgain(contract, facts, context, revisionHash);
  const passed = [...facts, fact('StagePassed', 'both', { shared: { stageIndex, cancelled: left.map((one) => one.id) } })];
  const done = evolveAll(after, passed.slice(facts.length));
  const onwards = goOn(done, context, done.stages, revisionHash);
  return isRefusal(onwards) ? onwards : [...passed, ...onwards];
}

/** Whether a colleague of this run of the stage approved a text that has changed since. */
const approvedOtherText = (contract: Contract, revisionHash: string): boolean => {
  const startedAt = contract.stages[contract.stageIndex!]!.startedAt!;
  return contract.assignments.some(
    (one) =>
      one.stageIndex === contract.stageIndex && one.state === 'done' && one.assignedAt >= startedAt && one.revisionHash !== revisionHash,
  );
};

/** The text changed between two approvals of one stage that guards it: the stage has not approved the text as it is. */
function askStageAgain(contract: Contract, facts: readonly ContractFact[], context: Context, revisionHash: string): Outcome {
  const shared = { stageIndexes: [contract.stageIndex!], because: 'textChanged' as const };
  const again = [...facts, factsOf(context)('StagesAskedAgain', 'both', { shared })];
  const after = evolveAll(contract, again);
  const onwards = goOn(after, context, after.stages, revisionHash);
  return isRefusal(onwards) ? onwards : [...again, ...onwards];
}

export function decideReturn(contract: Contract, command: CommandOf<'returnForRework'>, context: Context): Outcome {
  const mine = judged(contract, command, context);
  if (isRefusal(mine)) return mine;
  if (!currentStage(contract)!.returnTo.includes(command.to)) return refuse('return-target-not-allowed', { field: 'to' });
  const fact = factsOf(context);
  if (command.to === RETURN_TO_CLIENT) {
    if (context.clientManagerIds.length === 0) return refuse('stage-without-assignee', { values: { stage: 'client' } });
    const facts = [...closeTurn(contract, context, 'supplier'), stageDecided(context, mine, 'returned', null, null)];
    const shared = { to: 'client' as const, stageIndex: null, holderIds: context.clientManagerIds, reason: command.reason };
    return [...facts, fact('ContractReturned', 'both', { shared })];
  }
  const stageIndex = contract.route!.stages.findIndex((stage) => stage.key === command.to);
  if (stageIndex < 0 || stageIndex >= contract.stageIndex!) return refuse('return-target-not-allowed', { field: 'to' });
  const started = startStage(context, contract.route!, stageIndex);
  if (isRefusal(started)) return started;
  const returned = fact('ContractReturned', 'both', {
    shared: { to: 'stage', stageIndex, holderIds: [], reason: null },
    own: { remark: remark(context, 'return', mine.id, command.reason) },
  });
  return [stageDecided(context, mine, 'returned', null, null), returned, ...started];
}

export function decideDecline(contract: Contract, command: CommandOf<'decline'>, context: Context): Outcome {
  const mine = judged(contract, command, context);
  if (isRefusal(mine)) return mine;
  const declined = factsOf(context)('ContractDeclined', 'both', { shared: { reason: command.reason, memberId: mine.memberId } });
  return [stageDecided(context, mine, 'declined', null, null), declined];
}

function judged(contract: Contract, command: CommandOf<'returnForRework'> | CommandOf<'decline'>, context: Context): Assignment | Refusal {
  const refusal = checkTransition(contract, command.type, memberOf(context).side);
  if (refusal) return refusal;
  const mine = ownAssignment(contract, memberOf(context));
  if (isRefusal(mine)) return mine;
  return isBlank(command.reason) ? refuse('reason-required', { field: 'reason' }) : mine;
}

export function decideReassign(contract: Contract, command: CommandOf<'reassign'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'reassign', memberOf(context).side);
  if (refusal) return refusal;
  const from = contract.assignments.find((one) => one.id === command.assignmentId);
  if (!from) return refuse('assignee-unknown', { field: 'assignmentId' });
  if (!isOpenAssignment(from)) return refuse('stage-already-decided');
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  const stands = contract.assignments.some(
    (one) => one.stageIndex === from.stageIndex && one.memberId === command.toMemberId && isOpenAssignment(one),
  );
  if (stands || !context.assignableIds.includes(command.toMemberId)) return refuse('assignee-unknown', { field: 'toMemberId' });
  const clock =
    from.state === 'active' && from.dueAt !== null
      ? clockFor(context, contract.route!.stages[from.stageIndex]!.hours * 60, command.toMemberId)
      : {};
  const to: Assignment = {
    ...from,
    ...clock,
    id: context.newIds[0]!,
    memberId: command.toMemberId,
    groupId: null,
    assignedAt: context.now,
    remindedAt: null,
    breachedAt: null,
    ...FRESH,
    version: 1,
  };
  return [
    factsOf(context)('AssignmentReassigned', 'both', {
      shared: { assignmentId: from.id, from: from.memberId, to },
      own: { remark: remark(context, 'reassignment', from.id, command.reason) },
    }),
  ];
}
