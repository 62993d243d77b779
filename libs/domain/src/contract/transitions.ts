import type { Side } from '../people/actor';
import type { ContractState } from './contract';

export const ACTIONS = [
  'submit',
  'handOff',
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
  'execute',
  'recordPaperSigning',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Acts that the page of a contract offers: whoever moves contracts from route to route does not read them. */
export const OFFERED_ACTIONS = ACTIONS.filter((action) => action !== 'migrateRoute');
export type OfferedAction = (typeof OFFERED_ACTIONS)[number];

export interface Transition {
  readonly action: Action;
  readonly from: ContractState;
  readonly by: Side;
  /** The states that it may lead to; the route decides which. */
  readonly to: readonly ContractState[];
  /** The side must hold the contract. */
  readonly holding: boolean;
}

const row = (action: Action, from: ContractState, by: Side, to: readonly ContractState[], holding = true): Transition => ({
  action,
  from,
  by,
  to,
  holding,
});

/** The life of a contract as a table: what `decide` allows, what the tests walk, what the screens draw. */
export const TRANSITIONS: readonly Transition[] = [
  row('handOff', 'draft', 'supplier', ['draft']),
  row('submit', 'draft', 'client', ['inReview', 'awaitingSignature']),
  row('choosePeople', 'draft', 'supplier', ['draft'], false),
  row('withdraw', 'draft', 'client', ['withdrawn']),
  row('withdraw', 'draft', 'supplier', ['withdrawn']),
  row('handOff', 'inReview', 'supplier', ['inNegotiation']),
  row('approve', 'inReview', 'supplier', ['inReview', 'awaitingSignature']),
  row('approveWithRemarks', 'inReview', 'supplier', ['inReview', 'awaitingSignature']),
  row('returnForRework', 'inReview', 'supplier', ['inReview', 'draft']),
  row('decline', 'inReview', 'supplier', ['declined']),
  row('reassign', 'inReview', 'supplier', ['inReview'], false),
  row('reassign', 'inNegotiation', 'supplier', ['inNegotiation'], false),
  ...(['delegate', 'addApprover', 'ask', 'answerQuestion', 'takeQuestionBack'] as const).map((action) =>
    row(action, 'inReview', 'supplier', ['inReview']),
  ),
  row('passOver', 'inReview', 'supplier', ['inReview', 'awaitingSignature']),
  row('choosePeople', 'inReview', 'supplier', ['inReview'], false),
  row('choosePeople', 'inNegotiation', 'supplier', ['inNegotiation'], false),
  row('migrateRoute', 'draft', 'supplier', ['draft'], false),
  row('migrateRoute', 'inReview', 'supplier', ['inReview', 'awaitingSignature'], false),
  row('migrateRoute', 'inNegotiation', 'supplier', ['inNegotiation'], false),
  row('recall', 'inReview', 'client', ['draft'], false),
  row('recall', 'inNegotiation', 'client', ['draft']),
  row('withdraw', 'inReview', 'client', ['withdrawn'], false),
  row('handOff', 'inNegotiation', 'client', ['inReview']),
  row('withdraw', 'inNegotiation', 'client', ['withdrawn']),
  row('withdraw', 'awaitingSignature', 'client', ['withdrawn'], false),
  row('execute', 'awaitingSignature', 'client', ['awaitingSignature']),
  row('execute', 'awaitingSignature', 'supplier', ['executed']),
  row('recordPaperSigning', 'awaitingSignature', 'supplier', ['executed'], false),
  row('terminate', 'executed', 'supplier', ['terminated'], false),
];

/** The row that allows an action of a side in a state, or null. */
export const transitionOf = (action: Action, from: ContractState, by: Side): Transition | null =>
  TRANSITIONS.find((one) => one.action === action && one.from === from && one.by === by) ?? null;
