import type { Side } from '../../people/actor';
import { isHit, type TextChanges } from '../../approval/guard';
import type { Contract, StageProgress } from '../contract';
import type { Context } from '../command';
import type { AskedAgainBecause, ContractFact, Publication } from '../facts';
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
  const amount = amountChange(contract, context);
  if (!folded) return amount === null ? shown : [...shown, ...askAgain(contract, context, { ...NO_WORDS, amount })];
  const { changes: text, ...content } = folded;
  const changes: TextChanges = { ...text, amount };
  return [
    ...shown,
    fact('RevisionFolded', 'both', { shared: { ...content, reason: contract.state === 'draft' ? 'submitted' : 'turnClosed', changes } }),
    ...askAgain(contract, context, changes),
  ];
}

const NO_WORDS: Omit<TextChanges, 'amount'> = { clauses: [], requisites: false, attachments: false };

/** The answers name the amount, and only a submission changes them. */
function amountChange({ deal, revision, state }: Contract, { deal: next }: Context): TextChanges['amount'] {
  return state !== 'draft' || revision === null || deal.amount === next.amount ? null : { from: deal.amount, to: next.amount };
}

/** Whether a stage has had its say and is not asked unless something changes. */
const isSettled = (stage: StageProgress): boolean => stage.state === 'passed' || stage.skippedBecause === 'passedOver';

/** The settled stages that guard what has changed, by the most telling of the changes. */
function askAgain(contract: Contract, context: Context, changes: TextChanges): readonly ContractFact[] {
  const stageIndexes = contract.stages
    .filter((stage) => isSettled(stage) && contract.route!.stages[stage.index]!.guards.some((guard) => isHit(guard, changes)))
    .map((stage) => stage.index);
  if (stageIndexes.length === 0) return [];
  return [factsOf(context)('StagesAskedAgain', 'both', { shared: { stageIndexes, because: becauseOf(changes) } })];
}

const becauseOf = ({ amount, requisites, clauses }: TextChanges): AskedAgainBecause => {
  if (amount !== null) return 'amountChanged';
  return requisites && clauses.every((one) => one.clauseType === 'requisites') ? 'requisitesChanged' : 'textChanged';
};
