import type { ChangedBrief } from '@vizavi/api-types';
import { joinChanges } from '@vizavi/domain';
import type { BesideDuty } from './beside-duties.query';

/** What later revisions have changed since the one that a stage approved; null when none has followed. Pure. */
export function changedBrief({
  approved_revision: revision,
  changes,
}: Pick<BesideDuty, 'approved_revision' | 'changes'>): ChangedBrief | null {
  if (revision === null || changes === null) return null;
  const { clauses, amount, requisites, attachments } = joinChanges(changes.flatMap((one) => one ?? []));
  return { revision, clauses: clauses.length, amount: amount !== null, requisites, attachments };
}
