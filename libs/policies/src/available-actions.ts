import {
  OFFERED_ACTIONS,
  type OfferedAction,
  type Actor,
  activeAssignments,
  type Context,
  type Contract,
  type ContractCommand,
  currentStage,
  decide,
  isFinal,
  isOpenAssignment,
  isRefusal,
  type RefusalCode,
} from '@vizavi/domain';
import { reasonOf } from './abilities/ability';
import { contractFactsOf } from './abilities/contract';
import { contractEtag } from './etags';

type WritingAction = 'suggest' | 'comment' | 'attach' | 'fill' | 'copy' | 'amend';

/** Something the actor may do now. `blockedBy`: what stands in the way, as a refusal of the rules; null when it may be done at once. */
export interface PossibleAction {
  readonly action: OfferedAction | WritingAction;
  readonly etag: string;
  readonly blockedBy: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  /** For `returnForRework`: keys of stages, or `client`; for `choosePeople`: keys of stages. */
  readonly targets?: readonly string[];
  /** For `reassign`; `candidateIds` also for `delegate`, `addApprover`, `ask` and `choosePeople`. */
  readonly assignmentIds?: readonly string[];
  readonly candidateIds?: readonly string[];
}

/** Refusals that mean "not now, not by you": such an action is not offered at all. */
const NOT_OFFERED: readonly RefusalCode[] = [
  'action-not-available',
  'not-your-turn',
  'stage-already-decided',
  'already-signed',
  'client-signs-first',
  'waiting-for-answer',
  'stage-unknown',
];

const GIVEN = '—';
const PROBE_IDS: readonly string[] = Array.from({ length: 256 }, (_, index) => `probe-${index}`);

/** The command as it would come with a complete form, so that only what the contract itself forbids is refused. */
function probe(action: OfferedAction, contract: Contract, actor: Actor, context: Context): ContractCommand {
  const revisionHash = context.textOutcome.revisionHash ?? '';
  const commands: Record<OfferedAction, () => ContractCommand> = {
    submit: () => ({ type: 'submit' }),
    handOff: () => ({ type: 'handOff', note: null }),
    approve: () => ({ type: 'approve', revisionHash }),
    approveWithRemarks: () => ({ type: 'approveWithRemarks', revisionHash, remarks: GIVEN }),
    returnForRework: () => ({ type: 'returnForRework', to: currentStage(contract)?.returnTo[0] ?? '', reason: GIVEN }),
    decline: () => ({ type: 'decline', reason: GIVEN }),
    withdraw: () => ({ type: 'withdraw', reason: GIVEN }),
    terminate: () => ({ type: 'terminate', reason: GIVEN, on: context.now.slice(0, 10) }),
    reassign: () => ({
      type: 'reassign',
      assignmentId: openAssignmentIds(contract)[0] ?? '',
      toMemberId: candidatesFor(contract, context)[0] ?? '',
      reason: GIVEN,
    }),
    delegate: () => ({ type: 'delegate', toMemberId: othersFor(contract, actor, context)[0] ?? '', reason: GIVEN }),
    addApprover: () => ({ type: 'addApprover', memberId: othersFor(contract, actor, context)[0] ?? '', place: 'before', reason: GIVEN }),
    ask: () => ({ type: 'ask', toMemberId: othersFor(contract, actor, context)[0] ?? '', question: GIVEN }),
    answerQuestion: () => ({ type: 'answerQuestion', answer: GIVEN }),
    takeQuestionBack: () => ({ type: 'takeQuestionBack' }),
    recall: () => ({ type: 'recall', reason: GIVEN }),
    passOver: () => ({ type: 'passOver', reason: GIVEN }),
    choosePeople: () => ({
      type: 'choosePeople',
      stageKey: stagesToChoose(contract)[0] ?? '',
      memberIds: context.assignableIds.slice(0, 1),
    }),
    execute: () => ({
      type: 'execute',
      revisionHash: contract.revision?.hash ?? '',
      authority: { kind: 'charter', number: null, date: null },
      consent: GIVEN,
    }),
    recordPaperSigning: () => ({ type: 'recordPaperSigning', fileId: GIVEN, signedOn: context.now.slice(0, 10) }),
  };
  return commands[action]();
}

