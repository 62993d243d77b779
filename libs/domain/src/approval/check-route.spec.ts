import fc from 'fast-check';
import { aStage } from '../testing';
import { canFail, canHold } from './can-hold';
import { checkRoute, isSound, type RouteFaultCode } from './check-route';
import { compareRoutes } from './compare-routes';
import type { RouteCondition } from './condition';
import { readStages } from './read-stages';
import type { Stage } from './route';
import type { RouteDirectory } from './route-directory';

const ID = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const [ANNA, BORIS, VERA, GONE] = [ID(1), ID(2), ID(3), ID(9)];
const [LAWYERS, EMPTY] = [ID(11), ID(12)];

const directory: RouteDirectory = {
  members: [
    { id: ANNA, name: 'Анна', title: null, roles: ['lawyer'] },
    { id: BORIS, name: 'Борис', title: null, roles: ['approver'] },
    { id: VERA, name: 'Вера', title: null, roles: ['approver', 'lawyer'] },
  ],
  groups: [
    { id: LAWYERS, name: { ru: 'Юристы', en: 'Lawyers' }, memberIds: [ANNA, VERA] },
    { id: EMPTY, name: { ru: 'Пусто', en: 'Empty' }, memberIds: [] },
  ],
  clauseOwners: [{ clauseType: 'payment', memberId: BORIS }],
};

const more = (value: string): RouteCondition => ({ kind: 'compare', field: 'amount', by: 'moreThan', value, currency: 'RUB' });
const most = (value: string): RouteCondition => ({ kind: 'compare', field: 'amount', by: 'atMost', value, currency: 'RUB' });
const all = (...of: RouteCondition[]): RouteCondition => ({ kind: 'all', of });
const any = (...of: RouteCondition[]): RouteCondition => ({ kind: 'any', of });
const not = (of: RouteCondition): RouteCondition => ({ kind: 'not', of });
const touched = (...clauseTypes: ('payment' | 'liability')[]): RouteCondition => ({ kind: 'touched', clauseTypes });
const euro: RouteCondition = { kind: 'oneOf', field: 'currency', values: ['EUR'] };

const stage = (more: Partial<Stage> = {}): Stage => aStage('legal', [ANNA], more);
const faultsOf = (...stages: Stage[]) => checkRoute({ name: { ru: 'Маршрут', en: 'Route' }, stages }, directory);
const group = (groupId: string) => ({ rule: 'leastLoaded' as const, groupId });

describe('the check of a route', () => {
  it('has nothing against a plain one', () => expect(faultsOf(stage())).toEqual([]));

  const cases: readonly (readonly [RouteFaultCode, 'stops' | 'warns', readonly Stage[]])[] = [
    ['route-empty', 'stops', []],
    ['route-may-pass-alone', 'warns', [stage({ condition: more('5') })]],
    ['stage-name', 'stops', [stage({ name: { ru: ' ', en: 'x' } })]],
    ['stage-key-twice', 'stops', [stage(), stage()]],
    ['stage-hours', 'stops', [stage({ hours: 0 })]],
    ['condition-faulty', 'stops', [stage({ condition: all() }), stage({ key: 'two' })]],
    ['condition-never-holds', 'stops', [stage({ condition: all(more('5'), most('3')) }), stage({ key: 'two' })]],
    ['condition-always-holds', 'warns', [stage({ condition: any(touched('payment'), not(touched('payment'))) }), stage({ key: 'two' })]],
    ['nobody-asked', 'stops', [stage({ assignees: [] })]],
    ['nobody-can-decide', 'stops', [stage({ assignees: [group(EMPTY)] })]],
    ['nobody-can-decide', 'stops', [stage({ assignees: [{ rule: 'member', memberId: GONE }] })]],
    ['nobody-can-decide', 'stops', [stage({ assignees: [{ rule: 'role', role: 'supplierSignatory' }] })]],
    ['nobody-can-decide', 'warns', [stage({ assignees: [group(EMPTY)], optional: true }), stage({ key: 'two' })]],
    ['rule-finds-nobody', 'warns', [stage({ assignees: [group(LAWYERS), group(EMPTY)] })]],
    ['quorum-missing', 'stops', [stage({ mode: 'quorum', quorum: null })]],
    ['quorum-above-people', 'stops', [stage({ mode: 'quorum', quorum: 3, assignees: [{ rule: 'role', role: 'approver' }] })]],
    ['quorum-above-people', 'stops', [stage({ mode: 'quorum', quorum: 2, assignees: [group(LAWYERS)] })]],
    ['return-in-a-circle', 'stops', [stage({ returnTo: ['legal'] })]],
    ['return-in-a-circle', 'stops', [stage({ returnTo: ['two'] }), stage({ key: 'two' })]],
    ['return-twice', 'stops', [stage({ returnTo: ['client', 'client'] })]],
    ['guards-missing', 'stops', [stage({ guards: [] })]],
    ['guards-contradict', 'stops', [stage({ guards: ['nothing', 'text'] })]],
    ['silence-order', 'stops', [stage({ silence: { then: 'escalate', headAfterHours: 8, directorAfterHours: 4 } })]],
    ['silence-finds-nobody', 'stops', [stage({ silence: { then: 'reassign', afterHours: 8, to: group(EMPTY) } })]],
    ['silence-same-people', 'warns', [stage({ silence: { then: 'reassign', afterHours: 8, to: { rule: 'member', memberId: ANNA } } })]],
  ];

  it.each(cases)('%s %s', (code, severity, stages) => {
    const faults = faultsOf(...stages);
    expect(faults).toContainEqual(expect.objectContaining({ code, severity }));
    expect(isSound(faults)).toBe(severity === 'warns');
  });

  it('counts different people once, and of a group one', () => {
    const assignees = [{ rule: 'role' as const, role: 'approver' as const }, { rule: 'member' as const, memberId: VERA }, group(LAWYERS)];
    expect(faultsOf(stage({ mode: 'quorum', quorum: 3, assignees }))).toEqual([]);
    expect(faultsOf(stage({ mode: 'quorum', quorum: 4, assignees }))).toMatchObject([{ values: { quorum: 4, people: 3 } }]);
  });
});

