import { aContext, aContract, after, aProposal, aTextOutcome, CLIENT, LAWYER, minutesLater, verdict } from '../testing';
import { isOpen, standingOf, suggestionsSeenBy } from '../negotiation/standing';
import type { ContractCommand, Context } from './command';
import type { Contract } from './contract';

type Step = readonly [command: ContractCommand, naming: string];

const reason = 'so be it';
const orders = null;

/** Reads a sentence: «client suggests A», «supplier counters A with B», «client hands off», «supplier accepts A1» (its second change). */
function stepOf(sentence: string): Step {
  const [, verb = '', on = '', , counter = 'new'] = sentence.split(' ');
  const suggestionId = on[0] ?? '';
  const picked = on[1] === undefined ? orders : [Number(on[1])];
  const one = (command: ContractCommand, naming = 'new'): Step => [command, naming];
  switch (verb) {
    case 'suggests':
      return one({ type: 'suggest', clauseId: `clause of ${on}`, kind: 'replace', reason, heading: null, place: null }, on);
    case 'rejects':
      return one({ type: 'reject', suggestionId, orders: picked, reason });
    case 'counters':
      return one({ type: 'counter', suggestionId, orders: picked, reason }, counter);
    case 'accepts':
      return one({ type: 'accept', suggestionId, orders: picked });
    case 'concedes':
      return one({ type: 'concede', suggestionId, orders: picked });
    case 'withdraws':
      return one({ type: 'withdrawSuggestion', suggestionId });
    case 'undoes':
      return one({ type: 'undoAnswer', suggestionId, orders: picked });
    case 'removes':
      return one({ type: 'removeSuggestion', suggestionId });
    case 'hands':
      return one({ type: 'handOff', note: null });
    default:
      throw new Error(`No such sentence: ${sentence}`);
  }
}

function contextOf(sentence: string, index: number, naming: string): Context {
  const proposal = aProposal({}, 2);
  return aContext({
    actor: sentence.startsWith('client') ? CLIENT : LAWYER,
    now: minutesLater(index + 1),
    naming,
    textOutcome: aTextOutcome({ proposal }),
  });
}

const told = (sentences: readonly string[]): Contract =>
  sentences.reduce<Contract>(
    (contract, sentence, index) => {
      const [command, naming] = stepOf(sentence);
      return after(contract, command, contextOf(sentence, index, naming));
    },
    aContract({ in: 'inNegotiation' }),
  );

const standings = (contract: Contract): Readonly<Record<string, string>> =>
  Object.fromEntries(contract.suggestions.map((one) => [one.id, [...new Set(one.changes.map(standingOf))].join(' ')]));

const CLIENT_ASKED = ['client suggests A', 'client hands off'];
const COUNTERED = [...CLIENT_ASKED, 'supplier counters A with B', 'supplier hands off'];
const COUNTERED_TWICE = [...COUNTERED, 'client counters B with C', 'client hands off'];
const REJECTED = [...CLIENT_ASKED, 'supplier rejects A', 'supplier hands off'];

