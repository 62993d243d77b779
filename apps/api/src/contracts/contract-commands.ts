import type { ContractCommand } from '@vizavi/domain';
import { newId } from '../platform/clock/new-id';
import { ProblemError } from '../platform/http/problem-error';
import type { AnswerBody, ReviseBody, SuggestBody } from './contracts.dto';

/** Acts upon a suggestion, as the last word of the address. */
export const SUGGESTION_ACTS = ['accept', 'reject', 'counter', 'concede', 'withdraw', 'undo', 'reopen'] as const;
export type SuggestionAct = (typeof SUGGESTION_ACTS)[number];

/** The command of `POST suggestions`: an inserted clause gets an id of its own, and `clauseId` names its section. */
export function suggestCommand(body: SuggestBody): ContractCommand {
  const heading = body.heading ?? null;
  const common = { type: 'suggest' as const, reason: body.reason, heading, kind: body.kind };
  const after = body.afterClauseId ?? null;
  if (body.kind === 'move') return { ...common, clauseId: body.clauseId, place: { parentId: body.parentId ?? null, afterClauseId: after } };
  if (body.kind !== 'insert') return { ...common, clauseId: body.clauseId, place: null };
  return { ...common, clauseId: `added-${newId()}`, place: { parentId: body.clauseId, afterClauseId: after } };
}

export const reviseCommand = (suggestionId: string, body: ReviseBody): ContractCommand => ({
  type: 'reviseSuggestion',
  suggestionId,
  reason: body.reason,
});

/** The command of `POST suggestions/:id/:act`. */
export function answerCommand(act: string, suggestionId: string, { changes, reason = '' }: AnswerBody): ContractCommand {
  const orders = changes ?? null;
  switch (act as SuggestionAct) {
    case 'accept':
    case 'concede':
      return { type: act as 'accept' | 'concede', suggestionId, orders };
    case 'reject':
    case 'counter':
    case 'reopen':
      return { type: act as 'reject' | 'counter' | 'reopen', suggestionId, orders, reason };
    case 'withdraw':
      return { type: 'withdrawSuggestion', suggestionId };
    case 'undo':
      return { type: 'undoAnswer', suggestionId, orders };
    default:
      throw new ProblemError(404, 'not-found');
  }
}
