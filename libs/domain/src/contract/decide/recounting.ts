import { activeAssignments, currentStage, type Contract } from '../contract';
import type { Context } from '../command';
import type { ContractFact, RecountedClock } from '../facts';
import { nextStepAt, planned } from './silence';
import { calendarOf, clockFrom } from './stages';
import { factsOf, type Outcome } from './state';

/** Counts running clocks again by the calendar as it is now; what has fired stays fired, and nothing is told when no date moves. */
export function decideRecount(contract: Contract, context: Context): Outcome {
  const clocks: RecountedClock[] = [];
  const silence: ContractFact[] = [];
  for (const one of activeAssignments(contract)) {
    if (one.dueAt === null || one.clockFrom === null || one.clockMinutes === null) continue;
    const { dueAt, remindAt } =
      one.breachedAt === null ? clockFrom(calendarOf(context, one.memberId), one.clockFrom, one.clockMinutes) : one;
    if (dueAt !== one.dueAt || remindAt !== one.remindAt) clocks.push({ assignmentId: one.id, dueAt, remindAt });
    const silenceAt = one.silenceAt === null ? null : nextStepAt(context, currentStage(contract), one, dueAt!);
    if (silenceAt !== one.silenceAt) silence.push(...planned(context, one.id, silenceAt));
  }
  return [...(clocks.length === 0 ? [] : [factsOf(context)('DeadlinesRecounted', 'both', { shared: { clocks } })]), ...silence];
}
