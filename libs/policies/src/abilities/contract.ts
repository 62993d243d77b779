import {
  assertNever,
  type Actor,
  type Audience,
  type CommandType,
  type SystemCommandType,
  type Contract,
  type ContractState,
  readerIds,
} from '@vizavi/domain';
import type { Sentences } from './sentences';

export const CONTRACT_ABILITIES = [
  'read',
  'fill',
  'submit',
  'handOff',
  'suggest',
  'answer',
  'comment',
  'attach',
  'invite',
  'check',
  'approve',
  'approveWithRemarks',
  'returnForRework',
  'decline',
  'withdraw',
  'terminate',
  'reassign',
  'delegate',
  'addApprover',
  'ask',
  'answerQuestion',
  'takeQuestionBack',
  'recall',
  'passOver',
  'choosePeople',
  'migrateRoute',
  'closeRemark',
  'execute',
  'recordPaperSigning',
  'copy',
  'amend',
] as const;
export type ContractAbility = (typeof CONTRACT_ABILITIES)[number];

/** What the abilities ask about a contract; plain fields, so that a list's row can be judged as well. */
export interface ContractFacts {
  readonly clientCompanyId: string;
  readonly responsibleId: string | null;
  readonly audience: Audience;
  readonly state: ContractState;
  readonly readerIds: readonly string[];
  /** Whoever has or had a duty in a stage. */
  readonly assigneeIds: readonly string[];
}

export const contractFactsOf = (contract: Contract): ContractFacts => ({
  clientCompanyId: contract.clientCompanyId,
  responsibleId: contract.responsibleId,
  audience: contract.audience,
  state: contract.state,
  readerIds: readerIds(contract),
  assigneeIds: contract.assignments.map((one) => one.memberId),
});

const OWN_TEXT = ['fill', 'submit', 'handOff', 'suggest', 'answer', 'attach', 'invite', 'withdraw', 'recall', 'copy', 'amend'];
/** Decisions of whoever has a duty in a stage. */
const DECIDING = [
  'approve',
  'approveWithRemarks',
  'returnForRework',
  'decline',
  'delegate',
  'addApprover',
  'ask',
  'answerQuestion',
  'takeQuestionBack',
];
const DUTY = [...DECIDING, 'handOff', 'suggest', 'answer', 'attach', 'closeRemark'];
const MANAGING = ['reassign', 'passOver', 'choosePeople', 'closeRemark', 'recordPaperSigning', 'terminate'];

/** A client reads and acts for its own company; a reviewer only where they were invited. */
function clientMay({ roles, clientCompanyId, memberId }: Actor, { can }: Sentences): void {
  const company = { clientCompanyId, audience: { $in: ['client', 'both'] } };
  if (roles.includes('contractManager')) can(['read', 'comment', ...OWN_TEXT], 'Contract', company);
  if (roles.includes('clientSignatory')) can(['read', 'comment', 'execute'], 'Contract', company);
  if (roles.includes('reviewer')) can(['read', 'comment', 'check'], 'Contract', { ...company, readerIds: memberId });
}

/** The supplier's people read and act where they have or had a duty; an account manager also reads the contracts they answer for. */
function supplierMay({ roles, memberId, groupIds }: Actor, { can }: Sentences): void {
  const shown = { audience: { $in: ['supplier', 'both'] } };
  const reader = { ...shown, readerIds: { $in: [memberId, ...groupIds] } };
  const own = { ...shown, responsibleId: memberId };
  const duty = { ...shown, assigneeIds: memberId };
  if (roles.includes('lawyer') || roles.includes('approver') || roles.includes('accountManager')) {
    can(['read', 'comment'], 'Contract', reader);
    can(DUTY, 'Contract', duty);
  }
  if (roles.includes('supplierSignatory')) {
    can(['read', 'comment', 'execute'], 'Contract', reader);
    can(DUTY, 'Contract', duty);
  }
  if (roles.includes('accountManager')) {
    can(['read', 'comment', 'attach', ...MANAGING, 'copy', 'amend'], 'Contract', own);
    can(['fill', 'handOff', 'withdraw', 'suggest'], 'Contract', { ...own, state: 'draft' });
  }
  // The way that contracts go is the administrator's, their text is not: this gives no reading.
  if (roles.includes('administrator')) can('migrateRoute', 'Contract', shown);
}

export function contractAbilities(actor: Actor, sentences: Sentences): void {
  const { cannot } = sentences;
  cannot(DECIDING, 'Contract').because('not-assigned');
  cannot('execute', 'Contract').because('not-signatory');
  cannot(MANAGING, 'Contract').because('not-responsible');
  if (actor.side === 'client') clientMay(actor, sentences);
  else supplierMay(actor, sentences);
}

/** The ability that a command needs. */
export function abilityOfCommand(type: Exclude<CommandType, 'start' | SystemCommandType>): ContractAbility {
  switch (type) {
    case 'suggest':
    case 'reviseSuggestion':
    case 'removeSuggestion':
      return 'suggest';
    case 'accept':
    case 'reject':
    case 'counter':
    case 'concede':
    case 'withdrawSuggestion':
    case 'reopen':
    case 'answerMany':
    case 'undoAnswer':
      return 'answer';
    case 'comment':
    case 'resolveComment':
    case 'reopenComment':
      return 'comment';
    case 'attach':
    case 'detach':
      return 'attach';
    case 'inviteReviewer':
    case 'dismissReviewer':
      return 'invite';
    case 'check':
      return 'check';
    case 'submit':
    case 'handOff':
    case 'approve':
    case 'approveWithRemarks':
    case 'returnForRework':
    case 'decline':
    case 'withdraw':
    case 'terminate':
    case 'reassign':
    case 'delegate':
    case 'addApprover':
    case 'ask':
    case 'answerQuestion':
    case 'takeQuestionBack':
    case 'recall':
    case 'passOver':
    case 'choosePeople':
    case 'migrateRoute':
    case 'closeRemark':
    case 'execute':
    case 'recordPaperSigning':
      return type;
    default:
      return assertNever(type);
  }
}
