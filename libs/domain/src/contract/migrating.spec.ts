import { isRefusal } from '../refusal';
import {
  aContext,
  aContract,
  aMember,
  aRoute,
  aStage,
  after,
  factsOfAct,
  folding,
  LEGAL,
  DIRECTION,
  minutesLater,
  verdict,
} from '../testing';
import type { Route, Stage } from '../approval/route';
import type { ContractWords } from '../testing/a-contract';
import type { CommandOf, Context } from './command';
import { activeAssignments, type Contract } from './contract';
import { planMigration } from './migration-plan';

const ADMIN = aMember('admin', 'supplier');
const command: CommandOf<'migrateRoute'> = { type: 'migrateRoute', versionId: 'version 2', reason: 'The rule has changed' };
const next = (...stages: readonly Stage[]): Route => ({ ...aRoute(stages), version: 2 });
const to = (route: Route, more: Partial<Context> = {}): Context => aContext({ actor: ADMIN, route, ...more });
const FINANCE = aStage('finance', ['accountant'], { kind: 'finance' });

/** How each stage stands after a move, as `key state`. */
const standing = ({ route, stages }: Contract): readonly string[] =>
  stages.map((one) => `${route!.stages[one.index]!.key} ${one.skippedBecause ?? one.state}`);

const move = (route: Route, words: ContractWords = {}, more: Partial<Context> = {}): Contract =>
  after(aContract(words), command, to(route, more));

