import type { Assignment } from '../approval/assignment';
import { aContext, aContract, anAssignment, aRoute, aSuggestion, after, CLIENT, DIRECTION, LAWYER, LEGAL, verdict } from '../testing';
import type { Side } from '../people/actor';
import type { ContractCommand } from './command';
import { CONTRACT_STATES, isFinal, type Contract, type ContractState } from './contract';
import { ACTIONS, TRANSITIONS, transitionOf, type Action } from './transitions';

/** Who may do what, written by hand from `rules.md`: action, state, the side that acts, the side that holds, what comes of it. */
const ALLOWED: readonly (readonly [Action, ContractState, Side, Side | 'nobody', ContractState])[] = [
  ['handOff', 'draft', 'supplier', 'supplier', 'draft'],
  ['submit', 'draft', 'client', 'client', 'inReview'],
  ['withdraw', 'draft', 'client', 'client', 'withdrawn'],
  ['withdraw', 'draft', 'supplier', 'supplier', 'withdrawn'],
  ['handOff', 'inReview', 'supplier', 'supplier', 'inNegotiation'],
  ['approve', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['approveWithRemarks', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['returnForRework', 'inReview', 'supplier', 'supplier', 'draft'],
  ['decline', 'inReview', 'supplier', 'supplier', 'declined'],
  ['reassign', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['reassign', 'inReview', 'supplier', 'client', 'inReview'],
  ['delegate', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['addApprover', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['ask', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['answerQuestion', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['takeQuestionBack', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['passOver', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['choosePeople', 'draft', 'supplier', 'supplier', 'draft'],
  ['choosePeople', 'draft', 'supplier', 'client', 'draft'],
  ['choosePeople', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['choosePeople', 'inReview', 'supplier', 'client', 'inReview'],
  ['choosePeople', 'inNegotiation', 'supplier', 'supplier', 'inNegotiation'],
  ['choosePeople', 'inNegotiation', 'supplier', 'client', 'inNegotiation'],
  ['migrateRoute', 'draft', 'supplier', 'supplier', 'draft'],
  ['migrateRoute', 'draft', 'supplier', 'client', 'draft'],
  ['migrateRoute', 'inReview', 'supplier', 'supplier', 'inReview'],
  ['migrateRoute', 'inReview', 'supplier', 'client', 'inReview'],
  ['migrateRoute', 'inNegotiation', 'supplier', 'supplier', 'inNegotiation'],
  ['migrateRoute', 'inNegotiation', 'supplier', 'client', 'inNegotiation'],
  ['recall', 'inReview', 'client', 'supplier', 'draft'],
  ['recall', 'inReview', 'client', 'client', 'draft'],
  ['recall', 'inNegotiation', 'client', 'client', 'draft'],
  ['withdraw', 'inReview', 'client', 'supplier', 'withdrawn'],
  ['withdraw', 'inReview', 'client', 'client', 'withdrawn'],
  ['reassign', 'inNegotiation', 'supplier', 'client', 'inNegotiation'],
  ['reassign', 'inNegotiation', 'supplier', 'supplier', 'inNegotiation'],
  ['handOff', 'inNegotiation', 'client', 'client', 'inReview'],
  ['withdraw', 'inNegotiation', 'client', 'client', 'withdrawn'],
  ['withdraw', 'awaitingSignature', 'client', 'client', 'withdrawn'],
  ['execute', 'awaitingSignature', 'client', 'client', 'awaitingSignature'],
  ['execute', 'awaitingSignature', 'supplier', 'supplier', 'executed'],
  ['recordPaperSigning', 'awaitingSignature', 'supplier', 'supplier', 'executed'],
  ['recordPaperSigning', 'awaitingSignature', 'supplier', 'client', 'executed'],
  ['terminate', 'executed', 'supplier', 'nobody', 'terminated'],
];

/** Refusals that say more than that the state or the turn forbids. */
const NAMED: Readonly<Record<string, string>> = {
  'execute awaitingSignature supplier client': 'client-signs-first',
  'execute awaitingSignature client supplier': 'already-signed',
  'withdraw awaitingSignature client supplier': 'already-signed',
  'execute executed client nobody': 'already-signed',
  'execute executed supplier nobody': 'already-signed',
  'execute terminated client nobody': 'already-signed',
  'execute terminated supplier nobody': 'already-signed',
};

const reason = 'there is one';
const authority = { kind: 'charter', number: null, date: null } as const;
const COMMANDS: Readonly<Record<Action, ContractCommand>> = {
  submit: { type: 'submit' },
  handOff: { type: 'handOff', note: 'your turn' },
  approve: { type: 'approve', revisionHash: 'text 1' },
  approveWithRemarks: { type: 'approveWithRemarks', revisionHash: 'text 1', remarks: 'well done' },
  returnForRework: { type: 'returnForRework', to: 'client', reason },
  decline: { type: 'decline', reason },
  withdraw: { type: 'withdraw', reason },
  terminate: { type: 'terminate', reason, on: '2026-04-01' },
  reassign: { type: 'reassign', assignmentId: 'duty of lawyer', toMemberId: 'colleague', reason },
  delegate: { type: 'delegate', toMemberId: 'colleague', reason },
  addApprover: { type: 'addApprover', memberId: 'colleague', place: 'before', reason },
  ask: { type: 'ask', toMemberId: 'colleague', question: 'is it so?' },
  answerQuestion: { type: 'answerQuestion', answer: 'it is' },
  takeQuestionBack: { type: 'takeQuestionBack' },
  recall: { type: 'recall', reason },
  passOver: { type: 'passOver', reason },
  choosePeople: { type: 'choosePeople', stageKey: 'direction', memberIds: ['colleague'] },
  migrateRoute: { type: 'migrateRoute', versionId: 'version 2', reason },
  execute: { type: 'execute', revisionHash: 'text 1', authority, consent: 'I agree' },
  recordPaperSigning: { type: 'recordPaperSigning', fileId: 'scan', signedOn: '2026-03-02' },
};

/** A first stage that may be passed over, and a second whose people are named. */
const route = aRoute([
  { ...LEGAL, optional: true },
  { ...DIRECTION, assignees: [...DIRECTION.assignees, { rule: 'chosenAtStart', groupId: null }] },
]);

/** The lawyer has been asked, or has asked, where the action is about that. */
function prepared(action: Action, contract: Contract): Contract {
  const question = { stageIndex: 0, order: 1, duty: 'answer' as const };
  const of = (memberId: string, more: Partial<Assignment>): Assignment => anAssignment({ id: `duty of ${memberId}`, memberId, ...more });
  const asked = {
    answerQuestion: [
      of('colleague', { state: 'asking', dueAt: null, remindAt: null, minutesLeft: 60 }),
      of('lawyer', { ...question, askedFor: 'duty of colleague' }),
    ],
    takeQuestionBack: [
      of('lawyer', { state: 'asking', dueAt: null, remindAt: null, minutesLeft: 60 }),
      of('colleague', { ...question, askedFor: 'duty of lawyer' }),
    ],
  }[action as 'answerQuestion' | 'takeQuestionBack'];
  // A draft follows a route once it has been returned.
  if (action === 'migrateRoute' && contract.state === 'draft') return { ...contract, route };
  return asked && contract.stageIndex !== null ? { ...contract, assignments: asked } : contract;
}

const holdersIn = (state: ContractState): readonly (Side | 'nobody')[] => (isFinal(state) ? ['nobody'] : ['supplier', 'client']);

const CELLS = ACTIONS.flatMap((action) =>
  CONTRACT_STATES.flatMap((state) =>
    (['supplier', 'client'] as const).flatMap((side) => holdersIn(state).map((holder) => [action, state, side, holder] as const)),
  ),
);

function expected(action: Action, state: ContractState, side: Side, holder: Side | 'nobody'): string {
  const row = ALLOWED.find((one) => one[0] === action && one[1] === state && one[2] === side && one[3] === holder);
  if (row) return row[4];
  const otherHands = ALLOWED.some((one) => one[0] === action && one[1] === state && one[2] === side);
  return NAMED[`${action} ${state} ${side} ${holder}`] ?? (otherHands ? 'not-your-turn' : 'action-not-available');
}

function seen(contract: Contract, command: ContractCommand, side: Side): string {
  const context = aContext({
    actor: side === 'client' ? CLIENT : LAWYER,
    route: command.type === 'migrateRoute' ? { ...route, version: 2 } : route,
  });
  const said = verdict(contract, command, context);
  return said === 'allowed' ? after(contract, command, context).state : said;
}

describe('the life of a contract', () => {
  it.each(CELLS)('%s, %s, by the %s, held by %s', (action, state, side, holder) => {
    const contract = prepared(action, aContract(holder === 'nobody' ? { in: state, route } : { in: state, heldBy: holder, route }));
    expect(seen(contract, COMMANDS[action], side)).toBe(expected(action, state, side, holder));
  });

  it('comes to the signatures when the last stage approves', () => {
    const contract = aContract({ stage: 1 }, { holder: { side: 'supplier', memberIds: ['director'], since: '2026-03-02T07:00:00.000Z' } });
    const director = { ...LAWYER, memberId: 'director' };
    for (const command of [COMMANDS.approve, COMMANDS.approveWithRemarks])
      expect(after(contract, command, aContext({ actor: director })).state).toBe('awaitingSignature');
  });

  it('returns to an earlier stage and stays in review', () => {
    const contract = aContract({ stage: 1 });
    const returned = after(
      contract,
      { type: 'returnForRework', to: 'legal', reason },
      aContext({ actor: { ...LAWYER, memberId: 'director' } }),
    );
    expect([returned.state, returned.stageIndex, returned.holder?.memberIds]).toEqual(['inReview', 0, ['lawyer']]);
    expect(returned.stages.map((stage) => stage.state)).toEqual(['current', 'again']);
  });

  it('lets the supplier withdraw a draft that only the supplier has seen', () => {
    const shown = aContract({ in: 'draft', heldBy: 'supplier' }, { audience: 'both' });
    expect(verdict(shown, COMMANDS.withdraw, aContext())).toBe('action-not-available');
  });

  it('keeps the table of transitions equal to the rules', () => {
    const byRules = new Set(ALLOWED.map(([action, state, side]) => `${action} ${state} ${side}`));
    expect(new Set(TRANSITIONS.map((one) => `${one.action} ${one.from} ${one.by}`))).toEqual(byRules);
    expect(TRANSITIONS).toHaveLength(byRules.size);
    for (const [action, state, side, , to] of ALLOWED) expect(transitionOf(action, state, side)?.to).toContain(to);
  });

  it('says of each transition whether it needs the turn', () => {
    const anyHands = (one: { action: Action; from: ContractState; by: Side }): boolean =>
      holdersIn(one.from).filter((holder) => expected(one.action, one.from, one.by, holder) !== 'not-your-turn').length === 2 ||
      isFinal(one.from);
    for (const one of TRANSITIONS.filter((row) => row.action !== 'execute'))
      expect([one.action, !one.holding]).toEqual([one.action, anyHands(one)]);
  });

  it('lets no command leave a final state but the termination of an executed contract', () => {
    const open = aSuggestion();
    for (const state of CONTRACT_STATES.filter(isFinal)) {
      const contract = aContract({ in: state }, { suggestions: [open] });
      const leaving = ACTIONS.flatMap((action) =>
        (['supplier', 'client'] as const)
          .filter((side) => verdict(contract, COMMANDS[action], aContext({ actor: side === 'client' ? CLIENT : LAWYER })) === 'allowed')
          .map((side) => `${action} by the ${side}`),
      );
      expect([state, leaving]).toEqual([state, state === 'executed' ? ['terminate by the supplier'] : []]);
    }
  });
});
