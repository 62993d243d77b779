import { assignmentFrom, isOpenAssignment, type Assignment } from '../../approval/assignment';
import { activeAssignments, remarkFrom, type Contract, type Remark, type StageProgress, type StoredRemark } from '../contract';
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

export const noted = (contract: Contract, ...remarks: readonly (StoredRemark | null | undefined)[]): readonly Remark[] => [
  ...contract.remarks,
  ...remarks.flatMap((one) => (one ? [remarkFrom(one)] : [])),
];

const holdByStage = (contract: Contract, at: string): Contract =>
  hold(contract, 'supplier', [...new Set(activeAssignments(contract).map((one) => one.memberId))], at);

export function afterStart(contract: Contract, fact: FactOf<'StageStarted'>): Contract {
  const { stageIndex, assignments, judged = null } = fact.shared;
  const progress = { state: 'current', startedAt: fact.at, passedAt: null, skippedBecause: null, judged } as const;
  const all = [...contract.assignments, ...assignments.map(assignmentFrom)];
  const started = { ...contract, stageIndex, stages: stage(contract, stageIndex, progress), assignments: all };
  if (contract.state !== 'inNegotiation') return holdByStage({ ...started, state: 'inReview' }, fact.at);
  // A migration may start another stage while the client holds, who has waited no less for it.
  return { ...hold(started, 'client', contract.holder!.memberIds, fact.at), holder: contract.holder };
}

export function activate(contract: Contract, fact: FactOf<'AssignmentActivated'>): Contract {
  const { assignmentId, dueAt, remindAt, clockFrom = null, clockMinutes = null } = fact.shared;
  const active = { state: 'active', assignedAt: fact.at, dueAt, remindAt, clockFrom, clockMinutes, minutesLeft: null } as const;
  return holdByStage({ ...contract, assignments: change(contract.assignments, assignmentId, active) }, fact.at);
}

export function afterDecision(contract: Contract, fact: FactOf<'StageDecided'>): Contract {
  const { assignmentId, decision, revisionHash } = fact.shared;
  const assignments = change(contract.assignments, assignmentId, { state: 'done', decision, decidedAt: fact.at, revisionHash });
  const decided = { ...contract, assignments, remarks: noted(contract, fact.own?.remark, ...(fact.own?.remarks ?? [])) };
  return activeAssignments(decided).length > 0 ? holdByStage(decided, fact.at) : decided;
}

export function afterPass(contract: Contract, fact: FactOf<'StagePassed'>): Contract {
  const assignments = fact.shared.cancelled.reduce((all, id) => change(all, id, { state: 'cancelled' }), contract.assignments);
  return {
    ...contract,
    assignments,
    stages: stage(contract, fact.shared.stageIndex, {
      state: 'passed',
      passedAt: fact.at,
      approvedRevision: contract.revision?.number ?? null,
    }),
  };
}

/** Whoever had not answered yet in such a stage is asked anew with the others. */
export const askedAgain = (contract: Contract, fact: FactOf<'StagesAskedAgain'>): Contract => ({
  ...contract,
  assignments: contract.assignments.map((one) => (fact.shared.stageIndexes.includes(one.stageIndex) ? cancelled(one) : one)),
  stages: contract.stages.map((one) =>
    fact.shared.stageIndexes.includes(one.index) ? { ...one, state: 'again', skippedBecause: null } : one,
  ),
});

/** A stage that is passed over while it is asked leaves its people free. */
export function afterSkip(contract: Contract, fact: FactOf<'StageSkipped'>): Contract {
  const { stageIndex, because, judged } = fact.shared;
  const stages = stage(contract, stageIndex, { state: 'skipped', skippedBecause: because, judged });
  const assignments = contract.assignments.map((one) => (one.stageIndex === stageIndex ? cancelled(one) : one));
  return { ...contract, stages, assignments, remarks: noted(contract, fact.own?.remark) };
}

export const cancelled = (one: Assignment): Assignment =>
  isOpenAssignment(one) ? { ...one, state: 'cancelled', version: one.version + 1 } : one;

