import {
  aContext,
  aContract,
  after,
  anAnswer,
  aMember,
  anAssignment,
  aRoute,
  aStage,
  aSuggestion,
  aTextOutcome,
  CLIENT,
  DIRECTOR,
  factsOfAct,
  folding,
  LAWYER,
  minutesLater,
  START,
  verdict,
} from '../testing';
import { workingMinutesBetween } from '../deadline';
import type { StageMode } from '../approval/route';
import { isOpenAssignment } from '../approval/assignment';
import { activeAssignments, type Contract } from './contract';
import type { ContractCommand, Context } from './command';

const three = (mode: StageMode) => aRoute([aStage('legal', ['lawyer', 'director', 'colleague'], { mode }), aStage('direction', ['chief'])]);
const COLLEAGUE = aMember('colleague', 'supplier');
const approve: ContractCommand = { type: 'approve', revisionHash: 'text 1' };
const by = (memberId: string, contract: Contract, more: Parameters<typeof aContext>[0] = {}): Context =>
  aContext({ actor: aMember(memberId, 'supplier'), route: contract.route, ...more });

/** The first stage as it starts: a serial one asks the first of three, the others wait. */
function started(mode: StageMode): Contract {
  const draft = aContract({ in: 'draft' });
  const context = aContext({ actor: CLIENT, route: three(mode), textOutcome: folding(1), now: START });
  return after(draft, { type: 'submit' }, context);
}

const asked = (contract: Contract): readonly string[] => activeAssignments(contract).map((one) => one.memberId);