const CHAINS: readonly (readonly [name: string, sentences: readonly string[], standings: Readonly<Record<string, string>>])[] = [
  ['a proposal is open', CLIENT_ASKED, { A: 'open' }],
  ['an accepted proposal is closed', [...CLIENT_ASKED, 'supplier accepts A'], { A: 'accepted' }],
  [
    'one change may be accepted and the other rejected',
    [...CLIENT_ASKED, 'supplier accepts A0', 'supplier rejects A1'],
    { A: 'accepted rejected' },
  ],
  ['a rejection stays open until the proposer answers', REJECTED, { A: 'rejected' }],
  ['the proposer concedes a rejection', [...REJECTED, 'client concedes A'], { A: 'conceded' }],
  ['the proposer withdraws after a rejection', [...REJECTED, 'client withdraws A'], { A: 'withdrawn' }],
  ['who rejected may accept after all', [...CLIENT_ASKED, 'supplier rejects A', 'supplier accepts A'], { A: 'accepted' }],
  [
    'who rejected may counter after all',
    [...CLIENT_ASKED, 'supplier rejects A', 'supplier counters A with B'],
    { A: 'countered', B: 'open' },
  ],
  ['a counter waits for the proposer', COUNTERED, { A: 'countered', B: 'open' }],
  ['an accepted counter settles the proposal', [...COUNTERED, 'client accepts B'], { A: 'superseded', B: 'accepted' }],
  ['a withdrawn proposal takes its counter along', [...COUNTERED, 'client withdraws A'], { A: 'withdrawn', B: 'superseded' }],
  ['a rejected counter leaves both open', [...COUNTERED, 'client rejects B'], { A: 'countered', B: 'rejected' }],
  [
    'a counter given up opens the proposal again',
    [...COUNTERED, 'client rejects B', 'client hands off', 'supplier concedes B'],
    { A: 'open', B: 'conceded' },
  ],
  [
    'a counter withdrawn opens the proposal again',
    [...COUNTERED, 'client rejects B', 'client hands off', 'supplier withdraws B'],
    { A: 'open', B: 'withdrawn' },
  ],
  [
    'a proposal accepted after all drops its counter',
    [...COUNTERED, 'client rejects B', 'client hands off', 'supplier accepts A'],
    { A: 'accepted', B: 'withdrawn' },
  ],
  [
    'half a proposal accepted after all opens its other half again',
    [...COUNTERED, 'client rejects B', 'client hands off', 'supplier accepts A0'],
    { A: 'accepted open', B: 'withdrawn' },
  ],
  ['a counter to a counter leaves three open', COUNTERED_TWICE, { A: 'countered', B: 'countered', C: 'open' }],
  [
    'an accepted counter settles the whole chain',
    [...COUNTERED_TWICE, 'supplier accepts C'],
    { A: 'superseded', B: 'superseded', C: 'accepted' },
  ],
  ['a chain falls with its first proposal', [...COUNTERED_TWICE, 'supplier accepts A'], { A: 'accepted', B: 'withdrawn', C: 'superseded' }],
  [
    'a chain falls with its first proposal, withdrawn',
    [...COUNTERED_TWICE, 'supplier rejects C', 'supplier hands off', 'client withdraws A'],
    { A: 'withdrawn', B: 'superseded', C: 'withdrawn' },
  ],
  [
    'the last link given up opens the one before',
    [...COUNTERED_TWICE, 'supplier rejects C', 'supplier hands off', 'client concedes C'],
    { A: 'countered', B: 'open', C: 'conceded' },
  ],
  ['an unpublished proposal withdrawn is gone', ['client suggests A', 'client withdraws A'], {}],
  [
    'an unpublished counter removed opens the proposal again',
    [...CLIENT_ASKED, 'supplier counters A with B', 'supplier removes B'],
    { A: 'open' },
  ],
  ['a rejection is undone at once', [...CLIENT_ASKED, 'supplier rejects A', 'supplier undoes A'], { A: 'open' }],
  ['one of two rejections is undone', [...CLIENT_ASKED, 'supplier rejects A', 'supplier undoes A1'], { A: 'rejected open' }],
  ['a counter undone is gone whole', [...CLIENT_ASKED, 'supplier counters A with B', 'supplier undoes A0'], { A: 'open' }],
  [
    'an acceptance undone leaves the rejection before it',
    [...CLIENT_ASKED, 'supplier rejects A', 'supplier accepts A', 'supplier undoes A'],
    { A: 'rejected' },
  ],
  [
    'what an acceptance dropped comes back with it',
    [...CLIENT_ASKED, 'supplier counters A with B', 'supplier accepts A0', 'supplier undoes A0'],
    { A: 'countered', B: 'open' },
  ],
  [
    'a settled chain comes back whole',
    [...COUNTERED_TWICE, 'supplier accepts C', 'supplier undoes C'],
    { A: 'countered', B: 'countered', C: 'open' },
  ],
  [
    'an answer of this turn is undone beside one of an earlier turn',
    [
      ...CLIENT_ASKED,
      'supplier accepts A0',
      'supplier hands off',
      'client suggests D',
      'client hands off',
      'supplier rejects A1',
      'supplier undoes A',
    ],
    { A: 'accepted open', D: 'open' },
  ],
];

