import type { ComparedClause, ComparisonView, SuggestRequest } from '@vizavi/api-types';

/** The suggestion that would bring the earlier state of a clause back: its wording, the clause itself, or its absence. */
export function earlierAgain(clause: ComparedClause, { clauses }: ComparisonView, reason: string): SuggestRequest {
  const { clauseId, status, earlier, heading, parentId } = clause;
  if (status === 'inserted') return { clauseId, kind: 'delete', body: null, reason };
  if (status !== 'deleted') return { clauseId, kind: 'replace', body: earlier, reason };
  const before = clauses.slice(0, clauses.indexOf(clause)).findLast((one) => one.parentId === parentId && one.status !== 'deleted');
  return { clauseId: parentId ?? clauseId, kind: 'insert', body: earlier, reason, heading, afterClauseId: before?.clauseId ?? null };
}

/** Whether there is something to bring back: headings and whole sections are not proposed clause by clause. */
export const canComeBack = ({ status, earlier, body, parentId }: ComparedClause): boolean => {
  if (status === 'same') return false;
  return status === 'inserted' ? body !== null && parentId !== null : earlier !== null && (status !== 'deleted' || parentId !== null);
};