describe('people of a stage', () => {
  it.each([
    ['serial', ['lawyer'], ['director'], 0],
    ['all', ['lawyer', 'director', 'colleague'], ['director', 'colleague'], 0],
    ['any', ['lawyer', 'director', 'colleague'], ['chief'], 1],
  ] as const)('%s: asks %j, after the lawyer %j', (mode, first, then, stageIndex) => {
    const contract = started(mode);
    expect(asked(contract)).toEqual(first);
    const next = after(contract, approve, by('lawyer', contract));
    expect([asked(next), next.stageIndex, next.holder?.memberIds]).toEqual([then, stageIndex, then]);
  });

  it('cancels the duties of those who were not needed', () => {
    const contract = started('any');
    const next = after(contract, approve, by('director', contract));
    expect(next.assignments.filter((one) => one.stageIndex === 0).map((one) => one.state)).toEqual(['cancelled', 'done', 'cancelled']);
    expect(verdict(next, approve, by('lawyer', next))).toBe('stage-already-decided');
  });

  it('keeps a place in a serial stage for whoever takes a waiting duty over', () => {
    const contract = started('serial');
    const second = contract.assignments.find((one) => one.memberId === 'director')!;
    const command = { type: 'reassign', assignmentId: second.id, toMemberId: 'stand-in', reason: 'on leave' } as const;
    const reassigned = after(contract, command, by('lawyer', contract, { assignableIds: ['stand-in'], naming: 'taken over' }));
    expect(asked(after(reassigned, approve, by('lawyer', reassigned)))).toEqual(['stand-in']);
  });

  it('asks a colleague of the same stage again whose approval was of another text', () => {
    const route = aRoute([aStage('legal', ['lawyer', 'colleague'])]);
    const approved = anAssignment({
      id: 'first',
      memberId: 'lawyer',
      state: 'done',
      decision: 'approved',
      decidedAt: START,
      revisionHash: 'text 1',
    });
    const contract = aContract({ route }, { assignments: [approved, anAssignment({ id: 'second', memberId: 'colleague', order: 1 })] });
    const context = aContext({ actor: COLLEAGUE, route, textOutcome: folding(2) });
    const next = after(contract, { type: 'approve', revisionHash: 'text 2' }, context);
    expect([next.state, next.stages[0]?.state, asked(next)]).toEqual(['inReview', 'current', ['lawyer', 'colleague']]);
    expect(after(contract, approve, aContext({ actor: COLLEAGUE, route })).state).toBe('awaitingSignature');
  });

  it('asks each of a quorum once when its approvals were of two texts', () => {
    const route = aRoute([aStage('legal', ['lawyer', 'colleague', 'director'], { mode: 'quorum', quorum: 2 })]);
    const approved = { state: 'done', decision: 'approved', decidedAt: START, revisionHash: 'text 1' } as const;
    const assignments = [
      anAssignment({ id: 'first', memberId: 'lawyer', ...approved }),
      anAssignment({ id: 'second', memberId: 'colleague', order: 1 }),
      anAssignment({ id: 'third', memberId: 'director', order: 2 }),
    ];
    const context = aContext({ actor: COLLEAGUE, route, textOutcome: folding(2) });
    const next = after(aContract({ route }, { assignments }), { type: 'approve', revisionHash: 'text 2' }, context);
    expect(asked(next)).toEqual(['lawyer', 'colleague', 'director']);
  });

  it('goes back to an earlier stage that guards the text when a later one changes it, and then goes on', () => {
    const contract = aContract({ stage: 1 });
    const context = aContext({ actor: DIRECTOR, textOutcome: folding(2) });
    const again = after(contract, { type: 'approve', revisionHash: 'text 2' }, context);
    expect([again.stageIndex, asked(again), again.stages.map((one) => one.state)]).toEqual([0, ['lawyer'], ['current', 'passed']]);
    const done = after(
      again,
      { type: 'approve', revisionHash: 'text 2' },
      aContext({ textOutcome: { ...context.textOutcome, folded: null } }),
    );
    expect([done.state, done.holder?.memberIds]).toEqual(['awaitingSignature', ['client signatory']]);
  });

  it('lets the author of an accepted wording approve when an earlier stage will be asked again', () => {
    const wrote = aSuggestion({ side: 'supplier', authorId: 'director', answers: [anAnswer({ kind: 'accepted', side: 'client' })] });
    const contract = aContract({ stage: 1 }, { suggestions: [wrote] });
    const again = { ...contract, stages: contract.stages.map((one) => (one.index === 0 ? { ...one, state: 'again' as const } : one)) };
    expect(verdict(contract, approve, aContext({ actor: DIRECTOR }))).toBe('author-cannot-approve-alone');
    expect(verdict(again, approve, aContext({ actor: DIRECTOR }))).toBe('allowed');
  });

  it.each([
    ['all', 'allowed'],
    ['serial', 'allowed'],
    ['any', 'author-cannot-approve-alone'],
  ] as const)(
    'in a last stage of mode %s, with a colleague who has not decided, says to the author of an accepted wording: %s',
    (mode, said) => {
      const route = aRoute([aStage('legal', ['lawyer', 'colleague'], { mode })]);
      const wrote = aSuggestion({ side: 'supplier', answers: [anAnswer({ kind: 'accepted', side: 'client' })] });
      expect(verdict(aContract({ route }, { suggestions: [wrote] }), approve, aContext({ route }))).toBe(said);
    },
  );

  const watched = aRoute([
    aStage('finance', ['colleague'], { guards: ['amount'] }),
    aStage('legal', ['lawyer'], { guards: ['text'] }),
    aStage('direction', ['director'], { guards: [] }),
  ]);

  it.each([
    ['another amount', { amount: '90.00', textOutcome: aTextOutcome() }, 0, ['current', 'passed', 'again']],
    ['another text', { amount: '100.00', textOutcome: folding(2) }, 1, ['passed', 'current', 'again']],
    ['nothing else', { amount: '100.00', textOutcome: aTextOutcome() }, 2, ['passed', 'passed', 'current']],
  ] as const)('asks again who watches it when a returned contract comes back with %s', (_, { amount, textOutcome }, stageIndex, stages) => {
    const last = aContract({ stage: 2, route: watched });
    const returned = after(
      last,
      { type: 'returnForRework', to: 'client', reason: 'not so' },
      aContext({ actor: DIRECTOR, route: watched }),
    );
    expect([returned.state, returned.stageIndex, returned.holder?.memberIds, returned.number]).toEqual([
      'draft',
      null,
      ['client'],
      '2026/1',
    ]);
    const deal = { ...returned.deal, amount };
    const back = after(returned, { type: 'submit' }, aContext({ actor: CLIENT, route: watched, deal, textOutcome }));
    expect([back.state, back.stageIndex, back.number]).toEqual(['inReview', stageIndex, '2026/1']);
    expect(back.stages.map((one) => one.state)).toEqual(stages);
  });

  it('asks every stage between again when the contract returns over several', () => {
    const route = aRoute([...watched.stages.slice(0, 2), aStage('direction', ['director'], { returnTo: ['finance'] })]);
    const context = aContext({ actor: DIRECTOR, route });
    const back = after(aContract({ stage: 2, route }), { type: 'returnForRework', to: 'finance', reason: 'dear' }, context);
    expect(back.stages.map((one) => one.state)).toEqual(['current', 'again', 'again']);
    expect([asked(back), back.remarks.map((one) => [one.kind, one.audience, one.text])]).toEqual([
      ['colleague'],
      [['return', 'supplier', 'dear']],
    ]);
  });

  it('gives a duty a new version whenever it is decided, cancelled or activated', () => {
    const versions = (contract: Contract) => contract.assignments.map((one) => one.version);
    const serial = started('serial');
    expect(versions(after(serial, approve, by('lawyer', serial)))).toEqual([2, 2, 1]);
    const any = started('any');
    expect(versions(after(any, approve, by('lawyer', any)))).toEqual([2, 2, 2, 1]);
    const reassign = { type: 'reassign', assignmentId: 'duty of lawyer', toMemberId: 'colleague', reason: 'on leave' } as const;
    expect(versions(after(aContract(), reassign, aContext()))).toEqual([2, 1]);
    expect(versions(after(any, { type: 'returnForRework', to: 'client', reason: 'no' }, by('lawyer', any)))).toEqual([2, 2, 2]);
  });
});

