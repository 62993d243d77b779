import { activeAssignments, currentStage, type Contract } from '../contract';
import type { Context } from '../command';
import type { RecountedClock } from '../facts';
import { nextStepAt } from './silence';
import { calendarOf, clockFrom } from './stages';
import { factsOf, type Outcome } from './state';

/** Counts running clocks again by the calendar as it is now; what has fired stays fired, and nothing is told when no date moves. */
export function decideRecount(contract: Contract, context: Context): Outcome {
  const clocks = activeAssignments(contract).flatMap((one): RecountedClock[] => {
    if (one.dueAt === null || one.clockFrom === null || one.clockMinutes === null) return [];
    const { dueAt, remindAt } =
      one.breachedAt === null ? clockFrom(calendarOf(context, one.memberId), one.clockFrom, one.clockMinutes) : one;
    const silenceAt = one.silenceAt === null ? null : nextStepAt(context, currentStage(contract), one, dueAt!);
    if (dueAt === one.dueAt && remindAt === one.remindAt && silenceAt === one.silenceAt) return [];
    return [{ assignmentId: one.id, dueAt, remindAt, silenceAt }];
  });
  return clocks.length === 0 ? [] : [factsOf(context)('DeadlinesRecounted', 'both', { shared: { clocks } })];
}
