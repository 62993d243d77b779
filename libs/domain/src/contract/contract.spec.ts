import { aContract, anAssignment } from '../testing';
import { currentStage, readerIds, readersOf } from './contract';

describe('who may read a contract beyond its company and its manager', () => {
  it('is everybody who has or had a duty, with their groups, who was invited and who signs, each once', () => {
    const assignments = [
      anAssignment({ id: 'one', memberId: 'anna', groupId: 'lawyers', state: 'cancelled' }),
      anAssignment({ id: 'two', memberId: 'boris', groupId: 'lawyers' }),
      anAssignment({ id: 'three', memberId: 'anna', stageIndex: 1 }),
    ];
    const contract = aContract({}, { assignments, reviewerIds: ['guest'], signatoryIds: ['anna', 'chief'] });
    expect(readersOf(contract)).toEqual([
      { id: 'anna', kind: 'duty' },
      { id: 'lawyers', kind: 'duty' },
      { id: 'boris', kind: 'duty' },
      { id: 'guest', kind: 'invitation' },
      { id: 'chief', kind: 'signing' },
    ]);
    expect(readerIds(contract)).toEqual(['anna', 'lawyers', 'boris', 'guest', 'chief']);
  });
});

it.each([
  ['draft', null],
  ['inReview', 'direction'],
  ['inNegotiation', 'direction'],
  ['awaitingSignature', null],
] as const)('the stage that is passing in %s is %s', (state, key) => {
  expect(currentStage(aContract({ in: state, stage: 1 }))?.key ?? null).toBe(key);
});
