import { aChange, anAnswer, aSuggestion } from '../testing';
import { clauseStandings, countClauseStates } from './clause-state';
import type { Suggestion } from './suggestion';

const rejected = anAnswer({ kind: 'rejected', side: 'supplier' });
const accepted = anAnswer({ kind: 'accepted', side: 'supplier' });
const countered = anAnswer({ kind: 'countered', side: 'supplier', counterId: 'counter' });
const counter = aSuggestion({ id: 'counter', side: 'supplier', counterOf: 'proposal', createdAt: '2026-03-03T09:00:00.000Z' });
const refusedCounter = {
  ...counter,
  changes: [{ ...aChange(0), foldedIn: null, answers: [anAnswer({ kind: 'rejected', side: 'client' })] }],
};
const half = aSuggestion({
  changes: [
    { ...aChange(0), answers: [rejected], foldedIn: null },
    { ...aChange(1), answers: [], foldedIn: null },
  ],
});
const ours = aSuggestion({ id: 'ours', side: 'supplier', createdAt: '2026-03-03T09:00:00.000Z' });

describe('the state of a clause', () => {
  it.each<[string, readonly Suggestion[], string, readonly string[]]>([
    ['a proposal of the client that nobody has answered', [aSuggestion()], 'openWithSupplier', ['supplier']],
    ['a proposal of the supplier that nobody has answered', [ours], 'openWithClient', ['client']],
    ['a proposal answered in part', [half], 'openWithSupplier', ['client', 'supplier']],
    ['a counter that waits', [aSuggestion({ answers: [countered] }), counter], 'openWithClient', ['client']],
    ['a counter of which the reader has not been shown', [aSuggestion({ answers: [] })], 'openWithSupplier', ['supplier']],
    ['a counter that was rejected', [aSuggestion({ answers: [countered] }), refusedCounter], 'disagreed', ['supplier']],
    ['a rejection that stands', [aSuggestion({ answers: [rejected] })], 'disagreed', ['client']],
    ['a rejection that was conceded', [aSuggestion({ answers: [rejected, anAnswer({ kind: 'conceded', side: 'client' })] })], 'agreed', []],
    ['an acceptance', [aSuggestion({ answers: [accepted] })], 'agreed', []],
    ['proposals of both sides: the older decides', [ours, aSuggestion()], 'openWithSupplier', ['client', 'supplier']],
  ])('after %s', (_, suggestions, state, moves) => {
    expect(clauseStandings(suggestions).get('clause')).toMatchObject({ state, moves });
  });

  it('names the newest open wording of each side', () => {
    const standing = clauseStandings([aSuggestion({ answers: [countered] }), counter]).get('clause')!;
    expect(standing).toMatchObject({
      wordings: { client: 'proposal', supplier: 'counter' },
      openIds: ['proposal', 'counter'],
      closedIds: [],
    });
  });

  it('counts the clauses of the text and the inserted ones that are argued over', () => {
    const inserted = aSuggestion({ id: 'new', clauseId: 'added', kind: 'insert' });
    const gone = aSuggestion({ id: 'gone', clauseId: 'removed', answers: [accepted] });
    expect(countClauseStates(clauseStandings([ours, inserted, gone]), ['clause', 'untouched'])).toEqual({
      openWithSupplier: 1,
      openWithClient: 1,
      disagreed: 0,
      agreed: 1,
    });
  });
});
