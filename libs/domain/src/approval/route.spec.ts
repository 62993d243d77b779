import { aStage } from '../testing';
import type { Candidate } from './assignee-rule';
import { assigneesOf } from './route';

const who = (memberId: string, load = 0): Candidate => ({ memberId, groupId: null, load, lastAskedAt: null });
const inGroup = (memberId: string, load: number): Candidate => ({ memberId, groupId: 'lawyers', load, lastAskedAt: null });
const group = { rule: 'leastLoaded', groupId: 'lawyers' } as const;
const named = { rule: 'member', memberId: 'anna' } as const;
const role = { rule: 'role', role: 'approver' } as const;

describe('the people whom a stage asks', () => {
  it.each([
    ['a named person', [named], [[who('anna')]], ['anna']],
    ['everybody of a role', [role], [[who('anna'), who('boris')]], ['anna', 'boris']],
    ['the least loaded of a group alone', [group], [[inGroup('anna', 3), inGroup('boris', 1), inGroup('vera', 2)]], ['boris']],
    ['of two equally loaded always the same', [group], [[inGroup('vera', 1), inGroup('boris', 1)]], ['boris']],
    ['each once, in the order of the rules', [role, named], [[who('boris'), who('anna')], [who('anna')]], ['boris', 'anna']],
    ['nobody of an empty group', [group], [[]], []],
    ['nobody when a rule found nobody', [named, role], [], []],
  ] as const)('%s', (_, assignees, candidates, expected) => {
    expect(assigneesOf(aStage('legal', [], { assignees }), { legal: candidates }).map((one) => one.memberId)).toEqual(expected);
  });

  it('keep the group through which they were found', () => {
    expect(assigneesOf(aStage('legal', [], { assignees: [group] }), { legal: [[inGroup('anna', 0)]] })).toEqual([inGroup('anna', 0)]);
  });
});