const openAssignmentIds = (contract: Contract): readonly string[] =>
  contract.assignments.filter((one) => one.stageIndex === contract.stageIndex && isOpenAssignment(one)).map((one) => one.id);

const candidatesFor = (contract: Contract, context: Context): readonly string[] => {
  const busy = new Set(activeAssignments(contract).map((one) => one.memberId));
  return context.assignableIds.filter((id) => !busy.has(id));
};

/** Colleagues who have no open duty in the stage. */
const othersFor = (contract: Contract, actor: Actor, context: Context): readonly string[] => {
  const busy = new Set(
    contract.assignments.filter((one) => one.stageIndex === contract.stageIndex && isOpenAssignment(one)).map((one) => one.memberId),
  );
  return context.assignableIds.filter((id) => !busy.has(id) && id !== actor.memberId);
};

/** Stages whose people the account manager names and that have not begun. */
const stagesToChoose = (contract: Contract): readonly string[] =>
  (contract.route?.stages ?? [])
    .filter((stage, index) => stage.assignees.some((one) => one.rule === 'chosenAtStart') && !contract.stages[index]?.startedAt)
    .map((stage) => stage.key);

function moreOf(action: OfferedAction, contract: Contract, actor: Actor, context: Context): Partial<PossibleAction> {
  switch (action) {
    case 'returnForRework':
      return { targets: currentStage(contract)?.returnTo ?? [] };
    case 'reassign':
      return { assignmentIds: openAssignmentIds(contract), candidateIds: candidatesFor(contract, context) };
    case 'delegate':
    case 'addApprover':
    case 'ask':
      return { candidateIds: othersFor(contract, actor, context) };
    case 'choosePeople':
      return { targets: stagesToChoose(contract), candidateIds: context.assignableIds };
    default:
      return {};
  }
}

/** Judges a transition by the very rules that would judge the act. */
function possible(action: OfferedAction, contract: Contract, actor: Actor, context: Context): readonly PossibleAction[] {
  if (reasonOf(actor, action, contractFactsOf(contract))) return [];
  const outcome = decide(contract, probe(action, contract, actor, context), context);
  const refusal = isRefusal(outcome) ? outcome : null;
  if (refusal && NOT_OFFERED.includes(refusal.refused)) return [];
  const blockedBy = refusal && { code: refusal.refused, values: refusal.values ?? {} };
  return [{ action, etag: contractEtag(contract, actor, action), blockedBy, ...moreOf(action, contract, actor, context) }];
}

/** Whether the text may be written to now by the actor's side. */
const isWritable = (contract: Contract, actor: Actor): boolean =>
  !isFinal(contract.state) && contract.state !== 'awaitingSignature' && contract.holder?.side === actor.side;

function writing(contract: Contract, actor: Actor): readonly PossibleAction[] {
  const facts = contractFactsOf(contract);
  const writable = isWritable(contract, actor);
  const offered: Readonly<Record<WritingAction, boolean>> = {
    fill: writable && contract.state === 'draft',
    suggest: writable,
    attach: writable,
    comment: true,
    copy: true,
    amend: contract.state === 'executed',
  };
  return (Object.keys(offered) as WritingAction[])
    .filter((action) => offered[action] && reasonOf(actor, action, facts) === null)
    .map((action) => ({ action, etag: contractEtag(contract, actor), blockedBy: null }));
}

/** What the actor may do with a contract now: the transitions that policies and rules allow, blocked ones with their reason, and the writing. Pure. */
export function availableActions(actor: Actor, contract: Contract, context: Context): readonly PossibleAction[] {
  const asked: Context = { ...context, actor, number: context.number ?? GIVEN, newIds: PROBE_IDS };
  return [...OFFERED_ACTIONS.flatMap((action) => possible(action, contract, actor, asked)), ...writing(contract, actor)];
}
