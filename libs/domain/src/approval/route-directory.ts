import { assertNever } from '../assert-never';
import type { Role } from '../people/actor';
import type { Bilingual, ClauseType } from '../template/form';
import type { AssigneeRule } from './assignee-rule';

/** An active employee of the supplier whom a rule may find. */
export interface DirectoryMember {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly Role[];
}

export interface DirectoryGroup {
  readonly id: string;
  readonly name: Bilingual;
  readonly memberIds: readonly string[];
}

/** Whom the rules of a route could find, as the supplier is staffed now. */
export interface RouteDirectory {
  readonly members: readonly DirectoryMember[];
  readonly groups: readonly DirectoryGroup[];
  readonly clauseOwners: readonly { readonly clauseType: ClauseType; readonly memberId: string }[];
}

/** The people whom a rule may find, and how many of them at most at once; null: whoever the contract brings. */
export interface Reach {
  readonly ids: readonly string[] | null;
  readonly most: number;
}

/** How far a rule reaches. A rule that the contract settles is taken to find somebody. */
export function reachOf(rule: AssigneeRule, { members, groups, clauseOwners }: RouteDirectory): Reach {
  const known = (ids: readonly string[]): readonly string[] => [...new Set(ids)].filter((id) => members.some((one) => one.id === id));
  const group = (id: string | null): readonly string[] => known(groups.find((one) => one.id === id)?.memberIds ?? []);
  const all = (ids: readonly string[]): Reach => ({ ids, most: ids.length });
  switch (rule.rule) {
    case 'member':
      return all(known([rule.memberId]));
    case 'role':
      return all(members.filter((one) => one.roles.includes(rule.role)).map((one) => one.id));
    case 'group':
      return all(group(rule.groupId));
    case 'leastLoaded':
    case 'roundRobin': {
      const ids = group(rule.groupId);
      return { ids, most: Math.min(1, ids.length) };
    }
    case 'clauseOwner':
      return all(known(clauseOwners.map((one) => one.memberId)));
    case 'clientAccountManager':
    case 'authorHead':
      return { ids: null, most: 1 };
    case 'chosenAtStart':
      return rule.groupId === null ? { ids: null, most: members.length } : all(group(rule.groupId));
    default:
      return assertNever(rule);
  }
}

/** How many different people the rules of a stage may ask at most. */
export function mostAsked(rules: readonly AssigneeRule[], directory: RouteDirectory): number {
  const reaches = rules.map((rule) => reachOf(rule, directory));
  const everybody = new Set(reaches.flatMap((one) => (one.ids && one.most === one.ids.length ? one.ids : [])));
  const others = reaches.filter((one) => !one.ids || one.most < one.ids.length).reduce((sum, one) => sum + one.most, 0);
  return Math.min(everybody.size + others, Math.max(directory.members.length, everybody.size));
}
