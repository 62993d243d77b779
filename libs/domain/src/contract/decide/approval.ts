import { isOpenAssignment, type Assignment, type Decision } from '../../approval/assignment';
import { isHit } from '../../approval/guard';
import { assigneesOf, RETURN_TO_CLIENT } from '../../approval/route';
import { countStage } from '../../approval/stage-count';
import { openSuggestions } from '../../negotiation/standing';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { currentStage, type Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import { evolveAll } from '../evolve';
import type { ContractFact } from '../facts';
import { closeTurn } from './publication';
import { pointsOf, remark } from './remarks';
import { clockFor, goOn, isSpared, judgeStage, runOf, startStage } from './stages';
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
  const decision = remarks === null ? 'approved' : 'approvedWithRemarks';
  const facts = [...closeTurn(contract, context, 'supplier'), stageDecided(context, mine, decision, command.revisionHash, remarks)];
  if (!maySeal(contract, facts, context)) return refuse('author-cannot-approve-alone');
  return advance(contract, facts, context, command.revisionHash);
}

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
    own: { remark: null, remarks: remarks === null ? [] : pointsOf(context, mine.id, remarks) },
  });

/** Whoever wrote an accepted supplier wording needs a colleague who approves after them (`rules.md`). */
function maySeal(contract: Contract, decided: readonly ContractFact[], context: Context): boolean {
  const { memberId } = memberOf(context);
  if (!wroteAccepted(contract, memberId)) return true;
  const stageIndex = contract.stageIndex!;
  if (!countStage(currentStage(contract)!, runOf(evolveAll(contract, decided), stageIndex)).enough) return true;
  return contract.route!.stages.some(
    (stage, index) =>
      index !== stageIndex &&
      contract.stages[index]?.state !== 'passed' &&
      !isSpared(contract.stages[index]!) &&
      judgeStage(contract, stage, context)?.verdict !== 'fails' &&
      assigneesOf(stage, context.candidates).some((one) => one.memberId !== memberId),
  );
}

const wroteAccepted = (contract: Contract, memberId: string): boolean =>
  contract.suggestions.some(
    (one) =>
      one.side === 'supplier' && one.authorId === memberId && one.changes.some((change) => change.answers.at(-1)?.kind === 'accepted'),
  );

/** After a decision: whose turn comes within the stage, or the end of the stage and what follows it. */
function advance(contract: Contract, facts: readonly ContractFact[], context: Context, revisionHash: string): Outcome {
  const after = evolveAll(contract, facts);
  const stageIndex = after.stageIndex!;
  const stage = currentStage(after)!;
  const fact = factsOf(context);
  if (!countStage(stage, runOf(after, stageIndex)).enough) return [...facts, ...whoseTurn(after, context)];
  if (approvedOtherText(after, stageIndex, revisionHash)) return askStageAgain(contract, facts, context, revisionHash);
  const left = after.assignments.filter((one) => one.stageIndex === stageIndex && isOpenAssignment(one));
  const passed = [...facts, fact('StagePassed', 'both', { shared: { stageIndex, cancelled: left.map((one) => one.id) } })];
  const done = evolveAll(after, passed.slice(facts.length));
  const onwards = goOn(done, context, revisionHash);
  return isRefusal(onwards) ? onwards : [...passed, ...onwards];
}

/** Those whose turn has come by the last decision: whoever waited for it, else the next in a serial stage. */
function whoseTurn(contract: Contract, context: Context): readonly ContractFact[] {
  const stage = currentStage(contract)!;
  const run = runOf(contract, contract.stageIndex!);
  const settled = (id: string): boolean => run.every((one) => one.id !== id || one.state === 'done');
  const waiting = run.filter((one) => one.state === 'waiting').sort((a, b) => a.order - b.order);
  const freed = waiting.filter((one) => one.waitsFor !== null && settled(one.waitsFor));
  const busy = run.some((one) => one.state === 'active' || one.state === 'asking');
  const next = freed.length > 0 || stage.mode !== 'serial' || busy ? freed : waiting.filter((one) => one.waitsFor === null).slice(0, 1);
  return next.map((one) =>
    factsOf(context)('AssignmentActivated', 'both', {
      shared: { assignmentId: one.id, ...clockFor(context, one.minutesLeft ?? stage.hours * 60, one.memberId) },
    }),
  );
}

/** Whether a colleague of a stage's present run approved a text of which the stage guards what has changed since. */
export const approvedOtherText = (contract: Contract, stageIndex: number, revisionHash: string): boolean => {
  const { guards } = contract.route!.stages[stageIndex]!;
  return runOf(contract, stageIndex).some((one) => {
    if (one.state !== 'done' || one.duty !== 'decide' || one.revisionHash === revisionHash) return false;
    const since = contract.history.slice(contract.history.findIndex((note) => note.hash === one.revisionHash) + 1);
    return since.some(({ changes }) => guards.some((guard) => isHit(guard, changes)));
  });
};

/** What the stage guards changed between two of its approvals: it has not approved the text as it is. */
function askStageAgain(contract: Contract, facts: readonly ContractFact[], context: Context, revisionHash: string): Outcome {
  const shared = { stageIndexes: [contract.stageIndex!], because: 'textChanged' as const };
  const again = [...facts, factsOf(context)('StagesAskedAgain', 'both', { shared })];
  const onwards = goOn(evolveAll(contract, again), context, revisionHash);
  return isRefusal(onwards) ? onwards : [...again, ...onwards];
}

/** The account manager goes past an optional stage; nothing may be open, as after any approval the signatures may follow, though not past the last one by whoever wrote an accepted wording. */
export function decidePassOver(contract: Contract, command: CommandOf<'passOver'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'passOver', memberOf(context).side);
  if (refusal) return refusal;
  if (!currentStage(contract)!.optional) return refuse('action-not-available', { values: { action: 'passOver', state: contract.state } });
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  const open = openSuggestions(contract.suggestions).length;
  if (open > 0) return refuse('suggestions-open', { values: { count: open } });
  const passed = factsOf(context)('StageSkipped', 'both', {
    shared: { stageIndex: contract.stageIndex!, because: 'passedOver', judged: null },
    own: { remark: remark(context, 'passingOver', null, command.reason) },
  });
  const facts = [...closeTurn(contract, context, 'supplier'), passed];
  const onwards = goOn(evolveAll(contract, facts), context, context.textOutcome.revisionHash!);
  if (isRefusal(onwards)) return onwards;
  const after = evolveAll(contract, [...facts, ...onwards]);
  if (after.state === 'awaitingSignature' && wroteAccepted(after, memberOf(context).memberId)) return refuse('author-cannot-approve-alone');
  return [...facts, ...onwards];
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
  const started = startStage(context, contract, stageIndex, judgeStage(contract, contract.route!.stages[stageIndex]!, context));
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
    (one) =>
      one.stageIndex === from.stageIndex &&
      (one.memberId === command.toMemberId || (one.id !== from.id && one.inPlaceOf === command.toMemberId)) &&
      one.duty === from.duty &&
      isOpenAssignment(one),
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
