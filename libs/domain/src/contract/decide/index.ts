import { assertNever } from '../../assert-never';
import type { Contract } from '../contract';
import type { ContractCommand, Context } from '../command';
import { decideApprove, decideDecline, decidePassOver, decideReassign, decideReturn } from './approval';
import { decideAccept, decideConcede, decideCounter, decideReject, decideWithdrawSuggestion } from './answering';
import { decideAnswerMany } from './answering-many';
import { decideHandOff, decideRecall, decideStart, decideSubmit, decideTerminate, decideWithdraw } from './life';
import { decideAttach, decideComment, decideDetach, decideReopenComment, decideResolveComment } from './records';
import { decideMigrate } from './migrating';
import { decideSettle } from './moving';
import { decideRecount } from './recounting';
import { decideReopen } from './reopening';
import { decideDeadline, decideSilence } from './silence';
import { decideCheck, decideDismiss, decideInvite } from './team';
import { decideChoosePeople } from './choosing';
import { decideAddApprover, decideDelegate } from './handing';
import { decideAnswer, decideAsk, decideTakeBack } from './questions';
import { decideCloseRemark } from './remarks';
import { decideExecute, decidePaperSigning } from './signing';
import type { Outcome } from './state';
import { decideRemove, decideRevise, decideSuggest } from './suggesting';
import { decideUndo } from './undoing';

/** Judges a command against the state of a contract: the facts that follow (none when it is already so), or a refusal. Pure. */
export function decide(contract: Contract | null, command: ContractCommand, context: Context): Outcome {
  if (command.type === 'start') return decideStart(command, context);
  if (!contract) throw new Error(`A contract is needed for ${command.type}`);
  switch (command.type) {
    case 'submit':
      return decideSubmit(contract, context);
    case 'handOff':
      return decideHandOff(contract, command, context);
    case 'approve':
    case 'approveWithRemarks':
      return decideApprove(contract, command, context);
    case 'returnForRework':
      return decideReturn(contract, command, context);
    case 'decline':
      return decideDecline(contract, command, context);
    case 'withdraw':
      return decideWithdraw(contract, command, context);
    case 'terminate':
      return decideTerminate(contract, command, context);
    case 'reassign':
      return decideReassign(contract, command, context);
    case 'delegate':
      return decideDelegate(contract, command, context);
    case 'addApprover':
      return decideAddApprover(contract, command, context);
    case 'ask':
      return decideAsk(contract, command, context);
    case 'answerQuestion':
      return decideAnswer(contract, command, context);
    case 'takeQuestionBack':
      return decideTakeBack(contract, context);
    case 'recall':
      return decideRecall(contract, command, context);
    case 'passOver':
      return decidePassOver(contract, command, context);
    case 'choosePeople':
      return decideChoosePeople(contract, command, context);
    case 'migrateRoute':
      return decideMigrate(contract, command, context);
    case 'closeRemark':
      return decideCloseRemark(contract, command, context);
    case 'execute':
      return decideExecute(contract, command, context);
    case 'recordPaperSigning':
      return decidePaperSigning(contract, command, context);
    case 'suggest':
      return decideSuggest(contract, command, context);
    case 'reviseSuggestion':
      return decideRevise(contract, command, context);
    case 'removeSuggestion':
      return decideRemove(contract, command, context);
    case 'accept':
      return decideAccept(contract, command, context);
    case 'reject':
      return decideReject(contract, command, context);
    case 'counter':
      return decideCounter(contract, command, context);
    case 'concede':
      return decideConcede(contract, command, context);
    case 'withdrawSuggestion':
      return decideWithdrawSuggestion(contract, command, context);
    case 'reopen':
      return decideReopen(contract, command, context);
    case 'answerMany':
      return decideAnswerMany(contract, command, context);
    case 'undoAnswer':
      return decideUndo(contract, command, context);
    case 'comment':
      return decideComment(contract, command, context);
    case 'resolveComment':
      return decideResolveComment(contract, command, context);
    case 'reopenComment':
      return decideReopenComment(contract, command, context);
    case 'attach':
      return decideAttach(contract, command, context);
    case 'inviteReviewer':
      return decideInvite(contract, command, context);
    case 'dismissReviewer':
      return decideDismiss(contract, command, context);
    case 'check':
      return decideCheck(contract, command, context);
    case 'detach':
      return decideDetach(contract, command, context);
    case 'nearDeadline':
    case 'breachDeadline':
      return decideDeadline(contract, command, context);
    case 'breakSilence':
      return decideSilence(contract, command, context);
    case 'settleDuties':
      return decideSettle(contract, context);
    case 'recountDeadlines':
      return decideRecount(contract, context);
    default:
      return assertNever(command);
  }
}

export { unpublished } from './publication';
export type { Outcome } from './state';
