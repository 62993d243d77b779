import type { Role } from '../people/actor';

/** Who is asked: every rule yields candidates that the act looks up; the fact records whom it found. */
export type AssigneeRule =
  | { readonly rule: 'member'; readonly memberId: string }
  | { readonly rule: 'role'; readonly role: Role }
  | { readonly rule: 'clientAccountManager' }
  /** Everybody of a group: for a quorum of it. */
  | { readonly rule: 'group'; readonly groupId: string }
  /** Whoever of a group has the fewest open duties. */
  | { readonly rule: 'leastLoaded'; readonly groupId: string }
  /** Whoever of a group was asked longest ago. */
  | { readonly rule: 'roundRobin'; readonly groupId: string }
  /** The head of the supplier employee who wrote the contract, else of the client's account manager. */
  | { readonly rule: 'authorHead' }
  /** Whoever answers for the types of the clauses that depart from the form. */
  | { readonly rule: 'clauseOwner' }
  /** Whom the account manager named before the stage began; nobody named: the account manager. */
  | { readonly rule: 'chosenAtStart'; readonly groupId: string | null };

/** A person whom a rule found, with the number of assignments that wait for them now. */
export interface Candidate {
  readonly memberId: string;
  readonly groupId: string | null;
  readonly load: number;
  /** When the group last asked this person, for `roundRobin`; null: never. */
  readonly lastAskedAt: string | null;
}

const least = (candidates: readonly Candidate[], before: (a: Candidate, b: Candidate) => number): readonly Candidate[] =>
  [...candidates].sort((a, b) => before(a, b) || (a.memberId < b.memberId ? -1 : 1)).slice(0, 1);

const asked = (candidate: Candidate): number => (candidate.lastAskedAt === null ? 0 : Date.parse(candidate.lastAskedAt));

/** The people of a rule's candidates who are really asked: of a group one, else everybody. */
export function chosenBy(rule: AssigneeRule, candidates: readonly Candidate[]): readonly Candidate[] {
  if (rule.rule === 'leastLoaded') return least(candidates, (a, b) => a.load - b.load);
  return rule.rule === 'roundRobin' ? least(candidates, (a, b) => asked(a) - asked(b)) : candidates;
}