describe('whether a condition can hold', () => {
  const cases: readonly (readonly [string, RouteCondition, boolean])[] = [
    ['a range', all(more('3'), most('5')), true],
    ['a point that one end leaves out', all(more('3'), most('3')), false],
    ['sums of two currencies', all(more('3'), { kind: 'compare', field: 'amount', by: 'atLeast', value: '1', currency: 'USD' }), false],
    ['a sum in another currency than is asked', all(more('3'), euro), false],
    ['one of two ways', all(any(more('9'), euro), most('5')), false],
    ['what is denied', all(touched('payment'), not(touched('payment', 'liability'))), false],
    ['a part of what is denied', all(touched('payment', 'liability'), not(touched('payment'))), true],
    ['a touched clause of an unchanged text', all(touched('payment'), not({ kind: 'textDiffers' })), false],
  ];
  it.each(cases)('%s', (_, condition, expected) => expect(canHold(condition)).toBe(expected));

  it('is the same as whether its denial can fail', () => {
    const leaf = fc.constantFrom(more('1'), more('5'), most('3'), euro, touched('payment'), { kind: 'textDiffers' } as RouteCondition);
    const { tree } = fc.letrec<{ tree: RouteCondition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => all(...of)),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((of) => any(...of)),
        tie('tree').map(not),
      ),
    }));
    fc.assert(
      fc.property(tree, (condition) => {
        expect(canHold(not(condition))).toBe(canFail(condition));
        expect(canHold(condition) === false && canFail(condition) === false).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what came from outside as stages', () => {
  const written = stage({
    assignees: [{ rule: 'member', memberId: ANNA }, group(LAWYERS)],
    condition: all(more('5')),
    guards: [{ clauseTypes: ['payment'] }],
  });

  it('is read when it is of their shape', () => expect(readStages([written])).toEqual({ stages: [written] }));

  it.each<readonly [string, unknown]>([
    ['stages', 'nonsense'],
    ['stages.0', [null]],
    ['stages.0.key', [{ ...written, key: 'client' }]],
    ['stages.0.extra', [{ ...written, extra: 1 }]],
    ['stages.0.mode', [{ ...written, mode: 'most' }]],
    ['stages.0.assignees', [{ ...written, assignees: [{ rule: 'member', memberId: 'x' }] }]],
    ['stages.0.assignees', [{ ...written, assignees: [{ rule: 'constructor' }] }]],
    ['stages.0.silence', [{ ...written, silence: { then: 'remind', more: 1 } }]],
    ['stages.0.condition', [{ ...written, condition: { kind: 'sql', of: 'drop table' } }]],
    ['stages.0.hours', [{ ...written, hours: Number.NaN }]],
  ])('names %s', (place, given) => {
    expect(readStages(given)).toEqual({ faults: [place] });
  });
});

describe('the difference of two routes', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => aStage(key, [ANNA])) as [Stage, Stage, Stage];
  const told = (before: readonly Stage[], after: readonly Stage[]) =>
    compareRoutes({ stages: before }, { stages: after }).map(({ key, kind, parts }) => [key, kind, ...parts].join(' '));

  it.each([
    ['nothing', [a, b], [a, b], ['a same', 'b same']],
    ['a stage more', [a, c], [a, b, c], ['a same', 'b added', 'c same']],
    ['a stage less', [a, b, c], [a, c], ['a same', 'b removed', 'c same']],
    ['one that moved', [a, b, c], [c, a, b], ['c moved', 'a same', 'b same']],
    ['what a stage says', [a], [{ ...a, hours: 9, optional: true }], ['a changed optional hours']],
  ] as const)('tells %s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));
});