export function afterReturn(contract: Contract, fact: FactOf<'ContractReturned'>): Contract {
  const { to, stageIndex, holderIds } = fact.shared;
  const from = contract.stageIndex ?? 0;
  const back = stageIndex ?? from;
  const stages = contract.stages.map((one) => {
    if (one.index === from) return { ...one, state: 'again' as const, returnedAt: fact.at };
    const skipped = one.state === 'skipped' && one.skippedBecause !== 'passedOver';
    return one.index >= back && one.index < from && !skipped ? { ...one, state: 'again' as const, skippedBecause: null } : one;
  });
  const assignments = contract.assignments.map(cancelled);
  const returned = { ...contract, stages, assignments, remarks: noted(contract, fact.own?.remark) };
  return to === 'client' ? hold({ ...returned, state: 'draft', stageIndex: null }, 'client', holderIds, fact.at) : returned;
}

/** The duty that is given away, and whatever waited for it or was asked by it now looks to its heir. */
function inherited(contract: Contract, from: string, to: string): readonly Assignment[] {
  const heir = (id: string | null): string | null => (id === from ? to : id);
  return change(contract.assignments, from, { state: 'cancelled' }).map((one) => ({
    ...one,
    addedFor: heir(one.addedFor),
    waitsFor: heir(one.waitsFor),
    askedFor: heir(one.askedFor),
  }));
}

export function afterReassign(contract: Contract, fact: FactOf<'AssignmentReassigned'>): Contract {
  const { assignmentId, to } = fact.shared;
  const assignments = [...inherited(contract, assignmentId, to.id), assignmentFrom(to)];
  const reassigned = { ...contract, assignments, remarks: noted(contract, fact.own?.remark) };
  return contract.state === 'inReview' ? holdByStage(reassigned, fact.at) : reassigned;
}

export function afterMove(contract: Contract, fact: FactOf<'AssignmentMoved'>): Contract {
  const { assignmentId, to } = fact.shared;
  const moved = { ...contract, assignments: [...inherited(contract, assignmentId, to.id), assignmentFrom(to)] };
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
/** A clock that stands still. */
const STOPPED = { dueAt: null, remindAt: null, silenceAt: null } as const;

export function afterAddition(contract: Contract, fact: FactOf<'ApproverAdded'>): Contract {
  const { assignment, waiting } = fact.shared;
  const paused = {
    state: 'waiting',
    ...STOPPED,
    minutesLeft: waiting?.minutesLeft ?? null,
    waitsFor: assignment.id,
  } as const;
  const before = waiting ? change(contract.assignments, waiting.assignmentId, paused) : contract.assignments;
  const added = { ...contract, assignments: [...before, assignmentFrom(assignment)], remarks: noted(contract, fact.own?.remark) };
  return holdByStage(added, fact.at);
}

/** The clock of whoever asks stands still; whoever is asked holds. */
export function afterQuestion(contract: Contract, fact: FactOf<'QuestionAsked'>): Contract {
  const { assignmentId, minutesLeft, answer } = fact.shared;
  const asking = change(contract.assignments, assignmentId, { state: 'asking', ...STOPPED, minutesLeft });
  return holdByStage(
    { ...contract, assignments: [...asking, assignmentFrom(answer)], remarks: noted(contract, fact.own?.remark) },
    fact.at,
  );
}

export function afterAnswer(contract: Contract, fact: FactOf<'QuestionClosed'>): Contract {
  const { assignmentId, askedFor, answered, ...clock } = fact.shared;
  const closed = answered ? ({ state: 'done', decision: 'answered', decidedAt: fact.at } as const) : ({ state: 'cancelled' } as const);
  const assignments = change(change(contract.assignments, assignmentId, closed), askedFor, {
    state: 'active',
    ...clock,
    minutesLeft: null,
  });
  return holdByStage({ ...contract, assignments, remarks: noted(contract, fact.own?.remark) }, fact.at);
}

export const afterClosing = (contract: Contract, fact: FactOf<'RemarkClosed'>): Contract => ({
  ...contract,
  remarks: contract.remarks.map((one) =>
    one.id === fact.shared.remarkId
      ? { ...one, closedAt: fact.at, closedById: fact.by.kind === 'member' ? fact.by.memberId : null, closing: fact.shared.closing }
      : one,
  ),
});

/** Back in the client's hands; what has been approved stays so until the text changes. */
export function afterRecall(contract: Contract, fact: FactOf<'ContractRecalled'>): Contract {
  const stages = contract.stages.map((one) => (one.index === contract.stageIndex ? { ...one, state: 'again' as const } : one));
  const recalled = { ...contract, state: 'draft' as const, stageIndex: null, stages, assignments: contract.assignments.map(cancelled) };
  return hold(recalled, 'client', fact.shared.holderIds, fact.at);
}
