import { contractFactsOf } from './abilities/contract';
import { reasonOfReassigning } from './reassigning';
import { aContract, anActor, MANAGER } from './testing/a-contract';

describe('who may give a duty to another', () => {
  it.each<[string, ReturnType<typeof anActor>, string | null, Parameters<typeof aContract>[0], string | null]>([
    ['whoever answers for the contract', anActor(['accountManager'], { memberId: MANAGER }), null, {}, null],
    ['the head of whoever has it', anActor(['approver'], { memberId: 'head' }), 'head', {}, null],
    ['another head', anActor(['approver'], { memberId: 'head' }), 'somebody else', {}, 'not-responsible'],
    [
      'a head, of what a client still drafts',
      anActor(['approver'], { memberId: 'head' }),
      'head',
      { in: 'draft', heldBy: 'client' },
      'not-responsible',
    ],
    ['whoever has it', anActor(['lawyer']), null, {}, 'not-responsible'],
    ['an administrator', anActor(['administrator']), null, {}, 'not-responsible'],
  ])('%s', (_name, actor, headId, words, expected) => {
    expect(reasonOfReassigning(actor, contractFactsOf(aContract(words)), headId)).toBe(expected);
  });
});
