import type { AssignmentRow } from '@vizavi/api-types';
import { nameList, type Say } from '@vizavi/words';

/** What has changed since the reader's stage approved before; null when nothing has. */
export function changedWords(say: Say, { changedSince }: AssignmentRow): string | null {
  if (!changedSince) return null;
  const { clauses, amount, requisites, attachments } = changedSince;
  const what = [
    ...(clauses > 0 ? [say('position.changedClauses', { count: clauses })] : []),
    ...(amount ? [say('position.changedAmount')] : []),
    ...(requisites ? [say('position.changedRequisites')] : []),
    ...(attachments ? [say('position.changedAttachments')] : []),
  ];
  return what.length === 0 ? say('desk.changedNothing') : say('desk.changedSince', { what: nameList(say, what) });
}
