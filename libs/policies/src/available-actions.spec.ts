import { CONTRACT_STATES, type Context, OFFERED_ACTIONS, type Role, SIDES, transitionOf } from '@vizavi/domain';
import { availableActions } from './available-actions';
import { aContext, aContract, anActor, anAssignment, MANAGER } from './testing/a-contract';

type ContractWords = Parameters<typeof aContract>[0];
type ActorWords = Parameters<typeof anActor>[1];

function offered(
  roles: readonly Role[],
  contract: ContractWords = {},
  words: ActorWords = {},
  context: Partial<Context> = {},
): readonly string[] {
  const actor = anActor(roles, words);
  return availableActions(actor, aContract(contract), aContext(actor, context)).map(({ action, blockedBy }) =>
    blockedBy ? `${action}: ${blockedBy.code}` : action,
  );
}

const manager: ActorWords = { memberId: MANAGER };

const ofColleague = anAssignment('lawyer-b', { duty: 'answer', askedFor: 'assignment of lawyer-a' });

describe('what may be done now', () => {
  it.each<[string, readonly Role[], ContractWords, ActorWords, readonly string[]]>([
    [
      'a client drafting',
      ['contractManager'],
      { in: 'draft', heldBy: 'client' },
      {},
      ['submit', 'withdraw', 'fill', 'suggest', 'attach', 'comment', 'copy'],
    ],
    ['a client waiting', ['contractManager'], {}, {}, ['withdraw', 'recall', 'comment', 'copy']],
    [
      'a client answering, with nothing to hand off yet',
      ['contractManager'],
      { in: 'inNegotiation', heldBy: 'client' },
      {},
      ['handOff: nothing-to-hand-off', 'withdraw', 'recall', 'suggest', 'attach', 'comment', 'copy'],
    ],
    ['a client’s signatory in the middle', ['clientSignatory'], {}, {}, ['comment']],
    ['a client’s signatory at their turn', ['clientSignatory'], { in: 'awaitingSignature', heldBy: 'client' }, {}, ['execute', 'comment']],
    [
      'the lawyer of the stage',
      ['lawyer'],
      {},
      {},
      [
        'handOff: nothing-to-hand-off',
        'approve',
        'approveWithRemarks',
        'returnForRework',
        'decline',
        'delegate',
        'addApprover',
        'ask',
        'suggest',
        'attach',
        'comment',
      ],
    ],
    [
      'the lawyer who has asked a colleague',
      ['lawyer'],
      { assignments: [anAssignment('lawyer-a', { state: 'asking' }), ofColleague] },
      {},
      ['handOff: nothing-to-hand-off', 'takeQuestionBack', 'suggest', 'attach', 'comment'],
    ],
    [
      'the colleague who is asked',
      ['lawyer'],
      { assignments: [anAssignment('lawyer-a', { state: 'asking' }), ofColleague] },
      { memberId: 'lawyer-b' },
      ['handOff: nothing-to-hand-off', 'answerQuestion', 'delegate: assignee-unknown', 'suggest', 'attach', 'comment'],
    ],
    ['the lawyer while the client holds', ['lawyer'], { in: 'inNegotiation', heldBy: 'client' }, {}, ['comment']],
    [
      'the lawyer who has decided',
      ['lawyer'],
      { assignments: [anAssignment('lawyer-a', { state: 'done' })] },
      {},
      ['handOff: nothing-to-hand-off', 'suggest', 'attach', 'comment'],
    ],
    ['the responsible manager', ['accountManager'], {}, manager, ['reassign', 'attach', 'comment', 'copy']],
    [
      'the manager drafting for a client',
      ['accountManager'],
      { in: 'draft', heldBy: 'supplier' },
      manager,
      ['handOff', 'withdraw', 'fill', 'suggest', 'attach', 'comment', 'copy'],
    ],
    [
      'the manager at signing',
      ['accountManager'],
      { in: 'awaitingSignature', heldBy: 'client' },
      manager,
      ['recordPaperSigning', 'comment', 'copy'],
    ],
    [
      'the supplier’s signatory before the client has signed',
      ['supplierSignatory'],
      { in: 'awaitingSignature', heldBy: 'client' },
      {},
      ['comment'],
    ],
    [
      'the supplier’s signatory at their turn',
      ['supplierSignatory'],
      { in: 'awaitingSignature', heldBy: 'supplier' },
      {},
      ['execute', 'comment'],
    ],
    ['a client with an executed contract', ['contractManager'], { in: 'executed' }, {}, ['comment', 'copy', 'amend']],
    ['the manager of an executed contract', ['accountManager'], { in: 'executed' }, manager, ['terminate', 'comment', 'copy', 'amend']],
    ['a client with a declined contract', ['contractManager'], { in: 'declined' }, {}, ['comment', 'copy']],
    ['an administrator', ['administrator'], {}, {}, []],
    ['a template owner', ['templateOwner'], {}, {}, []],
    ['another company', ['contractManager'], {}, { company: 'company-b' }, []],
  ])('%s', (_name, roles, contract, words, expected) => {
    expect([...offered(roles, contract, words)].sort()).toEqual([...expected].sort());
  });

  it.each<[string, readonly Role[], ContractWords, Partial<Context>, string]>([
    ['fields that are missing', ['contractManager'], { in: 'draft', heldBy: 'client' }, { answerFaults: 3 }, 'submit: answers-incomplete'],
    [
      'nobody at the first stage',
      ['contractManager'],
      { in: 'draft', heldBy: 'client' },
      { candidates: {} },
      'submit: stage-without-assignee',
    ],
    [
      'no agreement on signatures',
      ['clientSignatory'],
      { in: 'awaitingSignature', heldBy: 'client' },
      { agreementVersion: null },
      'execute: signature-agreement-missing',
    ],
  ])('names what stands in the way: %s', (_name, roles, contract, context, expected) => {
    expect(offered(roles, contract, {}, context)).toContain(expected);
  });

  it('offers a return to where the route allows it, and a reassignment to those who are free', () => {
    const [lawyer, responsible] = [anActor(['lawyer']), anActor(['accountManager'], manager)];
    const returned = availableActions(lawyer, aContract(), aContext(lawyer)).find(({ action }) => action === 'returnForRework');
    expect(returned?.targets).toEqual(['client']);
    const reassigned = availableActions(responsible, aContract(), aContext(responsible)).find(({ action }) => action === 'reassign');
    expect(reassigned).toMatchObject({ assignmentIds: ['assignment of lawyer-a'], candidateIds: ['lawyer-b'] });
  });

  it('never offers what the table of transitions does not have', () => {
    const everybody: readonly [readonly Role[], ActorWords][] = [
      [['contractManager', 'clientSignatory', 'reviewer'], {}],
      [['lawyer', 'approver', 'accountManager', 'supplierSignatory', 'templateOwner', 'administrator'], manager],
    ];
    for (const state of CONTRACT_STATES)
      for (const heldBy of SIDES)
        for (const [roles, words] of everybody) {
          const actor = anActor(roles, words);
          const contract = aContract({ in: state, heldBy });
          const actions = availableActions(actor, contract, aContext(actor)).map(({ action }) => action);
          for (const action of OFFERED_ACTIONS.filter((one) => actions.includes(one))) {
            const transition = transitionOf(action, state, actor.side);
            expect(transition).not.toBeNull();
            expect(!transition!.holding || contract.holder?.side === actor.side).toBe(true);
          }
        }
  });
});
