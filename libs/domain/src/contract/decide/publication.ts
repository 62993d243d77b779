import type { Side } from '../../people/actor';
import type { Contract } from '../contract';
import type { Context } from '../command';
import type { ContractFact, Publication } from '../facts';
import { factsOf } from './state';

/** What a side has written since it last handed off and the other side has not seen. */
export function unpublished(contract: Contract, side: Side): Publication {
  return {
    side,
    suggestions: contract.suggestions.filter((one) => one.side === side && one.publishedAt === null),
    answers: contract.suggestions.flatMap((suggestion) =>
      suggestion.changes.flatMap((change) =>
        change.answers
          .filter((answer) => answer.side === side && answer.publishedAt === null)
          .map((answer) => ({ suggestionId: suggestion.id, order: change.order, answer })),
      ),
    ),
    attachments: contract.attachments.filter((one) => one.side === side && one.publishedAt === null),
    comments: contract.comments.filter((one) => one.side === side && one.audience === 'both' && one.publishedAt === null),
  };
}

export const isEmptyPublication = (publication: Publication): boolean =>
  publication.suggestions.length + publication.answers.length + publication.comments.length + publication.attachments.length === 0;

/** Shows the other side what this one wrote, or nothing when it wrote nothing. */
export function publishTurn(contract: Contract, context: Context, side: Side): readonly ContractFact[] {
  const publication = unpublished(contract, side);
  return isEmptyPublication(publication) ? [] : [factsOf(context)('TurnPublished', 'both', { shared: { publication } })];
}

/** Closes the turn of a side: shows what it wrote, folds what both agreed on, and asks again the stages that guard the text. */
export function closeTurn(contract: Contract, context: Context, side: Side): readonly ContractFact[] {
  const fact = factsOf(context);
  const shown = publishTurn(contract, context, side);
  const folded = context.textOutcome.folded;
  if (!folded) return shown;
  return [
    ...shown,
    fact('RevisionFolded', 'both', { shared: { ...folded, reason: contract.state === 'draft' ? 'submitted' : 'turnClosed' } }),
    ...askAgain(contract, context, 'text'),
  ];
}

/** Passed stages that guard what has changed. */
export function askAgain(contract: Contract, context: Context, changed: 'text' | 'amount'): readonly ContractFact[] {
  const stageIndexes = contract.stages
    .filter((stage) => stage.state === 'passed' && contract.route?.stages[stage.index]?.guards.includes(changed))
    .map((stage) => stage.index);
  if (stageIndexes.length === 0) return [];
  const because = changed === 'text' ? ('textChanged' as const) : ('amountChanged' as const);
  return [factsOf(context)('StagesAskedAgain', 'both', { shared: { stageIndexes, because } })];
}