describe('chains of proposals, answers and counters', () => {
  it.each(CHAINS)('%s', (_, sentences, expected) => {
    expect(standings(told(sentences))).toEqual(expected);
  });

  it.each([
    ['reject', 'rejected'],
    ['accept', 'accepted'],
  ] as const)('takes one point of many that were answered at once (%s) back by itself', (answer, standing) => {
    const before = told(['client suggests A', 'client suggests B', 'client suggests C', 'client hands off']);
    const picks = ['A', 'B', 'C'].map((suggestionId) => ({ suggestionId, orders }));
    const many = after(before, { type: 'answerMany', answer, picks, reason }, aContext({ now: minutesLater(9) }));
    expect(standings(many)).toEqual({ A: standing, B: standing, C: standing });
    const undone = after(many, { type: 'undoAnswer', suggestionId: 'B', orders }, aContext({ now: minutesLater(10) }));
    expect(standings(undone)).toEqual({ A: standing, B: 'open', C: standing });
  });

  it('answers none of many when one of them takes no such answer', () => {
    const before = told(['client suggests A', 'client suggests B', 'client hands off', 'supplier rejects B']);
    const picks = ['A', 'B'].map((suggestionId) => ({ suggestionId, orders }));
    const command = { type: 'answerMany', answer: 'reject', picks, reason } as const;
    expect(verdict(before, command, aContext({ now: minutesLater(9) }))).toBe('change-already-answered');
    expect(verdict(before, { ...command, picks: [] }, aContext())).toBe('change-unknown');
    expect(verdict(before, { ...command, picks: [picks[0]!], reason: ' ' }, aContext())).toBe('reason-required');
  });

  it('gives a counter an identity of its own, its clause and what it answers', () => {
    const [, counter] = told(COUNTERED).suggestions;
    expect(counter).toMatchObject({ id: 'B', counterOf: 'A', clauseId: 'clause of A', side: 'supplier', authorId: 'lawyer', version: 2 });
  });

  it('lets a counter answer a proposal even where the clause takes no proposals', () => {
    const textOutcome = aTextOutcome({ proposal: aProposal({ negotiability: 'fixed' }) });
    const command = { type: 'counter', suggestionId: 'A', orders, reason } as const;
    expect(verdict(told(CLIENT_ASKED), command, aContext({ textOutcome }))).toBe('allowed');
  });

  it('keeps the identity of a proposal that is written anew, and gives it another version', () => {
    const before = told(['client suggests A']);
    const textOutcome = aTextOutcome({ proposal: aProposal({ proposedHash: 'better' }) });
    const revised = after(
      before,
      { type: 'reviseSuggestion', suggestionId: 'A', reason: 'better so' },
      aContext({ actor: CLIENT, textOutcome }),
    );
    const [first] = before.suggestions;
    expect(revised.suggestions).toEqual([
      { ...first, proposedHash: 'better', reason: 'better so', changes: [first!.changes[0]], version: 2 },
    ]);
  });

  it('leaves to the proposer a way out of every open chain', () => {
    for (const [name, sentences] of CHAINS) {
      const contract = told(sentences);
      const { side } = contract.holder!;
      const stuck = contract.suggestions.filter((one) => isOpen(one) && one.side === side).filter((one) => !canWithdraw(contract, one.id));
      expect([name, stuck]).toEqual([name, []]);
    }
  });

  it('shows to the other side nothing of a turn that is not over', () => {
    const before = told(COUNTERED);
    const writing = told([...COUNTERED, 'client rejects B', 'client suggests D']);
    expect(standings({ ...writing, suggestions: suggestionsSeenBy(writing.suggestions, 'supplier') })).toEqual(standings(before));
    expect(suggestionsSeenBy(writing.suggestions, 'client')).toEqual(writing.suggestions);
  });
});

const canWithdraw = (contract: Contract, suggestionId: string): boolean => {
  const actor = contract.holder!.side === 'client' ? CLIENT : LAWYER;
  return verdict(contract, { type: 'withdrawSuggestion', suggestionId }, aContext({ actor, now: minutesLater(999) })) === 'allowed';
};