describe('the clock of a duty', () => {
  const handOff: ContractCommand = { type: 'handOff', note: 'over to you' };
  const held = (minutes: number, from: Contract = started('serial')) => {
    const paused = after(from, handOff, by('lawyer', from, { now: minutesLater(60) }));
    return { paused, resumed: after(paused, handOff, aContext({ actor: CLIENT, now: minutesLater(60 + minutes), route: paused.route })) };
  };
  const dutyOf = (contract: Contract) => activeAssignments(contract)[0]!;

  it('is due after the hours of its stage, and reminds when a quarter of them is left', () => {
    expect(dutyOf(started('serial'))).toMatchObject({ dueAt: '2026-03-03T07:00:00.000Z', remindAt: '2026-03-02T14:00:00.000Z' });
  });

  it('stands still while the client holds', () => {
    const { paused } = held(60);
    expect(dutyOf(paused)).toMatchObject({ dueAt: null, remindAt: null, minutesLeft: 7 * 60 });
    for (const type of ['nearDeadline', 'breachDeadline'] as const)
      expect(factsOfAct(paused, { type, assignmentId: dutyOf(paused).id }, aContext({ now: minutesLater(99_999) }))).toEqual([]);
  });

  it.each([1, 45, 600, 1_440, 10_000])('has as much left after a pause of %d minutes as before it', (minutes) => {
    const { resumed } = held(minutes);
    const context = aContext();
    expect(workingMinutesBetween(context.calendar, minutesLater(60 + minutes), dutyOf(resumed).dueAt!)).toBe(7 * 60);
    expect(dutyOf(resumed).minutesLeft).toBeNull();
  });

  it('gives no time back to a duty that was late already', () => {
    const late = aContract({}, { assignments: [anAssignment({ dueAt: minutesLater(-600), breachedAt: START })] });
    const { resumed } = held(600, late);
    expect(dutyOf(resumed)).toMatchObject({ dueAt: minutesLater(660), breachedAt: START });
  });

  it.each([
    ['nearDeadline', 'remindedAt', 'DeadlineNeared', 6 * 60],
    ['breachDeadline', 'breachedAt', 'DeadlineBreached', 8 * 60],
  ] as const)('tells of %s once and not before its time', (type, mark, fact, minutes) => {
    const contract = aContract();
    const command = { type, assignmentId: 'duty of lawyer' } as const;
    const at = (now: string) => aContext({ actor: { kind: 'system', tenantId: 'tenant' }, now });
    expect(factsOfAct(contract, command, at(minutesLater(minutes - 1)))).toEqual([]);
    const told = after(contract, command, at(minutesLater(minutes)));
    expect(factsOfAct(contract, command, at(minutesLater(minutes))).map((one) => one.type)).toEqual([fact]);
    expect([dutyOf(told)[mark], dutyOf(told).version]).toEqual([minutesLater(minutes), 1]);
    expect(factsOfAct(told, command, at(minutesLater(minutes + 1)))).toEqual([]);
  });

  it('starts anew for whoever takes a duty over, and keeps standing still while the client holds', () => {
    const contract = aContract();
    const command = { type: 'reassign', assignmentId: 'duty of lawyer', toMemberId: 'colleague', reason: 'on leave' } as const;
    const later = aContext({ now: minutesLater(120), actor: LAWYER });
    expect(dutyOf(after(contract, command, later))).toMatchObject({ memberId: 'colleague', dueAt: '2026-03-03T09:00:00.000Z', version: 1 });
    const paused = aContract({ in: 'inNegotiation' });
    expect(dutyOf(after(paused, command, later))).toMatchObject({ memberId: 'colleague', dueAt: null, minutesLeft: 240 });
  });

  it('waits for the same answer when whoever asked and whoever was asked leave at once', () => {
    const contract = aContract();
    const asking = after(contract, { type: 'ask', toMemberId: 'colleague', question: 'why?' }, aContext({ naming: 'answer' }));
    const gone = { headId: 'director', active: false };
    const staff = { people: { lawyer: gone, colleague: { ...gone, headId: 'chief' } }, substitutions: [] };
    const system = { kind: 'system', tenantId: 'tenant' } as const;
    const settled = after(asking, { type: 'settleDuties' }, aContext({ actor: system, staff, candidates: {} }));
    const [decides, answers] = settled.assignments.filter(isOpenAssignment);
    expect([decides?.memberId, decides?.state, answers?.memberId]).toEqual(['director', 'asking', 'chief']);
    expect(answers?.askedFor).toBe(decides?.id);
  });

  it('ends with the contract', () => {
    const declined = after(started('all'), { type: 'decline', reason: 'no' }, by('lawyer', started('all')));
    expect(declined.assignments.filter(isOpenAssignment)).toEqual([]);
  });
});

