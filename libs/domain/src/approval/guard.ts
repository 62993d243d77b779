import type { ClauseType } from '../template/form';

export const PLAIN_GUARDS = ['text', 'amount', 'requisites', 'anything', 'nothing'] as const;

/** What a stage watches: a change of it after its approval asks the stage again. */
export type Guard = (typeof PLAIN_GUARDS)[number] | { readonly clauseTypes: readonly ClauseType[] };

/** A clause that reads otherwise in one text than in another, is new or is gone. */
export interface ChangedClause {
  readonly clauseId: string;
  readonly clauseType: ClauseType;
}

/** What one revision changed against the one before it. */
export interface TextChanges {
  readonly clauses: readonly ChangedClause[];
  /** The amounts before and after, as decimal strings; null when the amount stayed. */
  readonly amount: { readonly from: string | null; readonly to: string | null } | null;
  /** The parties' details were answered otherwise. */
  readonly requisites: boolean;
  /** Appendices were added, removed or replaced. */
  readonly attachments: boolean;
}

/** Whether a guard watches what a revision changed; null: a revision that was kept before this was noted, which may have changed any text. */
export function isHit(guard: Guard, changes: TextChanges | null): boolean {
  if (typeof guard === 'object')
    return changes === null || changes.clauses.some((one) => guard.clauseTypes.includes(one.clauseType)) || changes.attachments;
  switch (guard) {
    case 'anything':
      return true;
    case 'text':
      return changes === null || changes.clauses.length > 0 || changes.requisites || changes.attachments;
    case 'amount':
      return changes !== null && changes.amount !== null;
    case 'requisites':
      return changes === null || changes.requisites || changes.clauses.some((one) => one.clauseType === 'requisites');
    case 'nothing':
      return false;
  }
}

/** What several revisions changed together; the amount goes from the first to the last. */
export function joinChanges(all: readonly TextChanges[]): TextChanges {
  const amounts = all.flatMap((one) => one.amount ?? []);
  const [first, last] = [amounts[0]?.from ?? null, amounts.at(-1)?.to ?? null];
  const clauses = all.flatMap((one) => one.clauses);
  return {
    clauses: clauses.filter((one, index) => clauses.findIndex((other) => other.clauseId === one.clauseId) === index),
    amount: amounts.length === 0 || first === last ? null : { from: first, to: last },
    requisites: all.some((one) => one.requisites),
    attachments: all.some((one) => one.attachments),
  };
}
