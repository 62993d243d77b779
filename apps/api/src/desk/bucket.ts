import type { AssignmentRow } from '@vizavi/api-types';
import { dayIn, type AssignmentState, type WorkingCalendar } from '@vizavi/domain';

/** In which part of the desk a duty lies: with whoever is waited for, or by its deadline's day in the supplier's zone. */
export function bucketOf(
  dueAt: string | null,
  now: string,
  { zone }: Pick<WorkingCalendar, 'zone'>,
  state: AssignmentState = 'active',
): AssignmentRow['bucket'] {
  if (state === 'asking' || state === 'waiting') return 'withColleague';
  if (dueAt === null) return 'withClient';
  if (Date.parse(dueAt) < Date.parse(now)) return 'overdue';
  return dayIn(zone, dueAt) === dayIn(zone, now) ? 'today' : 'next';
}