describe('what one side writes', () => {
  const shared = {
    type: 'comment',
    clauseId: null,
    threadId: null,
    audience: 'both',
    range: null,
    mentionIds: [],
    text: 'see clause 2',
  } as const;

  it('is shown with a draft that the supplier hands to the client', () => {
    const draft = aContract({ in: 'draft', heldBy: 'supplier' }, { suggestions: [aSuggestion({ side: 'supplier', publishedAt: null })] });
    const written = after(draft, shared, aContext());
    const handed = after(written, { type: 'handOff', note: null }, aContext({ now: minutesLater(90) }));
    expect([handed.audience, handed.suggestions[0]?.publishedAt, handed.comments[0]?.publishedAt]).toEqual([
      'both',
      minutesLater(90),
      minutesLater(90),
    ]);
  });

  it.each([
    ['in review by who holds waits for the hand-off', aContract(), LAWYER, null],
    ['in review by who waits is heard at once', aContract(), CLIENT, minutesLater(60)],
    ['while the signatures are awaited is heard at once', aContract({ in: 'awaitingSignature' }), CLIENT, minutesLater(60)],
    ['in an executed contract is heard at once', aContract({ in: 'executed' }), LAWYER, minutesLater(60)],
  ] as const)('as a shared comment %s', (_, contract, actor, publishedAt) => {
    expect(after(contract, shared, aContext({ actor })).comments[0]?.publishedAt).toBe(publishedAt);
  });

  it('keeps the time of its publication when more is published later', () => {
    const answer = anAnswer({ kind: 'rejected', side: 'client', publishedAt: null });
    const contract = aContract({ in: 'inNegotiation' }, { suggestions: [aSuggestion({ side: 'supplier', answers: [answer] })] });
    const handed = after(contract, { type: 'handOff', note: null }, aContext({ actor: CLIENT, now: minutesLater(300) }));
    expect([handed.suggestions[0]?.publishedAt, handed.suggestions[0]?.changes[0]?.answers[0]?.publishedAt]).toEqual([
      START,
      minutesLater(300),
    ]);
  });
});
