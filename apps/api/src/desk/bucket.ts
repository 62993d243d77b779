import type { AssignmentRow } from '@vizavi/api-types';
import { dayIn, type WorkingCalendar } from '@vizavi/domain';

/** In which part of the desk a duty lies: by its deadline's day in the supplier's zone, or with the client while its clock stands still. */
export function bucketOf(dueAt: string | null, now: string, { zone }: Pick<WorkingCalendar, 'zone'>): AssignmentRow['bucket'] {
  if (dueAt === null) return 'withClient';
  if (Date.parse(dueAt) < Date.parse(now)) return 'overdue';
  return dayIn(zone, dueAt) === dayIn(zone, now) ? 'today' : 'next';
}
