import { isSeenBy, type Side } from '../../people/actor';
import { assertNever } from '../../assert-never';
import type { Contract } from '../contract';
import { QUIET_FACTS, type ContractFact } from '../facts';
import {
  activate,
  afterAddition,
  afterAnswer,
  afterClosing,
  afterDecision,
  afterEscalation,
  afterMove,
  afterPass,
  afterQuestion,
  afterReassign,
  afterRecall,
  afterRecount,
  afterReturn,
  afterSkip,
  afterStart,
  askedAgain,
  mark,
} from './approval';
import { drafted, ended, folded, handedOff, signatureAwaited, submitted } from './life';
import { migrated } from './migrating';
import { answered, publish, putSuggestion, undone } from './negotiation';
import { addAttachment, addComment, checked, dismissed, dropAttachment, invited, resolve, unresolve } from './records';

/** The contract after a fact: the only place where state changes, in the act and in the replay alike. Pure. */
export function evolve(contract: Contract | null, fact: ContractFact): Contract {
  if (fact.type === 'ContractDrafted') return drafted(fact);
  if (!contract) throw new Error(`${fact.type} came before ContractDrafted`);
  return count(apply(contract, fact), fact);
}

export const evolveAll = (contract: Contract, facts: readonly ContractFact[]): Contract => facts.reduce<Contract>(evolve, contract);

/** A fact that a side does not see leaves that side's version alone. */
function count(contract: Contract, fact: ContractFact): Contract {
  if (QUIET_FACTS.includes(fact.type)) return contract;
  const up = (side: Side): number => contract.versions[side] + (isSeenBy(fact.audience, side) ? 1 : 0);
  const since = (side: Side): string => (isSeenBy(fact.audience, side) ? fact.at : contract.changedAt[side]);
  return {
    ...contract,
    changedAt: { supplier: since('supplier'), client: since('client') },
    versions: { supplier: up('supplier'), client: up('client') },
  };
}

function apply(contract: Contract, fact: ContractFact): Contract {
  switch (fact.type) {
    case 'ContractDrafted':
      return contract;
    case 'ContractSubmitted':
      return submitted(contract, fact);
    case 'RevisionFolded':
      return folded(contract, fact);
    case 'TurnPublished':
      return publish(contract, fact);
    case 'ContractHandedOff':
      return handedOff(contract, fact);
    case 'StageStarted':
      return afterStart(contract, fact);
    case 'AssignmentActivated':
      return activate(contract, fact);
    case 'StageDecided':
      return afterDecision(contract, fact);
    case 'StagePassed':
      return afterPass(contract, fact);
    case 'StagesAskedAgain':
      return askedAgain(contract, fact);
    case 'ContractReturned':
      return afterReturn(contract, fact);
    case 'AssignmentReassigned':
      return afterReassign(contract, fact);
    case 'StageSkipped':
      return afterSkip(contract, fact);
    case 'ApproverAdded':
      return afterAddition(contract, fact);
    case 'QuestionAsked':
      return afterQuestion(contract, fact);
    case 'QuestionClosed':
      return afterAnswer(contract, fact);
    case 'RemarkClosed':
      return afterClosing(contract, fact);
    case 'PeopleChosen':
      return { ...contract, chosen: { ...contract.chosen, [fact.shared.stageKey]: fact.shared.memberIds } };
    case 'RouteMigrated':
      return migrated(contract, fact);
    case 'ContractRecalled':
      return afterRecall(contract, fact);
    case 'SignatureAwaited':
      return signatureAwaited(contract, fact);
    case 'ContractSigned':
      return { ...contract, signatures: [...contract.signatures, fact.shared.signature] };
    case 'ContractExecuted':
      return {
        ...ended(contract, fact, 'executed', null),
        executedAt: fact.shared.at,
        passage: fact.shared.passage ?? null,
        endedAt: null,
      };
    case 'ContractDeclined':
      return ended(contract, fact, 'declined', fact.shared.reason);
    case 'ContractWithdrawn':
      return ended(contract, fact, 'withdrawn', fact.shared.reason);
    case 'ContractTerminated':
      return ended(contract, fact, 'terminated', fact.shared.reason);
    case 'SuggestionMade':
    case 'SuggestionRevised':
      return putSuggestion(contract, fact.shared.suggestion);
    case 'SuggestionRemoved':
      return { ...contract, suggestions: contract.suggestions.filter((one) => one.id !== fact.shared.suggestionId) };
    case 'ChangesAnswered':
      return answered(contract, fact);
    case 'AnswerUndone':
      return undone(contract, fact);
    case 'CommentMade':
      return addComment(contract, fact);
    case 'CommentResolved':
      return resolve(contract, fact);
    case 'CommentReopened':
      return unresolve(contract, fact);
    case 'AttachmentAdded':
      return addAttachment(contract, fact);
    case 'ReviewerInvited':
      return invited(contract, fact);
    case 'ReviewerDismissed':
      return dismissed(contract, fact.shared.memberId);
    case 'ContractChecked':
      return checked(contract, fact);
    case 'AttachmentRemoved':
      return dropAttachment(contract, fact);
    case 'DeadlineNeared':
      return mark(contract, fact.shared.assignmentId, { remindedAt: fact.at });
    case 'DeadlineBreached':
      return mark(contract, fact.shared.assignmentId, { breachedAt: fact.at });
    case 'EscalationPlanned':
      return mark(contract, fact.shared.assignmentId, { silenceAt: fact.shared.at });
    case 'SilenceEscalated':
      return afterEscalation(contract, fact);
    case 'AssignmentMoved':
      return afterMove(contract, fact);
    case 'DeadlinesRecounted':
      return afterRecount(contract, fact);
    default:
      return assertNever(fact);
  }
}
