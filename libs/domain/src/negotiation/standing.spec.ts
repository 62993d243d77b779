import { aChange, anAnswer, aSuggestion } from '../testing';
import type { AnswerKind, ChangeAnswer, Suggestion } from './suggestion';
import { awaits, isOpen, openSuggestions, standingOf, suggestionsSeenBy } from './standing';

const answered = (...kinds: readonly AnswerKind[]): Suggestion =>
  aSuggestion({ answers: kinds.map((kind) => anAnswer({ kind, side: 'supplier' })) });

const changesOf = (...answers: readonly (readonly ChangeAnswer[])[]): Suggestion =>
  aSuggestion({ changes: answers.map((given, order) => ({ ...aChange(order), answers: given, foldedIn: null })) });

const rejected = anAnswer({ kind: 'rejected', side: 'supplier' });
const accepted = anAnswer({ kind: 'accepted', side: 'supplier' });

describe('how a proposal of the client stands', () => {
  it.each([
    ['nobody has answered', [], 'open', 'supplier'],
    ['it was rejected', ['rejected'], 'rejected', 'client'],
    ['it was countered', ['countered'], 'countered', 'client'],
    ['it was reopened', ['countered', 'reopened'], 'open', 'supplier'],
    ['it was accepted', ['accepted'], 'accepted', null],
    ['it was accepted after all', ['rejected', 'accepted'], 'accepted', null],
    ['a rejection was conceded', ['rejected', 'conceded'], 'conceded', null],
    ['it was withdrawn', ['withdrawn'], 'withdrawn', null],
    ['its counter was accepted', ['countered', 'superseded'], 'superseded', null],
  ] as const)('when %s', (_, kinds, standing, side) => {
    const one = answered(...kinds);
    expect([standingOf(one.changes[0]!), awaits(one), isOpen(one), openSuggestions([one]).length]).toEqual([
      standing,
      side,
      side !== null,
      side === null ? 0 : 1,
    ]);
  });

  it('awaits the other side as long as one change is unanswered, then the proposer', () => {
    expect(awaits(changesOf([rejected], []))).toBe('supplier');
    expect(awaits(changesOf([rejected], [accepted]))).toBe('client');
    expect(awaits(changesOf([accepted], [accepted]))).toBeNull();
  });
});

describe('what a side sees', () => {
  const secret = { ...rejected, publishedAt: null };

  it('is its own and what the other has published', () => {
    const own = aSuggestion({ id: 'own', publishedAt: null });
    const shown = aSuggestion({ id: 'shown', side: 'supplier' });
    const hidden = aSuggestion({ id: 'hidden', side: 'supplier', publishedAt: null });
    expect(suggestionsSeenBy([own, shown, hidden], 'client').map((one) => one.id)).toEqual(['own', 'shown']);
    expect(suggestionsSeenBy([own, shown, hidden], 'supplier').map((one) => one.id)).toEqual(['shown', 'hidden']);
  });

  it('leaves out answers that are not published, so that the proposal stands for it as before', () => {
    const one = changesOf([accepted], [secret]);
    const [seen] = suggestionsSeenBy([one], 'client');
    expect(seen!.changes.map(standingOf)).toEqual(['accepted', 'open']);
    expect(suggestionsSeenBy([one], 'supplier')).toEqual([one]);
  });
});