describe('a running contract that is moved to another version of its route', () => {
  it('leaves the duties of a stage that stays, with their clocks', () => {
    const before = aContract();
    const moved = move(next(LEGAL, FINANCE, DIRECTION));
    expect(standing(moved)).toEqual(['legal current', 'finance pending', 'direction pending']);
    expect(activeAssignments(moved)).toEqual(activeAssignments(before));
    expect(moved.holder).toEqual(before.holder);
    expect([moved.route!.version, moved.remarks.at(-1)!.text]).toEqual([2, command.reason]);
  });

  it('asks the stage anew whose people are other ones', () => {
    const moved = move(next(aStage('legal', ['colleague']), DIRECTION));
    expect(standing(moved)).toEqual(['legal current', 'direction pending']);
    expect(moved.holder?.memberIds).toEqual(['colleague']);
    expect(moved.assignments.map((one) => one.state)).toEqual(['cancelled', 'active']);
  });

  it('keeps what has approved, asks first what is new before the stage that passes, and frees its people till then', () => {
    const moved = move(next(LEGAL, FINANCE, DIRECTION), { stage: 1 });
    expect(standing(moved)).toEqual(['legal passed', 'finance current', 'direction again']);
    expect([moved.holder?.memberIds, moved.assignments.map((one) => one.state)]).toEqual([['accountant'], ['done', 'cancelled', 'active']]);
  });

  it('keeps a dropped stage with what was decided in it, and goes on behind it', () => {
    const moved = move(next(FINANCE, DIRECTION), { stage: 1 });
    expect(standing(moved)).toEqual(['legal dropped', 'finance current', 'direction again']);
    expect(moved.assignments.find((one) => one.state === 'done')).toMatchObject({ memberId: 'lawyer', stageIndex: 0 });
  });

  it('forgets a dropped stage that had not begun', () => {
    expect(standing(move(next(LEGAL)))).toEqual(['legal current']);
  });

  it('asks a stage once more that comes back after it was dropped', () => {
    const without = move(next(DIRECTION), { stage: 1 });
    const back = after(without, command, to({ ...aRoute([LEGAL, DIRECTION]), version: 3 }));
    expect(standing(back)).toEqual(['legal current', 'direction again']);
  });

  it('asks once more what guards by the new route something that has changed since', () => {
    const watched = (guards: Stage['guards']): Stage => aStage('legal', ['lawyer'], { guards });
    const history = [
      { number: 1, hash: 'text 1', changes: null },
      { number: 2, hash: 'text 2', changes: { clauses: [], amount: { from: '1.00', to: '2.00' }, requisites: false, attachments: false } },
    ];
    const later = { ...aContract({ stage: 1 }), history, revision: { number: 2, hash: 'text 2' } };
    const states = (guards: Stage['guards']) => standing(after(later, command, to(next(watched(guards), DIRECTION))));
    expect(states(['requisites'])).toEqual(['legal passed', 'direction current']);
    expect(states(['amount'])).toEqual(['legal current', 'direction again']);
  });

  it('comes to the signatures when the last stage that was asked is gone', () => {
    const moved = move(next(LEGAL), { stage: 1 });
    expect([moved.state, moved.holder?.memberIds]).toEqual(['awaitingSignature', ['client signatory']]);
    expect(standing(moved)).toEqual(['legal passed', 'direction dropped']);
    const folded = move(next(LEGAL), { stage: 1 }, { textOutcome: folding(2) });
    expect([folded.revision!.number, standing(folded)]).toEqual([2, ['legal current', 'direction dropped']]);
  });

  it('lets the client go on holding while another stage begins with its clocks at rest', () => {
    const before = aContract({ in: 'inNegotiation', heldBy: 'client' });
    const moved = after(before, command, to(next(aStage('legal', ['colleague'], { hours: 4 }))));
    expect([moved.state, moved.holder]).toEqual(['inNegotiation', before.holder]);
    expect(activeAssignments(moved)).toMatchObject([{ memberId: 'colleague', dueAt: null, minutesLeft: 240 }]);
    const returned = after(
      moved,
      { type: 'handOff', note: 'done' },
      aContext({ actor: aMember('client', 'client'), now: minutesLater(120) }),
    );
    expect(returned.holder?.memberIds).toEqual(['colleague']);
  });

  it('counts the steps against silence by the new route when they are other ones', () => {
    const late = { breachedAt: minutesLater(30), dueAt: minutesLater(30), silenceAt: minutesLater(90), silenceStep: 1 };
    const contract = aContract();
    const breached = { ...contract, assignments: contract.assignments.map((one) => ({ ...one, ...late })) };
    const escalating = aStage('legal', ['lawyer'], { silence: { then: 'escalate', headAfterHours: 2, directorAfterHours: 4 } });
    const [one] = activeAssignments(after(breached, command, to(next(escalating))));
    expect(one).toMatchObject({ silenceStep: 0, silenceAt: minutesLater(150) });
  });

  it('moves a contract that was returned to the client, and asks nobody yet', () => {
    const returned = after(aContract(), { type: 'returnForRework', to: 'client', reason: 'Fix it' }, aContext());
    const moved = after(returned, command, to(next(FINANCE)));
    expect([moved.state, moved.stageIndex, standing(moved)]).toEqual(['draft', null, ['legal dropped', 'finance pending']]);
  });

  it('is one fact', () => {
    const types = factsOfAct(aContract(), command, to(next(LEGAL, FINANCE))).map((fact) => fact.type);
    expect(types).toEqual(['RouteMigrated']);
  });

  it('is refused from the signatures on', () => {
    const states = ['awaitingSignature', 'executed', 'declined', 'withdrawn', 'terminated'] as const;
    expect(states.map((state) => verdict(aContract({ in: state }), command, to(next(LEGAL))))).toEqual(
      states.map(() => 'action-not-available'),
    );
  });
});

describe('the preview of a move', () => {
  const planned = (route: Route, words: ContractWords = {}) => {
    const plan = planMigration(aContract(words), command, to(route));
    if (isRefusal(plan)) throw new Error(plan.refused);
    return plan;
  };

  it('says of each stage what becomes of it, who would hold it and until when', () => {
    const plan = planned(next(LEGAL, FINANCE, aStage('security', ['guard'])), { stage: 1 });
    expect(plan.stages.map(({ key, fate, isNew }) => `${key} ${fate}${isNew ? ' new' : ''}`)).toEqual([
      'legal decided',
      'direction dropped',
      'finance begins new',
      'security coming new',
    ]);
    expect(plan.stages[0]!.decidedBy).toEqual(['lawyer']);
    expect(plan.stages[2]!.duties).toEqual([{ memberId: 'accountant', dueAt: expect.stringMatching(/^2026/) }]);
    expect([plan.state, plan.holderIds]).toEqual(['inReview', ['accountant']]);
  });

  it('names the parts of a stage that are another than before', () => {
    const plan = planned(next(aStage('legal', ['lawyer'], { hours: 2 }), DIRECTION));
    expect(plan.stages.map(({ key, fate, changed }) => [key, fate, changed])).toEqual([
      ['legal', 'stays', ['hours']],
      ['direction', 'coming', []],
    ]);
  });
});
