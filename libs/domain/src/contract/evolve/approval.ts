import { assignmentFrom, type Assignment } from '../../approval/assignment';
import { activeAssignments, type Contract, type Remark, type StageProgress } from '../contract';
import type { FactOf } from '../facts';
import { hold } from './holding';

const change = (assignments: readonly Assignment[], id: string, to: Partial<Assignment>): readonly Assignment[] =>
  assignments.map((one) => (one.id === id ? { ...one, ...to, version: one.version + 1 } : one));

const stage = (contract: Contract, index: number, to: Partial<StageProgress>): readonly StageProgress[] =>
  contract.stages.map((one) => (one.index === index ? { ...one, ...to } : one));

/** What changes on an assignment without changing its version: the reader's decision is not disturbed. */
export const mark = (contract: Contract, id: string, to: Partial<Assignment>): Contract => ({
  ...contract,
  assignments: contract.assignments.map((one) => (one.id === id ? { ...one, ...to } : one)),
});

const noted = (contract: Contract, remark: Remark | null | undefined): readonly Remark[] =>
  remark ? [...contract.remarks, remark] : contract.remarks;

const holdByStage = (contract: Contract, at: string): Contract =>
  hold(
    contract,
    'supplier',
    activeAssignments(contract).map((one) => one.memberId),
    at,
  );

export function afterStart(contract: Contract, fact: FactOf<'StageStarted'>): Contract {
  const { stageIndex, assignments } = fact.shared;
  const stages = stage(contract, stageIndex, { state: 'current', startedAt: fact.at, passedAt: null });
  return holdByStage(
    { ...contract, state: 'inReview', stageIndex, stages, assignments: [...contract.assignments, ...assignments.map(assignmentFrom)] },
    fact.at,
  );
}

export function activate(contract: Contract, fact: FactOf<'AssignmentActivated'>): Contract {
  const { assignmentId, dueAt, remindAt, clockFrom = null, clockMinutes = null } = fact.shared;
  const active = { state: 'active', assignedAt: fact.at, dueAt, remindAt, clockFrom, clockMinutes } as const;
  return holdByStage({ ...contract, assignments: change(contract.assignments, assignmentId, active) }, fact.at);
}

export function afterDecision(contract: Contract, fact: FactOf<'StageDecided'>): Contract {
  const { assignmentId, decision, revisionHash } = fact.shared;
  const assignments = change(contract.assignments, assignmentId, { state: 'done', decision, decidedAt: fact.at, revisionHash });
  const decided = { ...contract, assignments, remarks: noted(contract, fact.own?.remark) };
  return activeAssignments(decided).length > 0 ? holdByStage(decided, fact.at) : decided;
}

export function afterPass(contract: Contract, fact: FactOf<'StagePassed'>): Contract {
  const assignments = fact.shared.cancelled.reduce((all, id) => change(all, id, { state: 'cancelled' }), contract.assignments);
  return { ...contract, assignments, stages: stage(contract, fact.shared.stageIndex, { state: 'passed', passedAt: fact.at }) };
}

export const askedAgain = (contract: Contract, fact: FactOf<'StagesAskedAgain'>): Contract => ({
  ...contract,
  stages: contract.stages.map((one) => (fact.shared.stageIndexes.includes(one.index) ? { ...one, state: 'again' } : one)),
});

export function afterReturn(contract: Contract, fact: FactOf<'ContractReturned'>): Contract {
  const { to, stageIndex, holderIds } = fact.shared;
  const from = contract.stageIndex ?? 0;
  const back = stageIndex ?? from;
  const stages = contract.stages.map((one) => {
    if (one.index === from) return { ...one, state: 'again' as const, returnedAt: fact.at };
    return one.index >= back && one.index < from ? { ...one, state: 'again' as const } : one;
  });
  const assignments = contract.assignments.map((one) =>
    one.state === 'active' || one.state === 'waiting' ? { ...one, state: 'cancelled' as const, version: one.version + 1 } : one,
  );
  const returned = { ...contract, stages, assignments, remarks: noted(contract, fact.own?.remark) };
  return to === 'client' ? hold({ ...returned, state: 'draft', stageIndex: null }, 'client', holderIds, fact.at) : returned;
}

export function afterReassign(contract: Contract, fact: FactOf<'AssignmentReassigned'>): Contract {
  const { assignmentId, to } = fact.shared;
  const assignments = [...change(contract.assignments, assignmentId, { state: 'cancelled' }), assignmentFrom(to)];
  const reassigned = { ...contract, assignments, remarks: noted(contract, fact.own?.remark) };
  return contract.state === 'inReview' ? holdByStage(reassigned, fact.at) : reassigned;
}

export function afterMove(contract: Contract, fact: FactOf<'AssignmentMoved'>): Contract {
  const { assignmentId, to } = fact.shared;
  const moved = { ...contract, assignments: [...change(contract.assignments, assignmentId, { state: 'cancelled' }), assignmentFrom(to)] };
  return contract.state === 'inReview' ? holdByStage(moved, fact.at) : moved;
}

export function afterEscalation(contract: Contract, fact: FactOf<'SilenceEscalated'>): Contract {
  const { assignmentId, memberIds, nextAt } = fact.shared;
  const one = contract.assignments.find((candidate) => candidate.id === assignmentId);
  const escalatedTo = [...new Set([...(one?.escalatedTo ?? []), ...memberIds])];
  return mark(contract, assignmentId, { silenceAt: nextAt, silenceStep: (one?.silenceStep ?? 0) + 1, escalatedTo });
}

export const afterRecount = (contract: Contract, { shared }: FactOf<'DeadlinesRecounted'>): Contract =>
  shared.clocks.reduce((before, { assignmentId, ...clock }) => mark(before, assignmentId, clock), contract);
