import { isOpenAssignment, type Assignment } from '../../approval/assignment';
import { assigneesOf } from '../../approval/route';
import { chainOf, headsOf, isPresent, standInOf, type Seat } from '../../substitution';
import type { Contract } from '../contract';
import type { Context } from '../command';
import { evolveAll } from '../evolve';
import type { ContractFact, MoveReason } from '../facts';
import { factsOf, type Outcome } from './state';

/** The same duty in other hands; the clock goes on unless it is given anew. */
export function movedTo(context: Context, from: Assignment, to: Partial<Assignment>, because: MoveReason, index = 0): ContractFact {
  const moved: Assignment = { ...from, escalatedTo: [], ...to, id: context.newIds[index]!, assignedAt: context.now, version: 1 };
  return factsOf(context)('AssignmentMoved', 'both', { shared: { assignmentId: from.id, from: from.memberId, to: moved, because } });
}

/** Whose hands a duty should be in now, and why; null when it is where it should be or nobody may take it. */
interface Move {
  readonly memberId: string;
  readonly inPlaceOf: string | null;
  readonly because: MoveReason;
}

/**
 * Brings every open duty of the current stage into the hands of whoever should act on it now: a substitute while its owner is away, the owner
 * when they are back, the next whom the rule finds when somebody has left. Gives nothing when all is as it should be, so that it may run often.
 */
export function decideSettle(contract: Contract, context: Context): Outcome {
  const facts: ContractFact[] = [];
  const open = contract.assignments.filter((one) => one.stageIndex === contract.stageIndex && isOpenAssignment(one));
  for (const [index, { id }] of open.entries()) {
    const now = evolveAll(contract, facts);
    // A move before this one may have given it somebody else to wait for or to answer.
    const one = now.assignments.find((other) => other.id === id)!;
    const move = moveOf(now, one, context);
    if (move) facts.push(movedTo(context, one, { memberId: move.memberId, inPlaceOf: move.inPlaceOf }, move.because, index));
  }
  return facts;
}

function moveOf(contract: Contract, one: Assignment, context: Context): Move | null {
  const owner = one.inPlaceOf ?? one.memberId;
  const seat = seatOf(contract, one, context);
  if (context.staff.people[owner]?.active === false) return heir(contract, one, owner, context, seat);
  const acting = standInOf(context.staff, owner, seat);
  // Whoever a colleague has added meanwhile has a duty here already, and nobody has two.
  if (acting === null || acting === one.memberId || seat.taken.includes(acting)) return null;
  return acting === owner
    ? { memberId: owner, inPlaceOf: null, because: 'back' }
    : { memberId: acting, inPlaceOf: owner, because: 'substituted' };
}

/** Who has the duty of somebody who left: their substitute while there is one, else whoever the stage's rules find next. */
function heir(contract: Contract, one: Assignment, owner: string, context: Context, seat: Seat): Move | null {
  const free = (memberId: string): boolean => !seat.taken.includes(memberId) && isPresent(context.staff, memberId, seat);
  const substitute = chainOf(context.staff, owner, seat).find(free);
  if (substitute !== undefined) return substitute === one.memberId ? null : { memberId: substitute, inPlaceOf: owner, because: 'left' };
  if (one.memberId !== owner && isPresent(context.staff, one.memberId, seat)) return null;
  const found = assigneesOf(contract.route!.stages[one.stageIndex]!, context.candidates).map((candidate) => candidate.memberId);
  const next = [...found, ...headsOf(context.staff, owner), contract.responsibleId, context.accountManagerId].find(
    (memberId) => memberId !== null && free(memberId),
  );
  return next ? { memberId: next, inPlaceOf: null, because: 'left' } : null;
}

/** Everybody else who has a duty in this run of the stage. */
function seatOf(contract: Contract, one: Assignment, context: Context): Seat {
  const startedAt = contract.stages[one.stageIndex]?.startedAt ?? '';
  const others = contract.assignments.filter(
    (other) => other.id !== one.id && other.stageIndex === one.stageIndex && other.state !== 'cancelled' && other.assignedAt >= startedAt,
  );
  return { kind: contract.route!.stages[one.stageIndex]!.kind, at: context.now, taken: others.map((other) => other.memberId) };
}
